import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Makes a folder unwritable, as a share that went read-only; gives back how to undo it, or undefined where neither permissions nor attributes bind this user. */
export async function forbidWriting(folder: string): Promise<(() => Promise<void>) | undefined> {
  const isRoot = process.getuid?.() === 0;
  const set = (forbidden: boolean): Promise<unknown> => (isRoot ? run('chattr', [forbidden ? '+i' : '-i', folder]) : chmod(folder, forbidden ? 0o555 : 0o755));
  try {
    await set(true);
    const isForbidden = await writeFile(join(folder, 'probe'), '').then(() => false, () => true);
    if (isForbidden) {
      return async () => {
        await set(false);
      };
    }
    await set(false);
  } catch {
    // No such attribute on this file system.
  }
  return undefined;
}
