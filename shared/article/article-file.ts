import { z } from 'zod';
import type { Block } from '../body/block';
import { readBody, writeBlock } from '../body/body-file';
import { Refusal } from '../errors/refusal';
import { jsonObjectSchema, unknownKeys, type JsonObject } from '../lib/json';
import { fieldNamed, fields, type Metadata } from '../metadata/index';
import { workflowSchema } from '../workflow/workflow';
import type { Article } from './article';
import { currentVersion, migrate } from './migrations/index';
import { receiptSchema } from './receipt';

/** What the first line of every article file says. */
export const articleFormat = 'copydesk.article';

const topLevelKeys = ['format', 'version', 'id', 'metadata', 'workflow', 'receipt', 'body'];

/** An article that was read, and whether it may be written back: a file of a newer version opens read-only. */
export interface ReadArticle {
  readonly article: Article;
  readonly readOnly: boolean;
}

const envelopeSchema = z.looseObject({ format: z.literal(articleFormat), version: z.number().int().positive(), id: z.string().min(1) });

/**
 * Text of an `.article` file -> article. Refuses with `article/not-an-article` (something else) or `article/damaged`
 * (cut off, or a known field that does not hold what it must); nothing is repaired in silence. `name` is for the message.
 */
export function parseArticleFile(text: string, name: string): ReadArticle {
  const { raw: stored, version, id } = readEnvelope(text, name);
  const readOnly = version > currentVersion;
  try {
    const raw = jsonObjectSchema.parse(migrate(stored, version));
    const workflow = part(workflowSchema, raw['workflow'], readOnly);
    const receipt = part(receiptSchema, raw['receipt'], readOnly);
    const extra = unknownKeys(raw, topLevelKeys);
    return {
      readOnly,
      article: {
        id,
        ...readMetadata(jsonObjectSchema.parse(raw['metadata'] ?? {}), readOnly),
        workflow: workflow ?? { state: 'draft', history: [] },
        ...(receipt === undefined ? {} : { receipt }),
        body: readBody(raw['body']),
        ...(extra === undefined ? {} : { extra }),
      },
    };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new Refusal(readOnly ? { code: 'article/newer-version', name, version } : { code: 'article/damaged', name, detail: firstIssue(error) });
  }
}

/** A part of the file by its schema. In a file of a newer version, which is never written back, a part of another shape counts as absent. */
function part<T>(schema: z.ZodType<T>, raw: unknown, lenient: boolean): T | undefined {
  if (raw === undefined) return undefined;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  if (lenient) return undefined;
  throw parsed.error;
}

function readEnvelope(text: string, name: string): { readonly raw: JsonObject; readonly version: number; readonly id: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const ours = text.includes(`"format": "${articleFormat}"`);
    throw new Refusal({ code: ours ? 'article/damaged' : 'article/not-an-article', name, detail: error instanceof Error ? error.message : 'not JSON' });
  }
  const raw = jsonObjectSchema.safeParse(json);
  const envelope = envelopeSchema.safeParse(json);
  if (!raw.success || !envelope.success) {
    throw new Refusal({ code: 'article/not-an-article', name, detail: `no "format": "${articleFormat}"` });
  }
  return { raw: raw.data, version: envelope.data.version, id: envelope.data.id };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
}

function readMetadata(raw: JsonObject, lenient: boolean): { readonly metadata: Metadata; readonly metadataExtra?: JsonObject } {
  const unreadable = lenient ? fields.filter((field) => field.name in raw && !field.schema.safeParse(raw[field.name]).success).map((field) => field.name) : [];
  const known = fields.map((field) => field.name).filter((name) => !unreadable.includes(name));
  const metadata = metadataSchema.parse(Object.fromEntries(Object.entries(raw).filter(([key]) => known.some((name) => name === key))));
  const extra = unknownKeys(raw, known);
  return extra === undefined ? { metadata } : { metadata, metadataExtra: extra };
}

/** Schema of the known metadata of a file; unknown keys are carried beside it. */
export const metadataSchema: z.ZodType<Metadata> = z
  .record(z.string(), z.unknown())
  .transform((raw, context) => {
    const known: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(raw)) {
      const parsed = fieldNamed(key)?.schema.safeParse(value);
      if (parsed?.success === false) for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [key, ...issue.path] });
      if (parsed?.success === true && value !== undefined) known[key] = parsed.data;
    }
    return known;
  });

/** Blocks never change, so a long story is written again for what its changed blocks cost. */
const writtenBlocks = new WeakMap<Block, string>();

/** A block as its lines stand in the file. */
function blockLines(block: Block): string {
  const known = writtenBlocks.get(block);
  if (known !== undefined) return known;
  // Only a line feed parts lines of JSON: one in a text is written as an escape. A joined text is one piece of memory, which a
  // text made by adding is not: putting a long story together is five times as fast.
  const lines = JSON.stringify(writeBlock(block), null, 2).split('\n').map((line) => `    ${line}`).join('\n');
  writtenBlocks.set(block, lines);
  return lines;
}

/**
 * Article -> text of its file: two-space JSON, fixed key order, a newline at the end, so that two versions compare line
 * by line. The same article always gives the same bytes.
 */
export function formatArticleFile(article: Article): string {
  const metadata: Record<string, unknown> = {};
  for (const field of fields) {
    const value = article.metadata[field.name];
    if (value !== undefined) metadata[field.name] = value;
  }
  const head = {
    format: articleFormat,
    version: currentVersion,
    id: article.id,
    metadata: { ...metadata, ...article.metadataExtra },
    workflow: article.workflow,
    ...(article.receipt === undefined ? {} : { receipt: article.receipt }),
  };
  const body = article.body.length === 0 ? '[]' : `[\n${article.body.map(blockLines).join(',\n')}\n  ]`;
  const extra = Object.keys(article.extra ?? {}).length === 0 ? '' : `,${openEnded(article.extra ?? {}).slice(1)}`;
  return `${openEnded(head)},\n  "body": ${body}${extra}\n}\n`;
}

/** An object that holds something, as JSON without its last line. */
function openEnded(object: object): string {
  return JSON.stringify(object, null, 2).slice(0, -'\n}'.length);
}
