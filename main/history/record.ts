import { z } from 'zod';
import { versionKinds, type Version } from '../../shared/history/version';
import { revisionOf } from '../files/revision';

/** A version as its line says it. The name stands on lines of its own. Keys of a newer version of the app are carried along. */
export interface VersionRecord extends Omit<Version, 'name'> {
  readonly type: 'version';
  /** Folder of the file then: with its name it tells duplicates and the copies of sync clients apart. */
  readonly folder: string;
}

/** A name that was given to the version `of`; null takes it away. */
export interface NameRecord {
  readonly type: 'name';
  readonly sequence: number;
  readonly of: string;
  readonly name: string | null;
}

/** Texts that were thinned out: they are no longer wanted, and no damage is the reason that no version names them. */
export interface DroppedRecord {
  readonly type: 'dropped';
  readonly sequence: number;
  readonly revisions: readonly string[];
}

/** A line of a story's log. */
export type HistoryRecord = VersionRecord | NameRecord | DroppedRecord;

const sequence = z.number().int().nonnegative();
const count = z.number().int().nonnegative().optional();
const revision = z.string().regex(/^[0-9a-f]{64}$/);
const recordSchema: z.ZodType<HistoryRecord> = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('version'), id: z.string().min(1), sequence, revision, at: z.string(), by: z.string().optional(), kind: z.enum(versionKinds),
    file: z.string(), folder: z.string(), words: count, added: count, removed: count, since: z.string().optional(),
  }),
  z.looseObject({ type: z.literal('name'), sequence, of: z.string(), name: z.string().nullable() }),
  z.looseObject({ type: z.literal('dropped'), sequence, revisions: z.array(revision) }),
]);

/** A line as it stands in a log: the first 16 hex digits of the sha256 of the rest, then the record. `record` is absent for one that a newer version of the app wrote. */
export interface LogLine {
  readonly line: string;
  readonly record?: HistoryRecord | undefined;
}

const hashOf = (json: string): string => revisionOf(json).slice(0, 16);

/** The line of a record. */
export function lineOf(record: HistoryRecord): string {
  const json = JSON.stringify(record);
  return `${hashOf(json)} ${json}`;
}

/** The lines of a log that are whole. What a kill tore or a disk damaged is passed over, and every other line still counts. */
export function linesIn(text: string): readonly LogLine[] {
  return text.split('\n').flatMap((line) => {
    const json = line.slice(17);
    if (json === '' || line[16] !== ' ' || hashOf(json) !== line.slice(0, 16)) return [];
    return [{ line, record: recordSchema.safeParse(JSON.parse(json)).data }];
  });
}
