import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '../../shared/errors/refusal';
import { mostSearches, savedSearchSchema, type SavedSearch, type SearchesChange } from '../../shared/library/saved-search';
import { diskRefusal } from '../files/disk-error';
import { revisionOf } from '../files/revision';
import { readIfThere, writeAtomically, type Expected } from '../files/write-atomically';
import { libraryMark, makeLibraryFolder } from './library-folder';

/** The searches that a library keeps, in a file inside it: everybody who opens the library shares them. */
export interface SavedSearches {
  /** As the file holds them now. Refuses with `library/none` and `disk/*`. */
  list(): Promise<readonly SavedSearch[]>;
  /** Changes the list as it is in the file at that moment, whoever wrote it; gives what it is then. */
  change(change: SearchesChange): Promise<readonly SavedSearch[]>;
}

/** The file's name inside {@link libraryMark}. */
export const searchesName = 'searches.json';
/** How often a change is tried again when somebody else was faster. */
const mostTries = 20;
/** After this time another computer that was about to put its own file in place has done so (ms). */
const settleMs = 100;
const format = 'copydesk.searches';
const fileSchema = z.looseObject({ format: z.literal(format), version: z.literal(1), searches: z.array(z.unknown()) });

interface Found {
  /** Every entry of the file; one of a newer version is kept as it is. */
  readonly entries: readonly unknown[];
  readonly expected: Expected;
}

/** The searches of whichever library is open: `folder` gives it, or refuses with `library/none`. */
export function createSavedSearches(folder: () => string): SavedSearches {
  const read = async (path: string): Promise<Found> => {
    const bytes = await readIfThere(path);
    if (bytes === undefined) return { entries: [], expected: { kind: 'nothing' } };
    const revision = revisionOf(bytes);
    const parsed = fileSchema.safeParse(jsonOf(bytes));
    if (parsed.success) return { entries: parsed.data.searches, expected: { kind: 'revision', revision } };
    // What is no such file is put aside, never written over.
    await rename(path, `${path}.unreadable-${revision.slice(0, 8)}`);
    return { entries: [], expected: { kind: 'nothing' } };
  };

  /** Reads, changes and writes; gives the list once the file already holds the change, undefined when it was only now written or somebody was faster. */
  const tryToChange = async (here: string, { keep, remove }: SearchesChange): Promise<readonly SavedSearch[] | undefined> => {
    const path = join(here, libraryMark, searchesName);
    const { entries, expected } = await read(path);
    const kept = new Map(keep.map((search) => [search.id, search]));
    const before = entries.filter((entry) => !remove.some((id) => id === idOf(entry)));
    const known = new Set(before.map(idOf));
    const next = [...before.map((entry) => kept.get(idOf(entry) ?? '') ?? entry), ...keep.filter(({ id }) => !known.has(id))].slice(0, mostSearches);
    if (JSON.stringify(next) === JSON.stringify(entries)) return searchesAmong(next);
    const bytes = Buffer.from(`${JSON.stringify({ format, version: 1, searches: next }, null, 2)}\n`);
    await writeAtomically({ path, folder: here, bytes, expected }).catch((error: unknown) => {
      if (!wasFaster(error)) throw diskRefusal(error, searchesName);
    });
    return undefined;
  };

  return {
    list: async () => {
      try {
        return searchesAmong((await read(join(folder(), libraryMark, searchesName))).entries);
      } catch (error) {
        throw diskRefusal(error, searchesName);
      }
    },
    change: async (change) => {
      const here = await makeLibraryFolder(folder());
      // It counts as written when it is still there a moment later: two computers may put their files in place at the same instant.
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        const searches = await tryToChange(here, change);
        if (searches !== undefined) return searches;
        await wait(settleMs * (1 + Math.random()));
      }
      throw new Refusal({ code: 'disk/failed', name: searchesName, detail: 'EBUSY' });
    },
  };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function idOf(entry: unknown): string | undefined {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : undefined;
}

function searchesAmong(entries: readonly unknown[]): readonly SavedSearch[] {
  return entries.map((entry) => savedSearchSchema.safeParse(entry)).flatMap(({ data }) => (data === undefined ? [] : [data]));
}

function wasFaster(error: unknown): boolean {
  return error instanceof Refusal && ['article/changed-on-disk', 'article/name-taken', 'article/gone'].includes(error.error.code);
}
