import { basename, join } from 'node:path';
import type { ArticleSummary } from '../../shared/article/summary';
import { Refusal } from '../../shared/errors/refusal';
import { isConflictName } from '../../shared/library/conflict-copy';
import { shelves, type IndexProgress, type NameQuery, type StoryAnswer, type StoryPage, type StoryQuery, type StoryRow } from '../../shared/library/story-query';
import { hitFinder } from '../../shared/search/find-hits';
import { fold } from '../../shared/search/fold';
import { watchFolder, type HintedNames, type Watcher } from '../library/watcher';
import { prepareQuery } from './answer-query';
import type { Cell } from './index-columns';
import { isSound, openIndexDatabase, type IndexDatabase } from './index-database';
import { isStoryName, lookAt, shelfOf } from './library-files';
import { lookAtLibrary } from './look-at-library';
import { createMovedFiles } from './moved-files';
import { readHere, type FileReader } from './read-files';
import { readForIndex } from './read-for-index';
import { snippetFrom } from './row-snippet';
import { parseShown } from './read-story';
import { placeId } from '../library/places';
import { shelfFolder } from '../library/shelf-folders';
import { createStoryTable, type StoryTable } from './story-table';
import type { FileNews, FoundPlace, IndexEvents, IndexPlace, NamedPlace, Twin, Unreadable } from './story-index';

