import { constants } from 'node:fs';
import { open, readdir, rename, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { diskRefusal, errnoOf, isDiskFull } from '../files/disk-error';
import { makeFolder } from '../files/make-folder';
import { revisionOf } from '../files/revision';
import { sweepTempFiles } from '../files/temp-file';
import { readIfThere, syncFolder, writeAtomically } from '../files/write-atomically';
import { holdsArticle, journalStep, newerVersion, readJournal, wholeJournal, type JournalRecord } from './journal-file';
import type { Reserve } from './reserve';

export type { JournalRecord } from './journal-file';

/** A story with words that are not in its file. */
export interface JournalEntry {
  readonly id: string;
  readonly record: JournalRecord;
  /** Absolute path of its file; undefined for a record of the first version, which did not say. */
  readonly story: string | undefined;
  /** When the words were written down, in milliseconds of the computer's clock: for people only. */
  readonly at: number;
}

/**
 * The words between two saves, kept outside the library: one file per article, to which each change is appended and made
 * to last before it is acknowledged.
 */
export interface Journal {
  /** Makes a record last; it takes the place of the one before. */
  keep(id: string, baseRevision: string, text: string): Promise<JournalRecord>;
  /**
   * Called when a save of `text` begins, in the order in which requests came in: an older record gives way to the text
   * being saved, so that a kill after the save can never offer older words than the file holds. Gives the sequence up to
   * which records may be forgotten once the save is acknowledged; undefined when there is no record.
   */
  supersede(id: string, baseRevision: string, text: string): Promise<number | undefined>;
  /** The record of an article; undefined when there is none or it cannot be read. What cannot be read is put aside, never deleted. */
  read(id: string): Promise<JournalRecord | undefined>;
  /** A save is acknowledged that left `revision`: records up to `upTo` and a record of the same words go, words typed meanwhile stay, over that revision. */
  saved(id: string, revision: string, upTo?: number): Promise<void>;
  /** Forgets a record. */
  forget(id: string): Promise<void>;
  /** Leaves no trace of an article's records, nor of those that were put aside; with the id that the article has inside its file also of those put aside under names that the file had before. */
  erase(id: string, article?: string): Promise<void>;
  /** Takes a record away as `forget` does, but keeps it aside for thirty days. */
  throwAway(id: string): Promise<void>;
  /** Undoes the last `throwAway` of this run; false when there is none or newer words stand in its place. */
  takeBack(id: string): Promise<boolean>;
  /** Carries a record over to a file's new id. */
  move(from: string, to: string): Promise<void>;
  /** Every story whose words are kept. */
  list(): Promise<readonly JournalEntry[]>;
  /** Sweeps what killed writes left and what was thrown away long ago, and takes the room of the reserve. */
  tidy(): Promise<void>;
}

/** What a journal may be told beside its folder. */
export interface JournalOptions {
  /** Absolute path of a story's file, so that its words can be offered without it. */
  readonly storyOf?: (id: string) => string | undefined;
  /** Room that is given up when the disk is full. */
  readonly reserve?: Reserve;
}

/** Appended records are folded into one when they outgrow the text, within these bounds. */
const leastAppended = 64 * 1024;
const mostAppended = 1024 * 1024;
const thrownAwayMs = 30 * 24 * 60 * 60 * 1000;
// A link that somebody planted is refused instead of followed. Windows has no such flag.
const appendFlags = constants.O_WRONLY | constants.O_APPEND | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW);

/** What is known of an article's file without reading it again. `bytes` undefined: it must be written anew. */
interface Known {
  readonly path: string;
  readonly record: JournalRecord | undefined;
  readonly story: string | undefined;
  readonly bytes: number | undefined;
  /** By this the next record names the last one. */
  readonly hash: string;
  readonly appended: number;
  /** Outlives the record, so that no two records of a run have the same. */
  readonly sequence: number;
}

