import type { JsonObject } from '../../lib/json';

/**
 * One step of the stored shape. A step is frozen: it knows only the shape before and after it and imports nothing of
 * today's model. Its sample (`NNNN-why.sample.json` with `before` and `after`) lies beside it and is run by a test.
 */
export interface Migration {
  /** The version that this step leads to; the list starts at 2 and rises by one. */
  readonly to: number;
  readonly why: string;
  migrate(file: JsonObject): JsonObject;
}

/** All steps in order. */
export const migrations: readonly Migration[] = [];

/** The version this app writes. */
export const currentVersion = 1 + migrations.length;

/** Runs the steps between a file's version and today's. */
export function migrate(file: JsonObject, version: number, steps: readonly Migration[] = migrations): JsonObject {
  return steps.filter((step) => step.to > version).reduce((shape, step) => ({ ...step.migrate(shape), version: step.to }), file);
}
