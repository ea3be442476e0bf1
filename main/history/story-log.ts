import { constants } from 'node:fs';
import { open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { errnoOf } from '../files/disk-error';
import { makeFolder } from '../files/make-folder';
import { sweepTempFiles } from '../files/temp-file';
import { syncFolder, writeAtomically } from '../files/write-atomically';
import { lineOf, linesIn, type HistoryRecord, type LogLine } from './record';

const isLog = (name: string): boolean => /^versions(-[0-9a-f]+)?\.log$/.test(name);
/** Somebody who renames a log under us makes us look again; more often than this in a row nobody does. */
const mostTries = 50;

/**
 * The log of one story: all lines of all its `versions*.log` together, in no order (every record has its number). Lines are
 * only appended, each with one write to `versions.log`, so that two processes do not disturb each other. Whoever makes the
 * log shorter first takes its files away under names of their own: what another process appends meanwhile goes to a new
 * file, and a kill at any instant leaves each line in at least one of them.
 */
export interface StoryLog {
  /** Appends a record and makes it last; gives the new stamp when nobody else wrote since `stamp` was taken, else undefined. */
  append(record: HistoryRecord, stamp: string): Promise<string | undefined>;
  /** Every whole line, each once. */
  read(): Promise<readonly LogLine[]>;
  /** Says whether the log is as it was: the same text for as long as nobody appends to it or shortens it. */
  stamp(): Promise<string>;
  /** Puts other lines in the place of those there are; `shorten` gets them once nobody can add to them. */
  rewrite(shorten: (lines: readonly LogLine[]) => Promise<readonly string[]>): Promise<void>;
}

/** The log in `folder`, made when first needed. */
export function createStoryLog(folder: string): StoryLog {
  const live = join(folder, 'versions.log');

  const names = async (): Promise<readonly string[]> => {
    try {
      return (await readdir(folder)).filter(isLog).sort();
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return [];
      throw error;
    }
  };

  /** False when the log was taken away meanwhile: the line is then written to the new one as well, and read once. */
  const appendOnce = async (line: string, stamp: string): Promise<false | { readonly stamp: string | undefined }> => {
    const handle = await open(live, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600);
    try {
      const before = await handle.stat({ bigint: true });
      // A line break on either side: what a kill tore before can neither swallow this line nor be swallowed by it.
      const bytes = Buffer.from(`\n${line}\n`);
      await handle.appendFile(bytes);
      await handle.datasync();
      if (before.size === 0n) await syncFolder(folder);
      const after = await stat(live, { bigint: true });
      if (after.ino !== before.ino) return false;
      const isAlone = stampOf(before) === stamp && after.size === before.size + BigInt(bytes.length);
      return { stamp: isAlone ? stampOf(after) : undefined };
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return false;
      throw error;
    } finally {
      await handle.close();
    }
  };

  const read = async (files: readonly string[]): Promise<readonly LogLine[]> => {
    const lines = new Map<string, LogLine>();
    for (const name of files) for (const line of linesIn(await readFile(join(folder, name), 'utf8'))) lines.set(line.line, line);
    return [...lines.values()];
  };

  return {
    append: async (record, stamp) => {
      await makeFolder(folder, 0o700);
      const line = lineOf(record);
      for (let tries = 0; tries < mostTries; tries += 1) {
        const appended = await appendOnce(line, stamp);
        if (appended !== false) return appended.stamp;
      }
      throw new Error('the log of a story is taken away again and again');
    },
    read: async () => {
      for (let tries = 0; ; tries += 1) {
        const before = await names();
        try {
          const lines = await read(before);
          if (before.join() === (await names()).join()) return lines;
        } catch (error) {
          if (errnoOf(error) !== 'ENOENT') throw error;
        }
        if (tries > mostTries) throw new Error('the log of a story does not hold still');
      }
    },
    stamp: async () => {
      const found = await stat(live, { bigint: true }).catch((error: unknown) => {
        if (errnoOf(error) === 'ENOENT') return undefined;
        throw error;
      });
      return found === undefined ? '' : stampOf(found);
    },
    rewrite: async (shorten) => {
      const mine = randomBytes(8).toString('hex');
      const taken: string[] = [];
      for (const name of await names()) {
        const claimed = `versions-${mine}${taken.length.toString(16).padStart(4, '0')}.log`;
        try {
          await rename(join(folder, name), join(folder, claimed));
          taken.push(claimed);
        } catch (error) {
          // Another process took it: its lines are that one's to keep.
          if (errnoOf(error) !== 'ENOENT') throw error;
        }
      }
      if (taken.length === 0) return;
      const lines = await shorten(await read(taken));
      const bytes = Buffer.from(lines.map((line) => `\n${line}\n`).join(''));
      await writeAtomically({ path: join(folder, `versions-${mine}.log`), folder, bytes, expected: { kind: 'anything' }, mode: 0o600 });
      for (const name of taken) await unlink(join(folder, name)).catch((error: unknown) => {
        if (errnoOf(error) !== 'ENOENT') throw error;
      });
      await syncFolder(folder);
      await sweepTempFiles(folder);
    },
  };
}

/** An empty log has the same stamp as none. */
function stampOf({ ino, size }: { readonly ino: bigint; readonly size: bigint }): string {
  return size === 0n ? '' : `${ino}:${size}`;
}
