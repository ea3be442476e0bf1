import { constants } from 'node:fs';
import { link, open, readFile, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../../shared/errors/refusal';
import { diskRefusal, errnoOf } from './disk-error';
import { realPathInside } from './inside-folder';
import { withFile } from './open-file';
import { revisionOf } from './revision';
import { claimTempName, releaseTempName } from './temp-file';

/**
 * What the writer believes stands at the target: the bytes it read (`revision`), nothing (`nothing`), or whatever there
 * is (`anything`, for files that only we write: settings, journal).
 */
export type Expected = { readonly kind: 'revision'; readonly revision: string } | { readonly kind: 'nothing' } | { readonly kind: 'anything' };

/** A file to write whole. */
export interface AtomicWrite {
  readonly path: string;
  /** The target, links followed, must lie in here. */
  readonly folder: string;
  readonly bytes: Uint8Array;
  readonly expected: Expected;
  /** Permission bits of a new file, 0o666 less the umask unless given. An existing file keeps its own. */
  readonly mode?: number | undefined;
}

const windows = process.platform === 'win32';
// A name that somebody planted as a link is refused instead of followed. Windows has no such flag.
const tempFlags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | (windows ? 0 : constants.O_NOFOLLOW);
const retryPausesMs = [30, 120, 480];

/**
 * Writes a file so that a kill or a power cut at any instant leaves the old or the new bytes, and so that bytes nobody
 * has read are never replaced: temp file in the same folder, fsync, read back and compare, check the base once more,
 * rename, fsync the folder. Only when this returns may anybody say "saved". Gives the new revision. Refuses with
 * `article/changed-on-disk`, `article/gone`, `article/name-taken` or `disk/*`; the target is then untouched.
 */
export async function writeAtomically(write: AtomicWrite): Promise<string> {
  const name = basename(write.path);
  try {
    const target = await realPathInside(write.folder, write.path);
    await checkBase(target, name, write.expected);
    const revision = revisionOf(write.bytes);
    const tempName = claimTempName();
    const temp = join(dirname(target), tempName);
    try {
      await writeTemp(temp, write.bytes, await modeFor(target, write.mode));
      if (revisionOf(await readFile(temp)) !== revision) throw new Refusal({ code: 'disk/failed', name, detail: 'EVERIFY' });
      await checkBase(target, name, write.expected);
      if (write.expected.kind === 'nothing') await placeNew(temp, target, name);
      else await replace(temp, target);
      await syncFolder(dirname(target));
      return revision;
    } finally {
      await unlink(temp).catch(() => undefined);
      releaseTempName(tempName);
    }
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' && write.expected.kind === 'revision') throw new Refusal({ code: 'article/gone', name });
    throw errnoOf(error) === 'ENOENT' ? new Refusal({ code: 'disk/no-folder', name }) : diskRefusal(error, name);
  }
}

/** What a disk says that has no such call for folders, as some shared ones: a file on it must be savable all the same. */
const noFolderSync = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Makes a rename or a removal in a folder last. Windows has no such call: there the file system orders it. */
export async function syncFolder(folder: string): Promise<void> {
  if (windows) return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync().catch((error: unknown) => {
      if (!noFolderSync.has(errnoOf(error) ?? '')) throw error;
    });
  } finally {
    await handle.close();
  }
}

/** The bytes at `path`, or undefined when there is no such file. Refuses with `article/not-an-article` what is no file. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await withFile(path, (handle) => handle.readFile());
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function checkBase(target: string, name: string, expected: Expected): Promise<void> {
  if (expected.kind === 'anything') return;
  const found = await readIfThere(target);
  if (expected.kind === 'nothing') {
    if (found !== undefined) throw new Refusal({ code: 'article/name-taken', name });
    return;
  }
  if (found === undefined) throw new Refusal({ code: 'article/gone', name });
  const revision = revisionOf(found);
  if (revision !== expected.revision) throw new Refusal({ code: 'article/changed-on-disk', name, revision });
}

interface Mode {
  readonly bits: number;
  /** Set when the file exists: its bits and owner are kept exactly. */
  readonly kept?: { readonly uid: number; readonly gid: number } | undefined;
}

async function modeFor(target: string, wanted: number | undefined): Promise<Mode> {
  try {
    const { mode, uid, gid } = await stat(target);
    return { bits: mode & 0o7777, kept: { uid, gid } };
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return { bits: wanted ?? 0o666 };
  }
}

async function writeTemp(temp: string, bytes: Uint8Array, mode: Mode): Promise<void> {
  const handle = await open(temp, tempFlags, mode.bits);
  try {
    await handle.writeFile(bytes);
    if (mode.kept !== undefined && !windows) await keepOwner(handle, mode.bits, mode.kept);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Only root may give a file away; anybody else writes a file of their own, as every editor does. */
async function keepOwner(handle: FileHandle, bits: number, owner: { readonly uid: number; readonly gid: number }): Promise<void> {
  await handle.chown(owner.uid, owner.gid).catch(() => undefined);
  await handle.chmod(bits);
}

/** A virus scanner or an indexer holds a file on Windows for a moment: wait and try again, three times. */
async function replace(temp: string, target: string): Promise<void> {
  for (const pause of retryPausesMs) {
    try {
      await rename(temp, target);
      return;
    } catch (error) {
      const errno = errnoOf(error);
      if (!windows || (errno !== 'EPERM' && errno !== 'EBUSY' && errno !== 'EACCES')) throw error;
      await wait(pause);
    }
  }
  await rename(temp, target);
}

const noHardLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** A new name is taken by `link`, which fails when somebody was faster; `rename` would replace their file. */
async function placeNew(temp: string, target: string, name: string): Promise<void> {
  try {
    await link(temp, target);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') throw new Refusal({ code: 'article/name-taken', name });
    if (errno === undefined || !noHardLinks.has(errno)) throw error;
    await placeWithoutLinks(temp, target, name);
  }
}

/** Memory sticks have no hard links: the name is taken by an empty file of our own, which the text then replaces. */
async function placeWithoutLinks(temp: string, target: string, name: string): Promise<void> {
  try {
    await (await open(target, 'wx')).close();
  } catch (error) {
    throw errnoOf(error) === 'EEXIST' ? new Refusal({ code: 'article/name-taken', name }) : error;
  }
  try {
    await replace(temp, target);
  } catch (error) {
    await unlink(target).catch(() => undefined);
    throw error;
  }
}
