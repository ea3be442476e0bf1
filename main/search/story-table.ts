import { wordColumns } from '../../shared/search/search-field';
import { factColumns, type Cell } from './index-columns';
import type { IndexDatabase } from './index-database';
import { factCells, type IndexedStory } from './read-story';

/** A story of the index with the file that it was read from; its words are folded as the index takes them. */
export interface StoredStory extends IndexedStory {
  /** Absolute path. */
  readonly path: string;
  /** The id by which the window knows it. */
  readonly key: string;
  /** What tells whether the file changed since. */
  readonly signature: string;
  readonly mtimeMs: number;
  /** sha256 of the bytes; absent when they could not be read. */
  readonly revision?: string | undefined;
  /** Place of its shelf in the list of shelves. */
  readonly shelf: number;
}

/** What stays the same of a story when its file gets another name. */
export interface StoryIdentity {
  /** The article's own id; absent for what is no readable article. */
  readonly article?: string | undefined;
  /** sha256 of the bytes; absent when they could not be read. */
  readonly revision?: string | undefined;
}

/** The stories of an index, by path. */
export interface StoryTable {
  /** Signature of every path. */
  signatures(): Map<string, string>;
  isEmpty(): boolean;
  /** What is stored of one path. */
  stored(path: string): ({ readonly signature: string } & StoryIdentity) | undefined;
  /** Puts stories in, in the place of what was stored of their paths: all of them or none. */
  put(stories: readonly StoredStory[]): void;
  /** Takes stories out; gives what they were. */
  remove(paths: readonly string[]): readonly ({ readonly path: string } & StoryIdentity)[];
}

/** Numbers that belong to a millisecond: rows are numbered by the time of the last write, and some are written together. */
const perMs = 64;
const latestMs = Math.floor(Number.MAX_SAFE_INTEGER / perMs) - 1;

/** The first number of a moment (ms since 1970): rows from it on were written at it or after. */
export function rowNumberAt(ms: number): number {
  return Math.floor(Math.max(0, Math.min(Number.isFinite(ms) ? ms : 0, latestMs))) * perMs;
}

/** The stories of an open index. */
export function createStoryTable(database: IndexDatabase): StoryTable {
  const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
  const insertWords = `INSERT INTO words (rowid, ${wordColumns.join(', ')}) VALUES (${marks(wordColumns.length + 1)})`;
  const insertStory = `INSERT INTO stories (id, ${factColumns.join(', ')}) VALUES (${marks(factColumns.length + 1)})`;

  /** Files that came in one copy share a moment: the next free number is near the last one. */
  let last = { first: -1, given: -1 };
  const freeNumber = (mtimeMs: number): number => {
    const first = rowNumberAt(mtimeMs);
    let number = last.first === first ? last.given + 1 : first;
    while (database.read('SELECT 1 FROM stories WHERE id = ?', number).length > 0) number += 1;
    last = { first, given: number };
    return number;
  };

  const removeOne = (path: string): readonly ({ readonly path: string } & StoryIdentity)[] => {
    const [[id, revision, article] = []] = database.read('SELECT id, revision, article FROM rows WHERE path = ?', path);
    if (id === undefined) return [];
    for (const sql of ['DELETE FROM words WHERE rowid = ?', 'DELETE FROM stories WHERE id = ?', 'DELETE FROM rows WHERE id = ?']) database.run(sql, id);
    return [{ path, revision: textOf(revision), article: textOf(article) }];
  };

  const putOne = ({ path, key, signature, mtimeMs, revision, article, shelf, shown, words, facts }: StoredStory): void => {
    removeOne(path);
    const id = freeNumber(mtimeMs);
    database.run(insertWords, id, ...wordColumns.map((column): Cell => words.get(column) ?? ''));
    database.run(insertStory, id, ...factCells(facts, shelf));
    database.run('INSERT INTO rows (id, key, path, signature, revision, article, shown) VALUES (?, ?, ?, ?, ?, ?, ?)', id, key, path, signature, revision ?? null, article ?? null, JSON.stringify(shown));
  };

  return {
    signatures: () => new Map(database.read('SELECT path, signature FROM rows').map(([path, signature]) => [String(path), String(signature)])),
    isEmpty: () => database.read('SELECT 1 FROM rows LIMIT 1').length === 0,
    stored: (path) => {
      const [row] = database.read('SELECT signature, revision, article FROM rows WHERE path = ?', path);
      return row === undefined ? undefined : { signature: String(row[0]), revision: textOf(row[1]), article: textOf(row[2]) };
    },
    put: (stories) => {
      // The index takes numbers in their order far faster than against it.
      const inOrder = [...stories].sort((one, other) => one.mtimeMs - other.mtimeMs);
      database.together(() => inOrder.forEach(putOne));
    },
    remove: (paths) => {
      let removed: readonly ({ readonly path: string } & StoryIdentity)[] = [];
      if (paths.length > 0) database.together(() => (removed = paths.flatMap(removeOne)));
      return removed;
    },
  };
}

function textOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' ? cell : undefined;
}
