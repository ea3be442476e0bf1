import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../shared/errors/refusal';
import { mostSearches, savedSearchSchema, type SavedSearch, type SearchesChange } from '../../shared/library/saved-search';
import { diskRefusal } from '../files/disk-error';
import { revisionOf } from '../files/revision';
import { readIfThere, writeAtomically, type Expected } from '../files/write-atomically';
import { libraryMark, makeLibraryFolder } from './library';

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
const mostTries = 5;
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

  const changeOnce = async (here: string, { keep, remove }: SearchesChange): Promise<readonly SavedSearch[]> => {
    const path = join(here, libraryMark, searchesName);
    const { entries, expected } = await read(path);
    const kept = new Map(keep.map((search) => [search.id, search]));
    const before = entries.filter((entry) => !remove.some((id) => id === idOf(entry)));
    const known = new Set(before.map(idOf));
    const next = [...before.map((entry) => kept.get(idOf(entry) ?? '') ?? entry), ...keep.filter(({ id }) => !known.has(id))].slice(0, mostSearches);
    await writeAtomically({ path, folder: here, bytes: Buffer.from(`${JSON.stringify({ format, version: 1, searches: next }, null, 2)}\n`), expected });
    return searchesAmong(next);
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
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await changeOnce(here, change);
        } catch (error) {
          if (attempt === mostTries || !wasFaster(error)) throw diskRefusal(error, searchesName);
        }
      }
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
