import { link, lstat, readdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';
import { diskRefusal, errnoOf } from './disk-error';
import { nameKey } from './file-name';
import { syncFolder } from './write-atomically';

/** Where a file stands: its folder and its name in it. */
export interface FileSpot {
  readonly folder: string;
  readonly name: string;
}

/**
 * Gives a file another name, in its folder or in another one of the same disk, without ever replacing another file; names
 * that differ only in case or in how an accent is stored are twins. A link is renamed where it is and moved nowhere: what it
 * points at is said from its folder. Refuses with `article/name-taken`, `article/gone` or `disk/*`.
 */
export async function moveFile(from: FileSpot, to: FileSpot): Promise<void> {
  const isSameFolder = from.folder === to.folder;
  if (isSameFolder && from.name === to.name) return;
  const [here, there] = [join(from.folder, from.name), join(to.folder, to.name)];
  try {
    if (!isSameFolder && (await lstat(here)).isSymbolicLink()) throw new Refusal({ code: 'disk/not-allowed', name: from.name });
    const others = (await readdir(to.folder)).filter((name) => !isSameFolder || name !== from.name);
    if (others.some((name) => nameKey(name) === nameKey(to.name))) throw new Refusal({ code: 'article/name-taken', name: to.name });
    if (isSameFolder && nameKey(from.name) === nameKey(to.name)) await rename(here, there);
    else await linkThenUnlink(here, there);
    await syncFolder(to.folder);
    if (!isSameFolder) await syncFolder(from.folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new Refusal({ code: 'article/gone', name: from.name });
    if (errnoOf(error) === 'EEXIST') throw new Refusal({ code: 'article/name-taken', name: to.name });
    throw diskRefusal(error, from.name);
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
