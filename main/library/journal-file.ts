import { z } from 'zod';
import { revisionOf } from '../files/revision';

/** The words of a story that are not in its file. `sequence` orders records; clocks may be wrong. */
export interface JournalRecord {
  readonly sequence: number;
  readonly baseRevision: string;
  /** Text of the article file as it would be saved. */
  readonly text: string;
}

/** What a journal file holds: its newest good record, and how far the file can be trusted. */
export interface JournalFile {
  /** Undefined when not even the first record can be read. */
  readonly record: JournalRecord | undefined;
  /** Absolute path of the story that was typed into, where it was known. */
  readonly story: string | undefined;
  /** By this the next record names the last good one. */
  readonly hash: string;
  /** Bytes of all records after the first. */
  readonly appended: number;
  /** False when bytes follow the last good record: a write that was cut off, or damage. */
  readonly isWhole: boolean;
}

/** Bytes of a record, and the hash by which the next one names it. */
export interface WrittenRecord {
  readonly bytes: Buffer;
  readonly hash: string;
}

/** A journal file of a version that this one cannot read, which must be left as it is. */
export const newerVersion = 'newer version';

const version = 3;
const readable = [2, version];
const head = Buffer.from(`copydesk.journal ${version}\n`);
const headPattern = /^copydesk\.journal (\d+)\n/;
const framePattern = /^(\d{1,10}) ([0-9a-f]{64})\n/;
const longestFrameHead = 76;

// The second version had the hash of the whole text in every record, where a record now names the one before it.
const common = { sequence: z.number().int().nonnegative(), baseRevision: z.string(), sha256: z.string().optional() };
const payloadSchema = z.union([
  z.object({ ...common, text: z.string(), story: z.string().optional() }),
  z.object({ ...common, after: z.string().optional(), keepStart: z.number().int().nonnegative(), keepEnd: z.number().int().nonnegative(), put: z.string() }),
]);

/** The bytes of a file that begins with `record` whole. */
export function wholeJournal(record: JournalRecord, story: string | undefined): WrittenRecord {
  const { bytes, hash } = frame({ ...record, story });
  return { bytes: Buffer.concat([head, bytes]), hash };
}

/**
 * The bytes that lead from one record, named by its `hash`, to the next: what both texts begin and end with is only counted (in
 * UTF-16 code units). Every record is whole and names the one before, so the text they lead to is certain without a hash of it.
 */
export function journalStep(before: JournalRecord, hash: string, { sequence, baseRevision, text }: JournalRecord): WrittenRecord {
  const keepStart = sameStart(before.text, text);
  const keepEnd = sameEnd(before.text, text, Math.min(before.text.length, text.length) - keepStart);
  return frame({ after: hash, sequence, baseRevision, keepStart, keepEnd, put: text.slice(keepStart, text.length - keepEnd) });
}

/** Reads records as long as each is whole, unaltered, and leads to the text that it says. */
export function readJournal(bytes: Buffer): JournalFile | typeof newerVersion {
  const [start = '', written] = headPattern.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  if (Number(written) > version) return newerVersion;
  let at = readable.includes(Number(written)) ? start.length : bytes.length;
  let record: JournalRecord | undefined;
  let hash = '';
  let story: string | undefined;
  let first = 0;
  for (;;) {
    const next = payloadAt(bytes, at);
    const reached = next === undefined ? undefined : follow(record, hash, next.payload);
    if (next === undefined || reached === undefined) break;
    if ('text' in next.payload) story = next.payload.story;
    if (record === undefined) first = next.end;
    record = reached;
    hash = next.hash;
    at = next.end;
  }
  return { record, story, hash, appended: at - first, isWhole: record !== undefined && at === bytes.length };
}

/** Whether the bytes of a journal file, whole or not, begin a text with this article's id. Line breaks that somebody wrote are escaped twice in there: no words look like this. */
export function holdsArticle(bytes: Buffer, article: string): boolean {
  return bytes.includes(JSON.stringify(`\n  "id": ${JSON.stringify(article)}`).slice(1, -1));
}

type Payload = z.output<typeof payloadSchema>;

function frame(payload: Readonly<Record<string, string | number | undefined>>): WrittenRecord {
  const bytes = Buffer.from(JSON.stringify(payload));
  const hash = revisionOf(bytes);
  return { bytes: Buffer.concat([Buffer.from(`${bytes.length} ${hash}\n`), bytes, Buffer.from('\n')]), hash };
}

function payloadAt(bytes: Buffer, at: number): { readonly payload: Payload; readonly hash: string; readonly end: number } | undefined {
  const [start, length, hash] = framePattern.exec(bytes.subarray(at, at + longestFrameHead).toString('latin1')) ?? [];
  if (start === undefined) return undefined;
  const from = at + start.length;
  const payload = bytes.subarray(from, from + Number(length));
  if (payload.length !== Number(length) || bytes[from + payload.length] !== 0x0a || revisionOf(payload) !== hash) return undefined;
  try {
    return { payload: payloadSchema.parse(JSON.parse(payload.toString('utf8'))), hash, end: from + payload.length + 1 };
  } catch {
    return undefined;
  }
}

function follow(before: JournalRecord | undefined, hash: string, payload: Payload): JournalRecord | undefined {
  const { sequence, baseRevision, sha256 } = payload;
  if (before !== undefined && sequence <= before.sequence) return undefined;
  const text = 'text' in payload ? payload.text : stepped(before?.text, hash, payload);
  return text !== undefined && (sha256 === undefined || revisionOf(text) === sha256) ? { sequence, baseRevision, text } : undefined;
}

function stepped(before: string | undefined, hash: string, { after, sha256, keepStart, keepEnd, put }: Extract<Payload, { readonly put: string }>): string | undefined {
  if (before === undefined || keepStart + keepEnd > before.length || (after !== hash && sha256 === undefined)) return undefined;
  return before.slice(0, keepStart) + put + before.slice(before.length - keepEnd);
}

/** Long stretches are compared at a stroke, letters only where they differ. */
const stretch = 4096;

function sameStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count + stretch <= most && one.slice(count, count + stretch) === other.slice(count, count + stretch)) count += stretch;
  while (count < most && one.charCodeAt(count) === other.charCodeAt(count)) count += 1;
  return count;
}

function sameEnd(one: string, other: string, most: number): number {
  let count = 0;
  while (count + stretch <= most && one.slice(one.length - count - stretch, one.length - count) === other.slice(other.length - count - stretch, other.length - count)) count += stretch;
  while (count < most && one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)) count += 1;
  return count;
}
