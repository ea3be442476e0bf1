import type { AppError } from '../errors/app-error';

/** What crosses the border between processes: a value or a refusal, never a throw. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };
