import type { IndexProgress } from '../../shared/library/story-query';
import { placeId } from '../library/places';
import { listStoryFiles, lookAt } from './library-files';
import type { MovedFiles } from './moved-files';
import { readHere, type FileReader } from './read-files';
import type { FileToRead } from './read-for-index';
import type { StoryTable } from './story-table';
import type { FileNews } from './story-index';

interface LookOptions {
  /** Real path of the library. */
  readonly folder: string;
  readonly withTable: <T>(work: (table: StoryTable) => T) => T;
  /** Hears what came to each path and what is gone. */
  readonly moved: MovedFiles;
  readonly isClosed: () => boolean;
  /** Makes the reader of many files. */
  readonly makeReader: () => FileReader;
  /** Hears what each batch found; `progress` until the last. */
  readonly tell: (news: readonly FileNews[], progress: IndexProgress | undefined) => void;
}

/** Files between two pauses, in which questions are answered: a look takes about 5 µs, reading and indexing a story thirty times that. */
const looksAtOnce = 2000;
const readsAtOnce = 200;
/** From so many files on a reader of their own is worth its start. */
const manyFiles = 1000;

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * Brings the index up to what lies in the folder: looks at every file, reads those that are new or changed, the newest first,
 * and drops what is gone. Every batch is complete in itself: whenever it is cut off, what was indexed stays.
 */
export async function lookAtLibrary({ folder, withTable, moved, isClosed, makeReader, tell }: LookOptions): Promise<{ readonly ok: true } | { readonly ok: false; readonly detail: string }> {
  let files;
  try {
    files = listStoryFiles(folder);
  } catch (error) {
    return { ok: false, detail: error instanceof Error && 'code' in error ? String(error.code) : '' };
  }
  const known = withTable((table) => table.signatures());
  const total = files.length;
  const unread: (FileToRead & { readonly wasKnown: boolean })[] = [];
  for (const batch of batches(files, looksAtOnce)) {
    for (const { path, shelf, isLink } of batch) {
      const look = lookAt(folder, path, isLink);
      if (look.kind === 'gone') continue;
      const before = known.get(path);
      known.delete(path);
      if (before !== look.signature) unread.push({ path, shelf, look, wasKnown: before !== undefined });
    }
    await pause();
    if (isClosed()) return { ok: true };
  }

  for (const gone of batches([...known.keys()], readsAtOnce)) {
    for (const story of withTable((table) => table.remove(gone))) moved.changed(story.path, story, undefined);
    tell(gone.map((path) => ({ key: placeId(path), path, wasKnown: true })), unread.length > 0 ? { done: total - unread.length, total } : undefined);
  }

  unread.sort((one, other) => other.look.mtimeMs - one.look.mtimeMs);
  if (unread.length === 0) return { ok: true };
  const reader = unread.length < manyFiles ? readHere() : makeReader();
  try {
    let done = total - unread.length;
    const [first = [], ...others] = batches(unread, readsAtOnce);
    let reading = reader.read(first);
    for (const [number, batch] of [first, ...others].entries()) {
      const stories = await reading;
      const next = others[number];
      if (next !== undefined) reading = reader.read(next);
      const read = withTable((table) => {
        const withBefore = stories.map((story) => ({ story, before: table.stored(story.path) }));
        table.put(stories);
        return withBefore;
      });
      const news = read.flatMap(({ story, before }): readonly FileNews[] => {
        const { key, path, revision } = story;
        const from = moved.changed(path, before, story).map((gone) => ({ key: placeId(gone), path: gone, wasKnown: true }));
        if (revision !== undefined && before?.revision === revision) return from;
        return [{ key, path, revision, wasKnown: batch.some((file) => file.path === path && file.wasKnown) }, ...from];
      });
      done += batch.length;
      tell(news, done < total ? { done, total } : undefined);
      await pause();
      if (isClosed()) break;
    }
  } finally {
    reader.close();
  }
  return { ok: true };
}
