import { mkdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { diskRefusal, errnoOf } from '../files/disk-error';
import { revisionOf } from '../files/revision';
import { readIfThere, syncFolder, writeAtomically } from '../files/write-atomically';

/** What was typed and has not reached the file. `sequence` orders records; clocks may be wrong. */
export interface JournalRecord {
  readonly sequence: number;
  readonly baseRevision: string;
  /** Text of the article file as it would be saved. */
  readonly text: string;
}

/** The words between two saves, kept outside the library: at most one record per article. */
export interface Journal {
  /** Makes a record last; replaces the one before. */
  keep(id: string, baseRevision: string, text: string): Promise<JournalRecord>;
  /**
   * Called when a save of `text` begins, in the order in which requests came in: an older record gives way to the text
   * being saved, so that a kill after the save can never offer older words than the file holds. Gives the sequence up to
   * which records may be forgotten once the save is acknowledged; undefined when there is no record.
   */
  supersede(id: string, baseRevision: string, text: string): Promise<number | undefined>;
  /** The record of an article; undefined when there is none or it cannot be read. An unreadable one is put aside, never deleted. */
  read(id: string): Promise<JournalRecord | undefined>;
  /** A save is acknowledged that left `revision`: records up to `upTo` and a record of the same words go, words typed meanwhile stay, over that revision. */
  saved(id: string, revision: string, upTo?: number): Promise<void>;
  /** Forgets a record. */
  forget(id: string): Promise<void>;
  /** Carries a record over to a file's new id. */
  move(from: string, to: string): Promise<void>;
}

const format = 'copydesk.journal';
const recordSchema = z.looseObject({
  format: z.literal(format), version: z.literal(1), sequence: z.number().int().nonnegative(), baseRevision: z.string(), sha256: z.string(), text: z.string(),
});

/** A journal in `folder` (created when first needed, for this user alone). */
export function createJournal(folder: string): Journal {
  const pathOf = (id: string): string => join(folder, `${id}.json`);
  const known = new Map<string, JournalRecord | undefined>();
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const result = tail.then(job);
    tail = result.catch(() => undefined);
    return result;
  };

  const readFromDisk = async (id: string): Promise<JournalRecord | undefined> => {
    const bytes = await readIfThere(pathOf(id)).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOTDIR') return undefined;
      throw error;
    });
    if (bytes === undefined) return undefined;
    const record = parseRecord(bytes.toString('utf8'));
    if (record === undefined) await rename(pathOf(id), join(folder, `${id}.unreadable-${revisionOf(bytes).slice(0, 8)}`));
    return record;
  };

  const read = async (id: string): Promise<JournalRecord | undefined> => {
    if (!known.has(id)) known.set(id, await readFromDisk(id));
    return known.get(id);
  };

  const write = async (id: string, record: JournalRecord): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const stored = { format, version: 1, sequence: record.sequence, baseRevision: record.baseRevision, sha256: revisionOf(record.text), text: record.text };
    await writeAtomically({ path: pathOf(id), folder, bytes: Buffer.from(`${JSON.stringify(stored)}\n`), expected: { kind: 'anything' }, mode: 0o600 });
    known.set(id, record);
  };

  const remove = async (id: string): Promise<void> => {
    await unlink(pathOf(id)).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error;
    });
    await syncFolder(folder);
    known.set(id, undefined);
  };

  return {
    keep: (id, baseRevision, text) =>
      inTurn(async () => {
        try {
          const before = await read(id);
          if (before?.text === text && before.baseRevision === baseRevision) return before;
          const record = { sequence: (before?.sequence ?? 0) + 1, baseRevision, text };
          await write(id, record);
          return record;
        } catch (error) {
          throw diskRefusal(error, 'journal');
        }
      }),
    supersede: (id, baseRevision, text) =>
      inTurn(async () => {
        const before = await read(id);
        if (before === undefined || before.text === text) return before?.sequence;
        const record = { sequence: before.sequence + 1, baseRevision, text };
        // A journal that cannot be written must not keep the file from being saved.
        return write(id, record).then(() => record.sequence, () => before.sequence);
      }),
    read: (id) => inTurn(() => read(id)),
    saved: (id, revision, upTo = -1) =>
      inTurn(async () => {
        const record = await read(id);
        if (record === undefined) return;
        if (record.sequence <= upTo || revisionOf(record.text) === revision) await remove(id);
        else if (record.baseRevision !== revision) await write(id, { ...record, baseRevision: revision });
      }),
    forget: (id) =>
      inTurn(async () => {
        if ((await read(id)) !== undefined) await remove(id);
      }),
    move: (from, to) =>
      inTurn(async () => {
        const record = await read(from);
        if (record === undefined || from === to) return;
        await write(to, record);
        await remove(from);
      }),
  };
}

/** A record as it was written, or undefined for one that is cut off, altered or of a newer version. */
function parseRecord(text: string): JournalRecord | undefined {
  try {
    const stored = recordSchema.parse(JSON.parse(text));
    return stored.sha256 === revisionOf(stored.text) ? { sequence: stored.sequence, baseRevision: stored.baseRevision, text: stored.text } : undefined;
  } catch {
    return undefined;
  }
}
