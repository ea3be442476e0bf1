import { mkdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { shelves, type Shelf } from '../../shared/library/story-query';
import { diskRefusal } from '../files/disk-error';
import { realPathInside } from '../files/inside-folder';
import { libraryMark } from './library-folder';

/** The folders of a library that are shelves of their own. They are names of the file system, the same in every language. */
export const shelfFolders: Readonly<Record<Shelf, string>> = { stories: '', archive: 'Archive', templates: 'Templates', trash: `${libraryMark}/trash` };

/** The folder of a shelf; it may not be there yet. */
export function shelfFolder(library: string, shelf: Shelf): string {
  return join(library, shelfFolders[shelf]);
}

/** The folder of a shelf, made if it is not there. Refuses with `disk/not-allowed` one that is a link out of the library, else with `disk/*`. */
export async function makeShelfFolder(library: string, shelf: Shelf): Promise<string> {
  const folder = shelfFolder(library, shelf);
  try {
    await mkdir(folder, { recursive: true });
    return shelf === 'stories' ? folder : await realPathInside(library, folder);
  } catch (error) {
    throw diskRefusal(error, basename(folder));
  }
}

/** The shelf that files of `folder` are on; undefined outside the library's shelves. */
export function shelfOf(library: string, folder: string): Shelf | undefined {
  const way = relative(library, folder).split(sep).join('/');
  return shelves.find((shelf) => shelfFolders[shelf] === way);
}