/** The open index of one library. */
export interface LibraryIndex {
  query(page: StoryPage): { readonly answer: StoryAnswer; readonly places: readonly FoundPlace[] };
  ids(query: StoryQuery): { readonly places: readonly FoundPlace[]; readonly generation: number };
  movedTo(path: string): Promise<string | undefined>;
  named(query: NameQuery): NamedPlace | undefined;
  row(path: string): ArticleSummary | undefined;
  twins(path: string): readonly Twin[];
  touch(paths: readonly string[]): void;
  expunge(): void;
  look(): Promise<void>;
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface StoredRow extends FoundPlace {
  readonly signature: string;
  readonly articleId: string | undefined;
  readonly shown: Omit<ArticleSummary, 'id'>;
}

function newsOf(path: string, revision: string | undefined, wasKnown: boolean): FileNews {
  return { key: placeId(path), path, revision, wasKnown };
}

/** A story came that is gone from elsewhere: whoever has it open there hears it once more. */
function goneFrom(paths: readonly string[]): readonly FileNews[] {
  return paths.map((path) => newsOf(path, undefined, true));
}

/** Least time between two words about the progress of a look (ms). */
const tellEveryMs = 200;

/** Opens the index of a library, begins to look at its files, and follows their changes. `makeReader` makes what reads many files at once. */
export function openLibraryIndex({ folder, file }: IndexPlace, events: IndexEvents, makeReader: () => FileReader = readHere): LibraryIndex {
  let database = openIndexDatabase(file);
  let table = createStoryTable(database);
  // Grows over the ends of this process too.
  let generation = Date.now();
  // A new index has seen nothing yet: an empty answer is no empty library.
  let progress: IndexProgress | undefined = table.isEmpty() ? { done: 0, total: 0 } : undefined;
  let toldAt = 0;
  let unreadable: Unreadable | undefined;
  let hasLooked = false;
  let rebuilt = 0;
  let isClosed = false;
  const moved = createMovedFiles();
  /** Nothing of the folder is known yet: what is met was there before. */
  let isNew = table.isEmpty();

  const tell = (isDue: boolean): void => {
    generation += 1;
    if (!isDue && Date.now() - toldAt < tellEveryMs) return;
    toldAt = Date.now();
    events.indexed({ generation, progress });
  };

  /** Runs work on the index. One that is damaged, or cannot be written, is made anew and the work done once more; what is wrong with the work alone is thrown. */
  const withIndex = <T>(work: (database: IndexDatabase, table: StoryTable) => T): T => {
    try {
      return work(database, table);
    } catch (error) {
      if (isSound(database, error)) throw error;
      rebuilt += 1;
      database.close();
      database = openIndexDatabase(file, { anew: true, inMemory: rebuilt > 2 });
      table = createStoryTable(database);
      isNew = true;
      void look();
      return work(database, table);
    }
  };

  const news = (changes: readonly FileNews[], isDue: boolean): void => {
    if (changes.length === 0) return;
    events.changed(changes);
    tell(isDue);
  };

  const touch = (paths: readonly string[]): void => {
    const changes = paths.flatMap((path) => {
      const shelf = shelfOf(folder, path);
      if (shelf === undefined) return [];
      return withIndex((_, stories) => {
        const before = stories.stored(path);
        const look = lookAt(folder, path);
        if (look.kind === 'gone') {
          if (before === undefined) return [];
          stories.remove([path]);
          moved.changed(path, before, undefined);
          return [newsOf(path, undefined, true)];
        }
        if (before?.signature === look.signature) return [];
        const read = readForIndex({ path, shelf, look });
        stories.put([read]);
        return [newsOf(path, read.revision, before !== undefined), ...goneFrom(moved.changed(path, before, read))];
      });
    });
    news(changes, true);
  };

  let watchers: readonly Watcher[] = [];
  const watch = (): void => {
    watchers.forEach((watcher) => watcher.close());
    watchers = shelves.map((shelf) => {
      const place = shelfFolder(folder, shelf);
      return watchFolder(place, (names) => followHint(place, names));
    });
  };
  const followHint = (place: string, names: HintedNames): Promise<void> => {
    // A shelf may have come or gone: a look watches them anew.
    if (names === undefined || [...names].some((name) => shelves.some((shelf) => basename(shelfFolder(folder, shelf)) === name))) return look();
    touch([...names].filter(isStoryName).map((name) => join(place, name)));
    return Promise.resolve();
  };

  let looking: Promise<void> | undefined;
  let lookAgain = false;
  const lookOnce = async (): Promise<void> => {
    watch();
    const found = await lookAtLibrary({
      folder,
      withTable: (work) => withIndex((_, stories) => work(stories)),
      moved: isNew ? createMovedFiles() : moved,
      isClosed: () => isClosed,
      makeReader,
      tell: (changes, state) => {
        progress = state;
        // What the very first look meets for the first time is no news.
        const told = hasLooked ? changes : changes.filter((change) => change.wasKnown);
        if (told.length > 0) events.changed(told);
        tell(state === undefined);
      },
    });
    if (isClosed) return;
    withIndex((index) => index.putInOrder());
    isNew = false;
    progress = undefined;
    const before = unreadable;
    unreadable = found.ok ? undefined : { code: 'library/unreadable', name: basename(folder), detail: found.detail };
    if (!found.ok && before === undefined) {
      // A folder that is gone is news of every story in it; the index keeps them for when it comes back.
      news([...withIndex((_, stories) => stories.signatures()).keys()].map((path) => newsOf(path, undefined, true)), true);
    }
    if (!hasLooked || found.ok !== (before === undefined)) tell(true);
    hasLooked = hasLooked || found.ok;
  };
  const look = (): Promise<void> => {
    lookAgain = true;
    looking ??= (async () => {
      while (lookAgain && !isClosed) {
        lookAgain = false;
        await lookOnce();
      }
    })().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  const rowsAt = (ids: readonly Cell[]): readonly StoredRow[] =>
    ids.flatMap((id) => withIndex((index) => index.read('SELECT key, path, signature, article, shown FROM rows WHERE id = ?', id)).map(([key, path, signature, article, shown]) => ({ key: String(key), path: String(path), signature: String(signature), articleId: typeof article === 'string' ? article : undefined, shown: parseShown(String(shown)) })));

  /** The rows of a page. The index is never trusted: what lies otherwise on the disk is read again, once. */
  const pageOf = (page: StoryPage): { readonly rows: readonly StoredRow[]; readonly prepared: ReturnType<typeof prepareQuery> } => {
    const ask = (): { readonly rows: readonly StoredRow[]; readonly prepared: ReturnType<typeof prepareQuery> } => withIndex((index) => {
      const prepared = prepareQuery(index, page, Date.now());
      return { prepared, rows: page.limit === 0 ? [] : rowsAt(prepared.ids(page.limit, page.offset)) };
    });
    const first = ask();
    const stale = first.rows.filter(({ path, signature }) => signatureAt(path) !== signature).map(({ path }) => path);
    if (stale.length === 0) return first;
    touch(stale);
    return ask();
  };
  const signatureAt = (path: string): string | undefined => {
    const found = lookAt(folder, path);
    return found.kind === 'gone' ? undefined : found.signature;
  };
  const refuseUnreadable = (): void => {
    if (unreadable !== undefined) throw new Refusal(unreadable);
  };

  void look();
  return {
    query: (page) => {
      refuseUnreadable();
      const { rows, prepared } = pageOf(page);
      const find = hitFinder(prepared.search.terms);
      const shownRows = rows.map(({ key, path, articleId, shown }): StoryRow => ({
        id: key, articleId, ...shown, headlineHits: find?.(shown.headline ?? '', 'headline') ?? [], snippet: find === undefined ? undefined : snippetFrom(path, shown.name, find),
      }));
      const shape = page.shape ? withIndex((index) => prepareQuery(index, page, Date.now()).shape()) : undefined;
      return { answer: { rows: shownRows, shape, generation, progress, troubles: prepared.search.troubles }, places: rows.map(({ key, path }) => ({ key, path })) };
    },
    ids: (query) => {
      refuseUnreadable();
      return { places: withIndex((index) => prepareQuery(index, query, Date.now()).keys()).map(([key, path]) => ({ key: String(key), path: String(path) })), generation };
    },
    named: ({ typed, after, ...query }) => {
      refuseUnreadable();
      const row = withIndex((index) => prepareQuery(index, query, Date.now()).named(fold(typed), after));
      return row === undefined ? undefined : { key: String(row[0]), path: String(row[1]), place: Number(row[2]) };
    },
    row: (path) => {
      touch([path]);
      const [row] = withIndex((index) => index.read('SELECT key, shown FROM rows WHERE path = ?', path));
      return row === undefined ? undefined : { id: String(row[0]), ...parseShown(String(row[1])) };
    },
    movedTo: async (path) => {
      touch([path]);
      if (moved.whither(path) === undefined) await look();
      const to = moved.whither(path);
      // A sync program that puts a version aside under another name has another one to put in its place.
      if (to === undefined || isConflictName(basename(to)) || lookAt(folder, to).kind === 'gone') return undefined;
      return shelfOf(folder, to) === shelves.indexOf('trash') ? undefined : to;
    },
    twins: (path) =>
      withIndex((index) => index.read('SELECT other.key, other.path, other.revision, other.revision <> own.revision FROM rows AS own JOIN rows AS other ON other.article = own.article AND other.id <> own.id WHERE own.path = ?', path))
        .map(([key, other, revision, differs]) => ({ key: String(key), path: String(other), revision: String(revision), differs: differs === 1 })),
    touch,
    expunge: () => {
      // Deleted words stay in the pieces of the word table, in pages that nobody uses, and in the log, until all three are put together anew.
      withIndex((index) => {
        index.run("INSERT INTO words (words) VALUES ('optimize')");
        index.run('VACUUM');
        index.read('PRAGMA wal_checkpoint(TRUNCATE)');
      });
    },
    look,
    settled: async () => looking,
    close: async () => {
      isClosed = true;
      watchers.forEach((watcher) => watcher.close());
      await looking?.catch(() => undefined);
      database.close();
    },
  };
}
