import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { shelves } from '../../shared/library/story-query';
import { articleExtension } from '../files/file-name';
import { isInside } from '../files/inside-folder';
import { largestArticle } from '../files/read-article';
import { shelfFolder, shelfOf as shelfOfFolder } from '../library/shelf-folders';

/** How a file stands: `signature` is another when it may hold something else. `unreadable` files are there and say nothing. */
export type FileLook =
  | { readonly kind: 'file'; readonly signature: string; readonly mtimeMs: number; readonly size: number }
  | { readonly kind: 'unreadable'; readonly signature: string; readonly mtimeMs: number }
  | { readonly kind: 'gone' };

/** Whether a name is that of a story's file. */
export function isStoryName(name: string): boolean {
  return name.toLowerCase().endsWith(articleExtension) && !name.startsWith('.');
}

/** A path of the library and its shelf's place in the list of shelves; undefined for a path that is no story of it. */
export function shelfOf(folder: string, path: string): number | undefined {
  const shelf = isStoryName(basename(path)) ? shelfOfFolder(folder, dirname(path)) : undefined;
  return shelf === undefined ? undefined : shelves.indexOf(shelf);
}

/** A story's file as a folder lists it. */
export interface ListedFile {
  readonly path: string;
  readonly shelf: number;
  readonly isLink: boolean;
}

/** Every story's file of the library. Throws what the system says of the library's own folder; a shelf that is none has no stories. */
export function listStoryFiles(folder: string): readonly ListedFile[] {
  return shelves.flatMap((shelf, number) => {
    const place = shelfFolder(folder, shelf);
    try {
      if (number > 0 && realpathSync(place) !== place) return [];
      const entries = readdirSync(place, { withFileTypes: true });
      return entries.filter((entry) => isStoryName(entry.name) && !entry.isDirectory()).map((entry) => ({ path: join(place, entry.name), shelf: number, isLink: entry.isSymbolicLink() }));
    } catch (error) {
      if (number === 0) throw error;
      return [];
    }
  });
}

/** Looks at a file without reading it. A link that leads out of the library, or nowhere, is unreadable. Synchronous: a hundred thousand looks cost a fifth of what promises would. */
export function lookAt(folder: string, path: string, isLink?: boolean): FileLook {
  try {
    if (isLink ?? lstatSync(path).isSymbolicLink()) {
      if (!isInside(folder, realpathSync(path))) return unreadable;
    }
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return isLink === true ? unreadable : { kind: 'gone' };
    const { mtimeMs, ctimeMs, size, ino } = stats;
    const signature = `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
    return stats.isFile() && size <= largestArticle ? { kind: 'file', signature, mtimeMs, size } : { kind: 'unreadable', signature, mtimeMs };
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isGone && !isDangling(path) ? { kind: 'gone' } : unreadable;
  }
}

const unreadable: FileLook = { kind: 'unreadable', signature: 'unreadable', mtimeMs: 0 };

function isDangling(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The bytes of a file; undefined when it cannot be read or is no story by its size. */
export function readStoryFile(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    return bytes.length <= largestArticle ? bytes : undefined;
  } catch {
    return undefined;
  }
}
