import { randomBytes } from 'node:crypto';
import { cp, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ExportedFile } from '../../shared/exporters/exporter';
import { errnoOf } from '../files/disk-error';
import { syncFolder } from '../files/write-atomically';
import { isOwnMedia, writeCopies, type PictureCopy } from './picture-copies';

/** A folder to be put in place whole. */
export interface FolderToPlace {
  /** Existing folder that holds it. */
  readonly parent: string;
  readonly name: string;
  readonly files: readonly ExportedFile[];
  /** Pictures that stand beside the files. */
  readonly pictures: readonly PictureCopy[];
  /** Looks at the new folder before it takes the old one's place; when it throws, nothing has changed. */
  readonly inspect: (folder: string) => Promise<void>;
  /** Done while the old folder can still come back, after the new one stands: when it throws, the old one does come back. */
  readonly andThen: () => Promise<void>;
}

const newPrefix = '.copydesk-new-';
const oldPrefix = '.copydesk-old-';
/** A half-written folder of a killed publication is removed once it is this old. */
const leftoverAgeMs = 60 * 60 * 1000;

/**
 * Writes files into `<parent>/<name>/`, all or nothing: a folder beside it is filled, made to last and inspected, the old one is renamed
 * away, the new one renamed in, `andThen` runs, and only then is the old one deleted. Whatever fails, the old folder stands as
 * it stood. What others put into the old folder moves along. A kill between the two renames leaves the old folder under its
 * hidden name; the next publication brings it back first. Throws what the file system throws.
 */
export async function replaceFolder({ parent, name, files, pictures, inspect, andThen }: FolderToPlace): Promise<void> {
  const target = join(parent, name);
  const old = join(parent, `${oldPrefix}${name}`);
  await recover(parent, target, old);
  const fresh = join(parent, `${newPrefix}${randomBytes(8).toString('hex')}`);
  try {
    await fill(fresh, target, files, pictures);
    await inspect(fresh);
    const replaces = await exists(target);
    if (replaces) await renameFolder(target, old);
    try {
      await renameFolder(fresh, target);
      await syncFolder(parent);
      await andThen();
    } catch (error) {
      await putBack(target, fresh, replaces ? old : undefined);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
    await syncFolder(parent);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function putBack(target: string, fresh: string, old: string | undefined): Promise<void> {
  if (!(await exists(fresh))) await renameFolder(target, fresh);
  if (old !== undefined) await renameFolder(old, target);
}

/** What killed publications left behind: an old folder without its successor comes back, one with it goes. */
async function recover(parent: string, target: string, old: string): Promise<void> {
  if ((await lstat(old).catch(() => undefined))?.isDirectory() === true) {
    if (await exists(target)) await rm(old, { recursive: true, force: true });
    else await renameFolder(old, target);
  }
  for (const name of (await readdir(parent)).filter((each) => each.startsWith(newPrefix))) {
    const path = join(parent, name);
    const stats = await lstat(path).catch(() => undefined);
    if (stats !== undefined && Date.now() - stats.mtimeMs > leftoverAgeMs) await rm(path, { recursive: true, force: true });
  }
}

async function fill(fresh: string, target: string, files: readonly ExportedFile[], pictures: readonly PictureCopy[]): Promise<void> {
  await mkdir(fresh);
  for (const { name, text } of files) {
    const handle = await open(join(fresh, name), 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  const written = [...files.map((file) => file.name), ...pictures.map(({ file }) => file.split('/')[0])];
  const others = (await exists(target)) ? await othersIn(target, written) : [];
  await writeCopies(fresh, pictures);
  for (const name of others) await cp(join(target, name), join(fresh, name), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  await syncFolder(fresh);
}

/** What others put into a published folder: everything that is not written anew, but for the pictures of an older publication. */
async function othersIn(target: string, written: readonly (string | undefined)[]): Promise<readonly string[]> {
  const others: string[] = [];
  for (const entry of await readdir(target, { withFileTypes: true })) {
    const isOld = entry.isDirectory() && isOwnMedia(entry.name, await readdir(join(target, entry.name)));
    if (!written.includes(entry.name) && !isOld) others.push(entry.name);
  }
  return others;
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** A virus scanner or an indexer holds a folder on Windows for a moment: wait and try again, three times. */
async function renameFolder(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? [30, 120, 480] : []) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const errno = errnoOf(error);
      if (errno !== 'EPERM' && errno !== 'EBUSY' && errno !== 'EACCES') throw error;
      await wait(pause);
    }
  }
  await rename(from, to);
}