/** A journal in `folder` (created when first needed, for this user alone). */
export function createJournal(folder: string, { storyOf = () => undefined, reserve }: JournalOptions = {}): Journal {
  const known = new Map<string, Known>();
  const thrown = new Map<string, string>();
  /** The highest sequence given out, of articles whose file must be read again. */
  const forgotten = new Map<string, number>();
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const result = tail.then(job);
    tail = result.catch(() => undefined);
    return result;
  };
  const withRoom = <T>(job: () => Promise<T>): Promise<T> =>
    job().catch(async (error: unknown) => {
      if (isDiskFull(error) && (await reserve?.release()) === true) return job();
      throw error;
    });
  const putDown = async (path: string, bytes: Buffer): Promise<void> => {
    await writeAtomically({ path, folder, bytes, expected: { kind: 'anything' }, mode: 0o600 });
  };

  const stateOf = async (id: string): Promise<Known> => {
    const state = known.get(id) ?? withSequence(await readFromDisk(id), forgotten.get(id));
    known.set(id, state);
    return state;
  };

  /** Scenario: the new record stood on the disk when the disk refused to make it last. What is there is read before anything relies on it. */
  const readingAgain = async <T>(id: string, sequence: number, job: () => Promise<T>): Promise<T> =>
    job().catch((error: unknown) => {
      known.delete(id);
      forgotten.set(id, sequence);
      throw error;
    });

  const readFromDisk = async (id: string, name = `${id}.journal`): Promise<Known> => {
    const path = join(folder, name);
    const nothing: Known = { path, record: undefined, story: undefined, bytes: undefined, hash: '', appended: 0, sequence: 0 };
    const bytes = await bytesAt(path);
    if (bytes === undefined) {
      const first = join(folder, `${id}.json`);
      const record = await readFirstVersion(first);
      if (record === undefined) return nothing;
      await putDown(path, wholeJournal(record, storyOf(id)).bytes);
      await unlink(first);
      return readFromDisk(id, name);
    }
    const file = readJournal(bytes);
    // A newer version will read its own file again; ours stands beside it.
    if (file === newerVersion) return readFromDisk(id, `${id}.older.journal`);
    if (!file.isWhole) {
      await putDown(join(folder, `${id}.unreadable-${revisionOf(bytes).slice(0, 8)}`), bytes);
      if (file.record === undefined) await unlink(path);
      else await putDown(path, wholeJournal(file.record, file.story).bytes);
      return readFromDisk(id, name);
    }
    return { path, record: file.record, story: file.story, bytes: bytes.length, hash: file.hash, appended: file.appended, sequence: file.record?.sequence ?? 0 };
  };

  const write = async (id: string, record: JournalRecord): Promise<void> => {
    const before = await stateOf(id);
    const story = storyOf(id) ?? before.story;
    await readingAgain(id, record.sequence, async () => {
      const after = story === before.story && before.record !== undefined && before.bytes !== undefined ? await append(before, before.record, before.bytes, record) : undefined;
      if (after === undefined) await writeWhole(id, { ...before, record, story, sequence: record.sequence });
      else known.set(id, after);
    });
  };

  /** Gives nothing when the file must be written anew: it is not as we left it, or what was appended outgrows the text. */
  const append = async (before: Known, from: JournalRecord, bytes: number, record: JournalRecord): Promise<Known | undefined> => {
    const opened = open(before.path, appendFlags).catch(() => undefined);
    // Made while the disk is looked at.
    const step = journalStep(from, before.hash, record);
    const handle = await opened;
    if (handle === undefined) return undefined;
    try {
      const appended = before.appended + step.bytes.length;
      if (appended > Math.min(mostAppended, Math.max(leastAppended, record.text.length))) return undefined;
      await handle.appendFile(step.bytes);
      await handle.datasync();
      const { size } = await handle.stat();
      return size === bytes + step.bytes.length ? { ...before, record, sequence: record.sequence, bytes: size, hash: step.hash, appended } : undefined;
    } catch (error) {
      // What a failed write or flush left is cut off; should that fail too, the length tells, and the file is written anew.
      await handle.truncate(bytes).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
  };

  const writeWhole = async (id: string, next: Known & { readonly record: JournalRecord }): Promise<void> => {
    await makeFolder(folder, 0o700);
    const { bytes, hash } = wholeJournal(next.record, next.story);
    await putDown(next.path, bytes);
    known.set(id, { ...next, bytes: bytes.length, hash, appended: 0 });
  };

  const remove = async (id: string): Promise<void> => {
    const before = await stateOf(id);
    if (before.record === undefined) return;
    await readingAgain(id, before.sequence, async () => {
      await unlink(before.path).catch((error: unknown) => {
        if (errnoOf(error) !== 'ENOENT') throw error;
      });
      await syncFolder(folder);
    });
    known.set(id, { ...before, record: undefined, bytes: undefined, appended: 0 });
    await reserve?.restore();
  };

  const recordOf = async (id: string): Promise<JournalRecord | undefined> => (await stateOf(id)).record;
  const asked = <T>(job: () => Promise<T>): Promise<T> =>
    inTurn(() => withRoom(job)).catch((error: unknown) => {
      throw diskRefusal(error, 'journal');
    });

  return {
    keep: (id, baseRevision, text) =>
      asked(async () => {
        const { record: before, sequence } = await stateOf(id);
        if (before?.text === text && before.baseRevision === baseRevision) return before;
        const record = { sequence: sequence + 1, baseRevision, text };
        await write(id, record);
        return record;
      }),
    supersede: (id, baseRevision, text) =>
      inTurn(async () => {
        const before = await recordOf(id);
        if (before === undefined || before.text === text) return before?.sequence;
        const record = { sequence: before.sequence + 1, baseRevision, text };
        // A journal that cannot be written must not keep the file from being saved.
        return withRoom(() => write(id, record)).then(() => record.sequence, () => before.sequence);
      }),
    read: (id) => asked(() => recordOf(id)),
    saved: (id, revision, upTo = -1) =>
      asked(async () => {
        const record = await recordOf(id);
        if (record === undefined) return;
        if (record.sequence <= upTo || revisionOf(record.text) === revision) await remove(id);
        else if (record.baseRevision !== revision) await write(id, { ...record, sequence: record.sequence + 1, baseRevision: revision });
      }),
    forget: (id) => asked(() => remove(id)),
    erase: (id, article) =>
      asked(async () => {
        await remove(id);
        const left: string[] = [];
        for (const name of await namesIn(folder)) {
          const path = join(folder, name);
          const isOfArticle = async (): Promise<boolean> => article !== undefined && asidePattern.test(name) && holdsArticle((await bytesAt(path)) ?? Buffer.alloc(0), article);
          if (name.startsWith(`${id}.`) || (await isOfArticle())) left.push(path);
        }
        for (const path of left) await unlink(path);
        if (left.length > 0) await syncFolder(folder);
        for (const [from, path] of thrown) if (left.includes(path)) thrown.delete(from);
      }),
    throwAway: (id) =>
      asked(async () => {
        const before = await stateOf(id);
        if (before.record === undefined) return;
        const aside = join(folder, `${id}.thrown-${revisionOf(before.record.text).slice(0, 8)}`);
        // The thirty days begin now, however long ago the words were typed.
        const now = new Date();
        await utimes(before.path, now, now);
        await rename(before.path, aside);
        thrown.set(id, aside);
        await remove(id);
      }),
    takeBack: (id) =>
      asked(async () => {
        const aside = thrown.get(id);
        const before = await stateOf(id);
        if (aside === undefined || before.record !== undefined) return false;
        await rename(aside, before.path);
        await syncFolder(folder);
        thrown.delete(id);
        known.delete(id);
        return true;
      }),
    move: (from, to) =>
      asked(async () => {
        const record = await recordOf(from);
        if (record === undefined || from === to) return;
        const { sequence } = await stateOf(to);
        await write(to, { ...record, sequence: Math.max(record.sequence, sequence + 1) });
        await remove(from);
      }),
    list: () =>
      asked(async () => {
        const ids = new Set((await namesIn(folder)).map((name) => namePattern.exec(name)?.[1]).filter((id) => id !== undefined));
        const entries: JournalEntry[] = [];
        for (const id of ids) {
          // One that the disk does not give must not hide the others.
          const state = await stateOf(id).catch(() => undefined);
          if (state?.record !== undefined) entries.push({ id, record: state.record, story: state.story, at: (await stat(state.path)).mtimeMs });
        }
        return entries;
      }),
    tidy: () =>
      asked(async () => {
        await sweepTempFiles(folder).catch(() => 0);
        for (const name of (await namesIn(folder)).filter((each) => each.includes('.thrown-'))) {
          const path = join(folder, name);
          if (Date.now() - (await stat(path)).mtimeMs > thrownAwayMs) await unlink(path);
        }
        await reserve?.restore();
      }),
  };
}

function withSequence(state: Known, least = 0): Known {
  return { ...state, sequence: Math.max(state.sequence, least) };
}

/** What was put aside: thrown away by a person, or not to be read. */
const asidePattern = /^[0-9a-f]{32}\.(?:thrown|unreadable)-/;

const namePattern = /^([0-9a-f]{32})(?:\.older)?\.(?:journal|json)$/;

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
}

async function bytesAt(path: string): Promise<Buffer | undefined> {
  return readIfThere(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  });
}

const firstVersionSchema = z.looseObject({ format: z.literal('copydesk.journal'), version: z.literal(1), sequence: z.number().int().nonnegative(), baseRevision: z.string(), sha256: z.string(), text: z.string() });

/** The first version kept a story's record as one JSON file, written anew each time. What it cannot read stays where it is. */
async function readFirstVersion(path: string): Promise<JournalRecord | undefined> {
  try {
    const { sequence, baseRevision, sha256, text } = firstVersionSchema.parse(JSON.parse((await bytesAt(path))?.toString('utf8') ?? ''));
    return sha256 === revisionOf(text) ? { sequence, baseRevision, text } : undefined;
  } catch {
    return undefined;
  }
}
