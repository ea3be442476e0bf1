import { link, readdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';
import { diskRefusal, errnoOf } from './disk-error';
import { nameKey } from './file-name';
import { syncFolder } from './write-atomically';

/**
 * Gives a file of a folder another name without ever replacing another file; names that differ only in case or in how
 * an accent is stored are twins. Refuses with `article/name-taken`, `article/gone` or `disk/*`.
 */
export async function renameFile(folder: string, from: string, to: string): Promise<void> {
  if (from === to) return;
  try {
    const others = (await readdir(folder)).filter((name) => name !== from);
    if (others.some((name) => nameKey(name) === nameKey(to))) throw new Refusal({ code: 'article/name-taken', name: to });
    if (nameKey(from) === nameKey(to)) await rename(join(folder, from), join(folder, to));
    else await linkThenUnlink(join(folder, from), join(folder, to));
    await syncFolder(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new Refusal({ code: 'article/gone', name: from });
    if (errnoOf(error) === 'EEXIST') throw new Refusal({ code: 'article/name-taken', name: to });
    throw diskRefusal(error, from);
  }
}

/** A kill in between leaves the story under both names, never under none. Without hard links the check above has to do. */
async function linkThenUnlink(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'EEXIST') throw error;
    await rename(from, to);
    return;
  }
  await unlink(from);
}
