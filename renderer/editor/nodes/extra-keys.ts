import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { jsonObjectSchema, type JsonObject } from '../../../shared/lib/json';

/** Keys that a newer version wrote into a block. They ride on the node; the second half of a split block starts without them. */
const extraKeys = createState('extra', {
  parse: (value: unknown): JsonObject | null => jsonObjectSchema.nullable().safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

/** The unknown keys of a block, or undefined. */
export function $extraKeys(node: LexicalNode): JsonObject | undefined {
  return $getState(node, extraKeys) ?? undefined;
}

/** Puts a block's unknown keys on its node. */
export function $setExtraKeys(node: LexicalNode, extra: JsonObject | undefined): void {
  if (extra !== undefined) $setState(node, extraKeys, extra);
}
