import type { AppError } from './app-error';

/** The one throwable for what is expected to go wrong; anything else thrown is a bug and gets a report id. */
export class Refusal extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.name = 'Refusal';
    this.error = error;
  }
}
