/** Ends an exhaustive choice: forgetting a case is a type error, reaching it at run time is a bug with a reason. */
export function assertNever(value: never, why: string): never {
  throw new Error(`${why}: ${JSON.stringify(value)}`);
}
