import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * The path of a file as the disk has it, links followed. Scenario: a program stores an accent as letter and mark, the disk as
 * one sign; both are the same name to a person, and on most disks. The path as given when nothing stands there.
 */
export async function actualPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const names = await readdir(dirname(path)).catch(() => []);
    const twin = names.find((name) => name.normalize('NFC') === basename(path).normalize('NFC'));
    return twin === undefined ? path : realpath(join(dirname(path), twin)).catch(() => path);
  }
}
