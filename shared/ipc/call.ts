import type { z } from 'zod';

/** A request from the window to main: what goes in is parsed by `input`; `output` types what comes back. */
export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Only carries the type. */
  readonly output?: Output;
}

/** Declares a call: `call(inputSchema).returns<Output>()`. */
export function call<Input extends z.ZodType>(input: Input): { returns<Output>(): Call<Input, Output> } {
  return { returns: <Output>(): Call<Input, Output> => ({ input }) };
}
