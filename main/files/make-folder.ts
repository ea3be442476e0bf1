import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { diskRefusal } from './disk-error';
import { syncFolder } from './write-atomically';

/**
 * Makes a folder and those above it, where they are missing, and makes their names last: a file that is safely written into
 * a folder which a power cut takes away is lost all the same. `mode` are its permission bits, 0o777 less the umask unless given.
 * Refuses with `disk/*`.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  try {
    const first = await mkdir(folder, { recursive: true, ...(mode === undefined ? {} : { mode }) });
    if (first === undefined) return;
    for (let made = folder; ; made = dirname(made)) {
      await syncFolder(dirname(made));
      if (made === first || made === dirname(made)) return;
    }
  } catch (error) {
    throw diskRefusal(error, basename(folder));
  }
}
