import { z } from 'zod';

/** A value as JSON can carry it: what unknown keys and blocks are kept as. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object; the shape of everything this version does not know. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Schema of {@link Json}. */
export const jsonSchema: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(jsonSchema), z.record(z.string(), jsonSchema)]),
);

/** Schema of {@link JsonObject}. */
export const jsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), jsonSchema);

/** The keys of `value` that are not in `known`, in their order, or undefined when there are none: what a newer version wrote and this one must carry along. */
export function unknownKeys(value: JsonObject, known: readonly string[]): JsonObject | undefined {
  const rest = Object.entries(value).filter(([key]) => !known.includes(key));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}
