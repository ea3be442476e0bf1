import { mkdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { diskRefusal } from '../files/disk-error';

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
