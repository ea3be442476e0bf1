import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errnoOf } from './disk-error';

const pattern = /^\.copydesk-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.tmp$/;
const thisHost = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** A temp file of another computer, on a shared folder, is left alone this long. */
const foreignAgeMs = 24 * 60 * 60 * 1000;
const inUse = new Set<string>();

/** A hidden name for a file being written: it says which process of which computer writes it, so that a later start can tell a leftover from work in progress. */
export function claimTempName(): string {
  const name = `.copydesk-${thisHost}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
  inUse.add(name);
  return name;
}

/** Says that a temp file is done with. */
export function releaseTempName(name: string): void {
  inUse.delete(name);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/**
 * Removes what killed saves left in a folder and gives the number removed. Such a file was never acknowledged and its
 * words are in the journal. Files of living processes and young files of other computers stay.
 */
export async function sweepTempFiles(folder: string, now: number = Date.now()): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder)) {
    const [, host, pid] = pattern.exec(name) ?? [];
    if (host === undefined || pid === undefined || inUse.has(name)) continue;
    const path = join(folder, name);
    try {
      const ours = host === thisHost;
      const stale = ours ? Number(pid) === process.pid || !isAlive(Number(pid)) : now - (await stat(path)).mtimeMs > foreignAgeMs;
      if (!stale) continue;
      await unlink(path);
      removed += 1;
    } catch {
      // Another process may sweep at the same time, or the file may be locked: the next start tries again.
      continue;
    }
  }
  return removed;
}
