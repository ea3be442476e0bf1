import { createHash } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { wordColumns } from '../../shared/search/search-field';
import { factColumns, type Cell } from './index-columns';

/** The index as it is stored: rows in, rows out. Every statement is written here in the house; what people typed goes in as parameters alone. */
export interface IndexDatabase {
  /** The rows that a query gives, as lists of cells. */
  read(sql: string, ...values: readonly Cell[]): readonly (readonly Cell[])[];
  run(sql: string, ...values: readonly Cell[]): void;
  /** Makes what finds and sorts stories fast, where it is missing; every question is answered without it too. */
  putInOrder(): void;
  /** All of the work or, when it throws, nothing of it. */
  together(work: () => void): void;
  close(): void;
}

/** Raise it when stories are to be read into the index otherwise than before. */
const readingVersion = 2;

// Numbers of rows grow with the time of the last write, so that "newest first" is the order in which the index is stored.
const schema = `
  CREATE TABLE stories (id INTEGER PRIMARY KEY, ${factColumns.join(', ')});
  CREATE TABLE rows (id INTEGER PRIMARY KEY, key TEXT NOT NULL, path TEXT NOT NULL UNIQUE, signature TEXT NOT NULL, revision TEXT, article TEXT, shown TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5 (${wordColumns.join(', ')}, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
`;

// The ways to sort are made once the first scan is through: row by row they cost it a third of its time.
const orders = `
  CREATE INDEX IF NOT EXISTS byState ON stories (shelf, state);
  CREATE INDEX IF NOT EXISTS bySection ON stories (shelf, sectionKey, state, section);
  CREATE INDEX IF NOT EXISTS byHeadline ON stories (shelf, headlineKey);
  CREATE INDEX IF NOT EXISTS byPublished ON stories (shelf, publishedUtc, publishedLocal, state);
  CREATE INDEX IF NOT EXISTS byArticle ON rows (article);
`;

/** Another schema, another way of reading or of folding: another version, and the index is made anew. */
const version = createHash('sha256').update(`${readingVersion} ${schema} ${orders}`).digest().readUInt32BE() >>> 1;

/**
 * Opens the index in a file, which is private to the user. A file of another version, a damaged one and one that is none is
 * deleted and made anew. Where nothing can be written the index lives in memory: it is only ever a copy of the stories.
 */
export function openIndexDatabase(file: string, { anew = false, inMemory = false }: { readonly anew?: boolean; readonly inMemory?: boolean } = {}): IndexDatabase {
  for (const isLast of [false, true]) {
    try {
      if (anew || isLast) deleteIndex(file);
      if (!inMemory) return openFile(file);
    } catch {
      // Once more, anew; after that, without a file.
    }
  }
  return prepare(new Database(':memory:'));
}

/** Whether an error of some work is the work's own: the index still answers, and nothing said that it is damaged or cannot be written. */
export function isSound(database: IndexDatabase, error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_') && code !== 'SQLITE_ERROR') return false;
  try {
    for (const table of ['stories', 'rows']) database.read(`SELECT 1 FROM ${table} LIMIT 1`);
    database.read('SELECT rowid FROM words WHERE words MATCH ? LIMIT 1', '"a"');
    return true;
  } catch {
    return false;
  }
}

/** Removes an index and what the engine keeps beside it. */
export function deleteIndex(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true, recursive: true });
}

function openFile(file: string): IndexDatabase {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // The engine gives its side files the mode of this one.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const opened = new Database(file);
  try {
    return prepare(opened);
  } catch (error) {
    opened.close();
    throw error;
  }
}

function prepare(opened: Database.Database): IndexDatabase {
  const database = wrap(opened);
  // A kill leaves the last complete write; a power cut may take the very last ones, which the next look puts back.
  for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'cache_size = -32000', 'temp_store = MEMORY', 'secure_delete = FAST']) opened.exec(`PRAGMA ${pragma}`);
  const [[found] = []] = database.read('PRAGMA user_version');
  if (found === 0 && database.read('SELECT 1 FROM sqlite_master LIMIT 1').length === 0) {
    database.together(() => {
      opened.exec(schema);
      opened.exec(`PRAGMA user_version = ${version}`);
    });
  } else if (found !== version) {
    throw new Error('an index of another version');
  }
  database.read('SELECT count(*) FROM words WHERE words MATCH ?', '"a"');
  return database;
}

function wrap(opened: Database.Database): IndexDatabase {
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql) ?? opened.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    read: (sql, ...values) => statement(sql).raw().all(...values).map(cellsOf),
    run: (sql, ...values) => void statement(sql).run(...values),
    putInOrder: () => void opened.exec(orders),
    together: (work) => {
      opened.exec('BEGIN IMMEDIATE');
      try {
        work();
        opened.exec('COMMIT');
      } catch (error) {
        try {
          opened.exec('ROLLBACK');
        } catch {
          // The engine has taken it back by itself.
        }
        throw error;
      }
    },
    close: () => {
      prepared.clear();
      opened.close();
    },
  };
}

function isCell(value: unknown): value is Cell {
  return typeof value === 'string' || typeof value === 'number' || value === null;
}

function cellsOf(row: unknown): readonly Cell[] {
  return Array.isArray(row) && row.every(isCell) ? row : [];
}
