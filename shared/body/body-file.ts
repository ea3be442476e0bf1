import { z } from 'zod';
import { jsonObjectSchema, unknownKeys, type Json, type JsonObject } from '../lib/json';
import type { Block, Body, EmbedBlock, KnownBlock, ListBlock, ListItem, PictureBlock, PictureFacts, PullQuoteBlock } from './block';
import { inlineSchema, marks, type Footnote, type Inline, type TextRun } from './inline';

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

const paragraph = z.strictObject({ type: z.literal('paragraph'), content });
const heading = z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), content });
const words = z.string().min(1);
const pixels = z.number().int().positive();

const picture = z.strictObject({
  type: z.literal('picture'),
  file: z.string().refine(isPictureFile),
  width: pixels.optional(),
  height: pixels.optional(),
  alt: words.optional(),
  caption: content,
  creditLine: words.optional(),
  source: words.optional(),
  copyrightNotice: words.optional(),
  licence: words.optional(),
});

const schemas = {
  paragraph,
  heading,
  list: listSchema,
  quote: z.strictObject({ type: z.literal('quote'), content }),
  divider: z.strictObject({ type: z.literal('divider') }),
  picture,
  gallery: z.strictObject({ type: z.literal('gallery'), pictures: z.array(picture) }),
  table: z.strictObject({ type: z.literal('table'), headerRow: z.boolean(), rows: z.array(z.strictObject({ cells: z.array(z.strictObject({ content })) })) }),
  'pull-quote': z.strictObject({ type: z.literal('pull-quote'), content, attribution: words.optional() }),
  'fact-box': z.strictObject({ type: z.literal('fact-box'), blocks: z.array(z.union([paragraph, heading, listSchema])) }),
  embed: z.strictObject({ type: z.literal('embed'), url: z.string(), title: words.optional(), caption: content }),
  correction: z.strictObject({ type: z.literal('correction'), content }),
  preformatted: z.strictObject({ type: z.literal('preformatted'), text: z.string() }),
} as const satisfies { readonly [Type in KnownBlock['type']]: z.ZodType };

/** The keys of each known block; whatever else stands in it is carried along as `extra`. */
const knownKeys = {
  paragraph: ['type', 'content'],
  heading: ['type', 'level', 'content'],
  list: ['type', 'style', 'items'],
  quote: ['type', 'content'],
  divider: ['type'],
  picture: Object.keys(picture.shape),
  gallery: ['type', 'pictures'],
  table: ['type', 'headerRow', 'rows'],
  'pull-quote': ['type', 'content', 'attribution'],
  'fact-box': ['type', 'blocks'],
  embed: ['type', 'url', 'title', 'caption'],
  correction: ['type', 'content'],
  preformatted: ['type', 'text'],
} as const satisfies Record<KnownBlock['type'], readonly string[]>;

/** Whether a text names a picture inside the article's own folders: a relative path with `/`, without steps upwards, drives or addresses. */
export function isPictureFile(file: string): boolean {
  return file !== '' && !/[\\:\p{Cc}]/u.test(file) && file.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

type KnownType = keyof typeof schemas;

function isKnownType(type: Json | undefined): type is KnownType {
  // A name that every object has by itself is no block of ours.
  return typeof type === 'string' && Object.hasOwn(schemas, type);
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

/** What is known of a picture beside its caption, from anything that may hold it; undefined when it does not. */
export function readPictureFacts(value: unknown): PictureFacts | undefined {
  return picture.omit({ type: true, caption: true }).safeParse(value).data;
}

/** Address and title of an embed, from anything that may hold them; undefined when it does not. */
export function readEmbedFacts(value: unknown): Pick<EmbedBlock, 'url' | 'title'> | undefined {
  return schemas.embed.omit({ type: true, caption: true }).safeParse(value).data;
}

/** Who said a pull quote, from anything that may hold it; undefined when it does not. */
export function readPullQuoteFacts(value: unknown): Pick<PullQuoteBlock, 'attribution'> | undefined {
  return schemas['pull-quote'].omit({ type: true, content: true }).safeParse(value).data;
}

/** The content of a footnote, from anything that may hold it; undefined when it does not. */
export function readFootnote(content: unknown): Footnote | undefined {
  const read = inlineSchema.safeParse({ type: 'footnote', content }).data;
  return read?.type === 'footnote' ? read : undefined;
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
    case 'footnote':
      return { type: 'footnote', content: part.content.map(writeInline) };
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

function writePicture({ file, width, height, alt, caption, creditLine, source, copyrightNotice, licence, extra }: PictureBlock): JsonObject {
  const facts = { file, width, height, alt, caption: caption.map(writeInline), creditLine, source, copyrightNotice, licence };
  return { type: 'picture', ...withoutUndefined(facts), ...extra };
}

function withoutUndefined(facts: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
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
    case 'picture':
      return writePicture(block);
    case 'gallery':
      return { type: 'gallery', pictures: block.pictures.map(writePicture), ...block.extra };
    case 'table':
      return { type: 'table', headerRow: block.headerRow, rows: block.rows.map((row) => ({ cells: row.cells.map((cell) => ({ content: cell.content.map(writeInline) })) })), ...block.extra };
    case 'pull-quote':
      return { type: 'pull-quote', content: block.content.map(writeInline), ...withoutUndefined({ attribution: block.attribution }), ...block.extra };
    case 'fact-box':
      return { type: 'fact-box', blocks: block.blocks.map(writeBlock), ...block.extra };
    case 'embed':
      return { type: 'embed', url: block.url, ...withoutUndefined({ title: block.title }), caption: block.caption.map(writeInline), ...block.extra };
    case 'correction':
      return { type: 'correction', content: block.content.map(writeInline), ...block.extra };
    case 'preformatted':
      return { type: 'preformatted', text: block.text, ...block.extra };
    case 'unknown':
      return block.raw;
  }
}
