import { open, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { provenFields } from '../../shared/exporters/facts';
import type { FileSurvival } from '../../shared/exporters/survival';
import type { PublishedRecord } from '../../shared/ipc/contract';
import { diskRefusal, errnoOf } from '../files/disk-error';
import { makeFolder } from '../files/make-folder';
import { syncFolder } from '../files/write-atomically';

/** A line of the publish log: what went where, when, from which revision, by whom. */
export interface LogRecord extends PublishedRecord {
  /** The id of the article, which outlives its file name. */
  readonly article: string;
}

const field = z.enum(provenFields);
const survivalSchema: z.ZodType<FileSurvival> = z.looseObject({
  file: z.string(), format: z.string(),
  fields: z.array(z.union([
    z.looseObject({ field, fate: z.literal('partly'), why: z.enum(['own-entry', 'instants-only']) }),
    z.looseObject({ field, fate: z.literal('kept-back'), why: z.literal('internal') }),
    z.looseObject({ field, fate: z.enum(['kept', 'changed']), why: z.undefined().optional() }),
  ])),
  pictures: z.looseObject({ count: z.number(), fate: z.enum(['kept', 'changed']) }).optional(),
});
// A read-back that another version wrote differently is left out; the line itself still counts.
const recordSchema: z.ZodType<LogRecord> = z.looseObject({
  at: z.string(), article: z.string(), slug: z.string(), revision: z.string(), by: z.string(), folder: z.string(), files: z.array(z.string()),
  survived: z.array(survivalSchema).optional().catch(undefined),
});

/** The log's place in a library, relative to its folder. */
export const publishLogPlace = ['.copydesk', 'publish-log.jsonl'] as const;

/**
 * Appends a line and makes it last (fsync). The log is only ever appended to; a line torn by a power cut is closed off first,
 * so that it cannot swallow the next. Refuses with `disk/*`.
 */
export async function appendToPublishLog(path: string, record: LogRecord): Promise<void> {
  try {
    await makeFolder(dirname(path));
    const handle = await open(path, 'a+');
    try {
      const { size } = await handle.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await handle.read(last, 0, 1, size - 1);
      await handle.appendFile(`${size > 0 && last.toString() !== '\n' ? '\n' : ''}${JSON.stringify(record)}\n`);
      await handle.sync();
      if (size === 0) await syncFolder(dirname(path));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw diskRefusal(error, basename(path));
  }
}

function readLine(line: string): LogRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The lines of the log, oldest first; those that cannot be read (torn by a power cut) are passed over. No log yet is an empty one. */
export async function readPublishLog(path: string): Promise<readonly LogRecord[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').map(readLine).filter((record) => record !== undefined);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw diskRefusal(error, basename(path));
  }
}
