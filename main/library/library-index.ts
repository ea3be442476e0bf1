import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArticleFile } from '../../shared/article/article-file';
import { summarise, type ArticleSummary } from '../../shared/article/summary';
import { Refusal } from '../../shared/errors/refusal';
import { articleExtension } from '../files/file-name';
import { realPathInside } from '../files/inside-folder';
import { largestArticle, readLimited } from '../files/read-article';
import { revisionOf } from '../files/revision';
import type { Places } from './places';

/** A list row with what tells whether its file changed. */
export interface IndexedArticle {
  readonly summary: ArticleSummary;
  readonly path: string;
  /** sha256 of the bytes; absent when they could not be read. */
  readonly revision?: string | undefined;
}

/** The stories of a folder. A look reads only the files that changed since the last one. */
export interface LibraryIndex {
  /** Every `.article` file of the folder, newest first; what cannot be opened is listed with its trouble, never hidden. Refuses with `library/unreadable`. */
  scan(folder: string): Promise<readonly IndexedArticle[]>;
}

/** Files read at the same time: enough for a slow disk, few enough for the file limit. */
const readers = 16;
/** Blocks of a body that a row may need: its first words. */
const blocksForRow = 12;

/** An index that remembers rows by the file's identity, size and times. */
export function createLibraryIndex(places: Places): LibraryIndex {
  const rows = new Map<string, { readonly signature: string; readonly row: IndexedArticle }>();

  const rowOf = async (folder: string, name: string): Promise<IndexedArticle | undefined> => {
    const path = join(folder, name);
    const place = places.add(path);
    try {
      const real = await realPathInside(folder, path);
      const { mtimeMs, ctimeMs, size, ino } = await stat(real);
      const signature = [mtimeMs, ctimeMs, size, ino].join(' ');
      const known = rows.get(path);
      if (known?.signature === signature) return known.row;
      const modified = new Date(mtimeMs).toISOString().replace(/\.\d+Z$/, 'Z');
      const bytes = await readLimited(real, largestArticle);
      const row: IndexedArticle =
        bytes === undefined
          ? { path, summary: { id: place.id, name, modified, ...unread, trouble: 'unreadable' } }
          : { path, revision: revisionOf(bytes), summary: { id: place.id, name, modified, ...readRow(bytes, name) } };
      rows.set(path, { signature, row });
      return row;
    } catch (error) {
      rows.delete(path);
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && !(await isLink(folder, name))) return undefined;
      return { path, summary: { id: place.id, name, modified: '1970-01-01T00:00:00Z', ...unread, trouble: 'unreadable' } };
    }
  };

  return {
    scan: async (folder) => {
      const names = await articleNames(folder);
      const found: IndexedArticle[] = [];
      const waiting = names.values();
      const reader = async (): Promise<void> => {
        for (const name of waiting) {
          const row = await rowOf(folder, name);
          if (row !== undefined) found.push(row);
        }
      };
      await Promise.all(Array.from({ length: readers }, reader));
      const present = new Set(found.map((row) => row.path));
      for (const path of rows.keys()) if (!present.has(path)) rows.delete(path);
      return found.sort((one, other) => compare(other.summary.modified, one.summary.modified) || compare(one.summary.name, other.summary.name));
    },
  };
}

const unread = { firstWords: '', state: 'draft', rights: 'question' } as const;

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

async function articleNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.toLowerCase().endsWith(articleExtension) && !name.startsWith('.'));
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal({ code: 'library/unreadable', name: basename(folder), detail });
  }
}

/** A dangling link is a file that cannot be read; a name that is gone was simply removed during the look. */
async function isLink(folder: string, name: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.some((entry) => entry.name === name && entry.isSymbolicLink());
}

type Row = Pick<ArticleSummary, 'headline' | 'firstWords' | 'state' | 'section' | 'date' | 'rights' | 'trouble'>;

/** A row from a file's bytes. Only the head of the body is read: a list of long stories must not cost what opening them all would. */
function readRow(bytes: Uint8Array, name: string): Row {
  try {
    const { article, readOnly } = parseArticleFile(headOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), name);
    return { ...summarise(article), ...(readOnly ? { trouble: 'newer' } : {}) };
  } catch (error) {
    return { ...unread, trouble: error instanceof Refusal && error.error.code === 'article/newer-version' ? 'newer' : 'damaged' };
  }
}

/** The text of an article file without receipt and without most of its body; text that is no such JSON comes back as it is, for the reader to refuse. */
function headOf(text: string): string {
  const file: unknown = JSON.parse(text);
  if (typeof file !== 'object' || file === null || !('body' in file) || !Array.isArray(file.body)) return text;
  return JSON.stringify({ ...file, receipt: undefined, body: file.body.slice(0, blocksForRow) });
}
