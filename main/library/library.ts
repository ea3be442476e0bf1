import { mkdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleSummary } from '../../shared/article/summary';
import { Refusal } from '../../shared/errors/refusal';
import { shelves, type Shelf, type StoryAnswer, type StoryPage, type StoryQuery } from '../../shared/library/story-query';
import { diskRefusal } from '../files/disk-error';
import { revisionOf } from '../files/revision';
import { sweepTempFiles } from '../files/temp-file';
import { answerFromRows, idsFromRows } from '../search/answer-from-rows';
import { createLibraryIndex, type IndexedArticle } from './library-index';
import type { Places } from './places';
import { watchFolder, type Watcher } from './watcher';

/** Folder inside a library that makes it one: it holds the publish log. */
export const libraryMark = '.copydesk';

/** Makes a folder a library, if it is none yet, and gives its real path. Refuses with `disk/*`. */
export async function makeLibraryFolder(folder: string): Promise<string> {
  try {
    await mkdir(join(folder, libraryMark), { recursive: true });
    return await realpath(folder);
  } catch (error) {
    throw diskRefusal(error, basename(folder));
  }
}

/** The folders of a library that are shelves of their own. They are names of the file system, the same in every language. */
export const shelfFolders: Readonly<Record<Shelf, string>> = { stories: '', archive: 'Archive', templates: 'Templates', trash: `${libraryMark}/trash` };

/** The open library: a folder, its list, and the news of it. */
export interface Library {
  /** Real path of the folder; refuses with `library/none` before one is open. */
  folder(): string;
  /** The folder's name for people; undefined before one is open. */
  name(): string | undefined;
  /** The same for the same folder and for no other; undefined before one is open. */
  id(): string | undefined;
  /** Opens a folder as the library: leftovers of killed saves are swept, then it is watched. A folder that cannot be read stays named, and its list says why. */
  use(folder: string): Promise<void>;
  /** Makes the folder if it is not there, then opens it. Refuses with `disk/*`. */
  create(folder: string): Promise<void>;
  list(): Promise<readonly ArticleSummary[]>;
  /** A page of the list that a question asks for. */
  query(page: StoryPage): Promise<StoryAnswer>;
  /** The ids of the whole list that a question asks for, in its order. */
  ids(query: StoryQuery): Promise<{ readonly ids: readonly string[]; readonly generation: number }>;
  /** What is listed of one story; undefined when it is in no list. */
  row(id: string): Promise<ArticleSummary | undefined>;
  /** Whether the folder holds no story yet. */
  isEmpty(): Promise<boolean>;
  /** Looks for changes by other programs now. */
  look(): void;
  close(): void;
}

interface LibraryOptions {
  readonly places: Places;
  /** Whether this process wrote that revision itself: then it is no news. */
  readonly wrote: (path: string, revision: string) => boolean;
  /** Hears the real path of every folder that becomes the library. */
  readonly opened: (folder: string) => Promise<void>;
  /** Hears the ids of stories that other programs changed, added or removed. */
  readonly changed: (ids: readonly string[]) => void;
}

/** The library, closed at first. */
export function createLibrary({ places, wrote, opened, changed }: LibraryOptions): Library {
  const index = createLibraryIndex(places);
  const shelfIndexes = { archive: createLibraryIndex(places), templates: createLibraryIndex(places), trash: createLibraryIndex(places) };
  let open: string | undefined;
  let watcher: Watcher | undefined;
  /** What the last look or list saw; a first look has nothing to compare with and tells no news. */
  let seen: ReadonlyMap<string, IndexedArticle> | undefined;

  const folder = (): string => {
    if (open === undefined) throw new Refusal({ code: 'library/none' });
    return open;
  };

  const compare = (rows: readonly IndexedArticle[]): void => {
    const before = seen;
    seen = new Map(rows.map((row) => [row.path, row]));
    const news = before === undefined ? [] : newsBetween(before, seen, wrote);
    if (news.length > 0) changed(news);
  };

  const scan = async (): Promise<readonly IndexedArticle[]> => {
    const here = folder();
    try {
      const rows = await index.scan(here);
      if (here === open) compare(rows);
      return rows;
    } catch (error) {
      // A folder that is gone is news of every story in it.
      if (here === open) compare([]);
      throw error;
    }
  };

  let generation = 0;
  let lastRows = '';

  const onShelf = async (shelf: Shelf): Promise<readonly ArticleSummary[]> => {
    const rows = shelf === 'stories' ? await scan() : await shelfIndexes[shelf].scan(join(folder(), shelfFolders[shelf])).catch(() => []);
    return rows.map((row) => row.summary);
  };
  const generationOf = (rows: readonly ArticleSummary[]): number => {
    const now = JSON.stringify(rows.map((row) => [row.id, row.modified]));
    if (now !== lastRows) generation += 1;
    lastRows = now;
    return generation;
  };

  const use = async (wanted: string): Promise<void> => {
    watcher?.close();
    seen = undefined;
    open = wanted;
    open = await realpath(wanted).catch(() => wanted);
    await sweepTempFiles(open).catch(() => 0);
    watcher = watchFolder(open, () => scan().then(() => undefined));
    await opened(open);
  };

  return {
    folder,
    name: () => (open === undefined ? undefined : basename(open)),
    id: () => (open === undefined ? undefined : revisionOf(open)),
    use,
    create: async (wanted) => use(await makeLibraryFolder(wanted)),
    list: async () => (await scan()).map((row) => row.summary),
    query: async (page) => {
      const rows = await onShelf(page.shelf);
      return { ...answerFromRows(rows, page, Date.now()), generation: generationOf(rows) };
    },
    ids: async (query) => {
      const rows = await onShelf(query.shelf);
      return { ids: idsFromRows(rows, query, Date.now()), generation: generationOf(rows) };
    },
    row: async (id) => (await Promise.all(shelves.map(onShelf))).flat().find((row) => row.id === id),
    isEmpty: async () => (await scan()).length === 0,
    look: () => watcher?.lookNow(),
    close: () => watcher?.close(),
  };
}

function newsBetween(before: ReadonlyMap<string, IndexedArticle>, after: ReadonlyMap<string, IndexedArticle>, wrote: LibraryOptions['wrote']): readonly string[] {
  const isOurs = (row: IndexedArticle): boolean => before.has(row.path) && row.revision !== undefined && wrote(row.path, row.revision);
  const written = [...after.values()].filter((row) => before.get(row.path)?.revision !== row.revision && !isOurs(row));
  const removed = [...before.values()].filter((row) => !after.has(row.path));
  return [...written, ...removed].map((row) => row.summary.id);
}
