import { z } from 'zod';
import { jsonObjectSchema, unknownKeys, type Json, type JsonObject } from '../lib/json';
import type { Block, Body, ListBlock, ListItem } from './block';
import { inlineSchema, marks, type Inline, type TextRun } from './inline';

const content = z.array(inlineSchema);

interface StoredItem {
  readonly content: readonly Inline[];
  readonly children?: readonly StoredList[] | undefined;
}

interface StoredList {
  readonly type: 'list';
  readonly style: 'bulleted' | 'numbered';
  readonly items: readonly StoredItem[];
}

const listSchema: z.ZodType<StoredList> = z.lazy(() =>
  z.strictObject({
    type: z.literal('list'),
    style: z.enum(['bulleted', 'numbered']),
    items: z.array(z.strictObject({ content, children: z.array(listSchema).optional() })),
  }),
);

const schemas = {
  paragraph: z.strictObject({ type: z.literal('paragraph'), content }),
  heading: z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), content }),
  list: listSchema,
  quote: z.strictObject({ type: z.literal('quote'), content }),
  divider: z.strictObject({ type: z.literal('divider') }),
} as const;

/** The keys of each known block; whatever else stands in it is carried along as `extra`. */
const knownKeys = {
  paragraph: ['type', 'content'],
  heading: ['type', 'level', 'content'],
  list: ['type', 'style', 'items'],
  quote: ['type', 'content'],
  divider: ['type'],
} as const;

type KnownType = keyof typeof schemas;

function isKnownType(type: Json | undefined): type is KnownType {
  return typeof type === 'string' && type in schemas;
}

/**
 * A block as it stands in a file -> a block. What this version cannot read (a new type, a new inline, a nested key it
 * does not know) becomes an unknown block that holds the original: it is shown as such and written back as it was.
 */
export function readBlock(raw: JsonObject): Block {
  const type = raw['type'];
  if (!isKnownType(type)) return { type: 'unknown', raw };
  const known: readonly string[] = knownKeys[type];
  const extra = unknownKeys(raw, known);
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => known.includes(key)));
  const parsed = schemas[type].safeParse(rest);
  if (!parsed.success || !sameJson(parsed.data, rest)) return { type: 'unknown', raw };
  return extra === undefined ? parsed.data : { ...parsed.data, extra };
}

/** True when reading dropped nothing: inline schemas strip keys, and a stripped key would be lost words. */
function sameJson(left: unknown, right: unknown): boolean {
  return JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

/** The body as it stands in a file -> blocks. Throws a ZodError when it is not a list of objects. */
export function readBody(raw: unknown): Body {
  return z.array(jsonObjectSchema).parse(raw).map(readBlock);
}

function writeInline(part: Inline): JsonObject {
  switch (part.type) {
    case 'text':
      return writeRun(part);
    case 'break':
      return { type: 'break' };
    case 'link':
      return { type: 'link', url: part.url, content: part.content.map(writeInline) };
  }
}

function writeRun(run: TextRun): JsonObject {
  const ordered = marks.filter((mark) => run.marks?.includes(mark) ?? false);
  return ordered.length === 0 ? { type: 'text', text: run.text } : { type: 'text', text: run.text, marks: ordered };
}

function writeItem(item: ListItem): JsonObject {
  const children = item.children ?? [];
  return { content: item.content.map(writeInline), ...(children.length === 0 ? {} : { children: children.map(writeList) }) };
}

function writeList(list: ListBlock): JsonObject {
  return { type: 'list', style: list.style, items: list.items.map(writeItem), ...list.extra };
}

/** A block -> what stands in a file, property by property in a fixed order, with the keys of newer versions at the end. */
export function writeBlock(block: Block): JsonObject {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', content: block.content.map(writeInline), ...block.extra };
    case 'heading':
      return { type: 'heading', level: block.level, content: block.content.map(writeInline), ...block.extra };
    case 'list':
      return writeList(block);
    case 'quote':
      return { type: 'quote', content: block.content.map(writeInline), ...block.extra };
    case 'divider':
      return { type: 'divider', ...block.extra };
    case 'unknown':
      return block.raw;
  }
}
