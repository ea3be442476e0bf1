import { access, readdir, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Refusal } from '../../shared/errors/refusal';
import { errnoOf } from '../files/disk-error';
import { makeFolder } from '../files/make-folder';
import { revisionOf } from '../files/revision';
import { sweepTempFiles } from '../files/temp-file';
import { readIfThere, writeAtomically } from '../files/write-atomically';

const pack = promisify(gzip);
const unpack = promisify(gunzip);
/** A text that was put less long ago than this (milliseconds) may still get its line. */
const settledMs = 60 * 60 * 1000;
const suffix = '.gz';

/**
 * The texts of one story: each lies gzipped under the sha256 of its bytes, so that the same text is kept once and a text
 * that rotted is known. They are a folder of the story's own: what one story no longer names, no other can.
 */
export interface VersionStore {
  /** Makes a text last; gives its revision. A copy that is there and whole is kept, a damaged one written anew. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a revision. Refuses with `history/damaged` when they are gone or no longer what they were. */
  get(revision: string): Promise<Buffer>;
  /** Removes a text that no line names any more; false for one that was put so lately that its line may be on its way: it stays. */
  remove(revision: string, now: number): Promise<boolean>;
  /** The texts that no line names, though theirs had time to be written: a log was damaged. Each with the time of its file, in milliseconds since 1970. Leftovers of killed writes are swept. */
  strays(isNamed: (revision: string) => boolean, now: number): Promise<readonly { readonly revision: string; readonly at: number }[]>;
}

/** The texts in `folder`, made when first needed. */
export function createVersionStore(folder: string): VersionStore {
  const pathOf = (revision: string): string => join(folder, `${revision}${suffix}`);

  const get = async (revision: string): Promise<Buffer> => {
    const packed = await readIfThere(pathOf(revision));
    const bytes = packed === undefined ? undefined : await unpack(packed).catch(() => undefined);
    if (bytes === undefined || revisionOf(bytes) !== revision) throw new Refusal({ code: 'history/damaged' });
    return bytes;
  };

  const isWhole = (revision: string): Promise<boolean> => access(pathOf(revision)).then(() => get(revision)).then(() => true, () => false);

  return {
    get,
    put: async (bytes) => {
      const revision = revisionOf(bytes);
      const path = pathOf(revision);
      if (await isWhole(revision)) {
        // As young as a new one again: see `settledMs`.
        const now = new Date();
        await utimes(path, now, now);
        return revision;
      }
      await makeFolder(folder, 0o700);
      await writeAtomically({ path, folder, bytes: await pack(bytes), expected: { kind: 'anything' }, mode: 0o600 });
      return revision;
    },
    remove: async (revision, now) => {
      const age = await ageOf(pathOf(revision), now);
      if (age === undefined) return true;
      if (age < settledMs) return false;
      await unlink(pathOf(revision));
      return true;
    },
    strays: async (isNamed, now) => {
      const names = await readdir(folder).catch((error: unknown) => {
        if (errnoOf(error) === 'ENOENT') return [];
        throw error;
      });
      if (names.length > 0) await sweepTempFiles(folder);
      const found: { revision: string; at: number }[] = [];
      for (const revision of names.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length))) {
        if (isNamed(revision)) continue;
        const age = await ageOf(pathOf(revision), now);
        if (age !== undefined && age >= settledMs && (await isWhole(revision))) found.push({ revision, at: now - age });
      }
      return found.sort((a, b) => a.at - b.at);
    },
  };
}

/** How long ago a file was written or touched, in milliseconds; undefined when there is none. */
async function ageOf(path: string, now: number): Promise<number | undefined> {
  try {
    return now - (await stat(path)).mtimeMs;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
