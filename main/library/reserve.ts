import { randomBytes } from 'node:crypto';
import { stat, statfs, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAtomically } from '../files/write-atomically';

/** Room on the disk that is given up when the disk is full, so that what is typed can still be written down. */
export interface Reserve {
  /** Gives the room up; true when there was some. */
  release(): Promise<boolean>;
  /** Takes the room again when the disk has plenty; what fails here is tried again another time. */
  restore(): Promise<void>;
}

const reservedBytes = 4 * 1024 * 1024;
/** The room is not taken from a disk that has less than this to spare. */
const sparedBytes = 64 * 1024 * 1024;

/** The reserve at `path`, which only this user can read. */
export function createReserve(path: string): Reserve {
  return {
    release: () => unlink(path).then(() => true, () => false),
    restore: async () => {
      try {
        if ((await stat(path).then(({ size }) => size, () => 0)) === reservedBytes) return;
        const { bavail, bsize } = await statfs(dirname(path));
        if (bavail * bsize < sparedBytes) return;
        // Random bytes: a file system that packs or skips empty blocks would keep no room for zeros.
        await writeAtomically({ path, folder: dirname(path), bytes: randomBytes(reservedBytes), expected: { kind: 'anything' }, mode: 0o600 });
      } catch {
        return;
      }
    },
  };
}
