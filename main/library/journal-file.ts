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
  /** Bytes of all records after the first. */
  readonly appended: number;
  /** False when bytes follow the last good record: a write that was cut off, or damage. */
  readonly isWhole: boolean;
}

/** A journal file of a version that this one cannot read, which must be left as it is. */
export const newerVersion = 'newer version';

const version = 2;
const head = Buffer.from(`copydesk.journal ${version}\n`);
const headPattern = /^copydesk\.journal (\d+)\n/;
const framePattern = /^(\d{1,10}) ([0-9a-f]{64})\n/;
const longestFrameHead = 76;

const common = { sequence: z.number().int().nonnegative(), baseRevision: z.string(), sha256: z.string() };
const payloadSchema = z.union([
  z.object({ ...common, text: z.string(), story: z.string().optional() }),
  z.object({ ...common, keepStart: z.number().int().nonnegative(), keepEnd: z.number().int().nonnegative(), put: z.string() }),
]);

/** The bytes of a file that begins with `record` whole. */
export function wholeJournal(record: JournalRecord, story: string | undefined): Buffer {
  return Buffer.concat([head, frame({ ...record, sha256: revisionOf(record.text), story })]);
}

/** The bytes that lead from one record to the next: what both texts begin and end with is only counted (in UTF-16 code units). */
export function journalStep(before: JournalRecord, { sequence, baseRevision, text }: JournalRecord): Buffer {
  const keepStart = sameStart(before.text, text);
  const keepEnd = sameEnd(before.text, text, Math.min(before.text.length, text.length) - keepStart);
  return frame({ sequence, baseRevision, sha256: revisionOf(text), keepStart, keepEnd, put: text.slice(keepStart, text.length - keepEnd) });
}

/** Reads records as long as each is whole, unaltered, and leads to the text that it says. */
export function readJournal(bytes: Buffer): JournalFile | typeof newerVersion {
  const [start = '', written] = headPattern.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  if (Number(written) > version) return newerVersion;
  let at = Number(written) === version ? start.length : bytes.length;
  let record: JournalRecord | undefined;
  let story: string | undefined;
  let first = 0;
  for (;;) {
    const next = payloadAt(bytes, at);
    const reached = next === undefined ? undefined : follow(record, next.payload);
    if (next === undefined || reached === undefined) break;
    if ('text' in next.payload) story = next.payload.story;
    if (record === undefined) first = next.end;
    record = reached;
    at = next.end;
  }
  return { record, story, appended: at - first, isWhole: record !== undefined && at === bytes.length };
}

type Payload = z.output<typeof payloadSchema>;

function frame(payload: Readonly<Record<string, string | number | undefined>>): Buffer {
  const bytes = Buffer.from(JSON.stringify(payload));
  return Buffer.concat([Buffer.from(`${bytes.length} ${revisionOf(bytes)}\n`), bytes, Buffer.from('\n')]);
}

function payloadAt(bytes: Buffer, at: number): { readonly payload: Payload; readonly end: number } | undefined {
  const [start, length, sha256] = framePattern.exec(bytes.subarray(at, at + longestFrameHead).toString('latin1')) ?? [];
  if (start === undefined) return undefined;
  const from = at + start.length;
  const payload = bytes.subarray(from, from + Number(length));
  if (payload.length !== Number(length) || bytes[from + payload.length] !== 0x0a || revisionOf(payload) !== sha256) return undefined;
  try {
    return { payload: payloadSchema.parse(JSON.parse(payload.toString('utf8'))), end: from + payload.length + 1 };
  } catch {
    return undefined;
  }
}

function follow(before: JournalRecord | undefined, payload: Payload): JournalRecord | undefined {
  const { sequence, baseRevision, sha256 } = payload;
  if (before !== undefined && sequence <= before.sequence) return undefined;
  const text = 'text' in payload ? payload.text : stepped(before?.text, payload);
  return text !== undefined && revisionOf(text) === sha256 ? { sequence, baseRevision, text } : undefined;
}

function stepped(before: string | undefined, { keepStart, keepEnd, put }: Extract<Payload, { readonly put: string }>): string | undefined {
  if (before === undefined || keepStart + keepEnd > before.length) return undefined;
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
