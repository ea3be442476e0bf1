import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { LockHolder, StoryLock } from '../../shared/ipc/contract';
import { revisionOf } from '../files/revision';

/**
 * Who edits which story of a shared library, said in `.copydesk/locks/<article id>.json`. Advice, not protection: anybody may
 * delete a lock at any time, and a save is guarded by the hash of the file alone. A library that cannot be written has no locks.
 */
export interface Locks {
  /** Somebody else who edits the story, if there is anybody; a dead process of this computer is nobody. */
  look(folder: string, articleId: string): Promise<LockHolder | undefined>;
  /** Takes the lock, or gives who has it. `lost` hears who took it from us. */
  take(folder: string, articleId: string, lost: (holder: LockHolder) => void): Promise<LockHolder | undefined>;
  /** Takes the lock whoever has it. */
  takeOver(folder: string, articleId: string, lost: (holder: LockHolder) => void): Promise<void>;
  release(articleId: string): Promise<void>;
  /** Who else edits which story of a library: a look at the folder of locks and one at each of the few in it. Only stories whose id is a plain one, as ours are. */
  list(folder: string): Promise<readonly StoryLock[]>;
  /** Whether a name in the folder of locks is that of a lock of this process, or of one that it just writes. */
  isOurs(name: string): boolean;
  /** Before the app ends. */
  releaseAll(): Promise<void>;
}

interface LockOptions {
  /** The name that others will read. */
  readonly who: () => string;
  /** UTC now, to the second. */
  readonly now: () => string;
  /** Tests are another computer, or another process of this one. */
  readonly machine?: string;
  readonly pid?: number;
  readonly isAlive?: (pid: number) => boolean;
}

const lockSchema = z.looseObject({
  format: z.literal('copydesk.lock'), version: z.literal(1), who: z.string(), machine: z.string(), pid: z.number().int(), since: z.string(), nonce: z.string(), beat: z.number().int(),
});
type Lock = z.infer<typeof lockSchema>;

interface Held {
  readonly path: string;
  readonly lock: Lock;
  readonly lost: (holder: LockHolder) => void;
}

/** More locks than people edit at once in one library; what lies there beyond is not read. */
const mostListed = 500;

/** The folder of a library's locks. */
export function lockFolder(library: string): string {
  return join(library, '.copydesk', 'locks');
}

/** A lock is written anew this often (ms): a counter goes up, and a lock that somebody took over is noticed. */
const beatMs = 5000;

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The lock in a file; undefined when there is none, or what is there is no lock. One that is just being written is waited for. */
async function readLock(path: string, patience = 2): Promise<Lock | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return lockSchema.parse(JSON.parse(text));
  } catch {
    if (patience === 0) return undefined;
    await wait(50);
    return readLock(path, patience - 1);
  }
}

/** The locks that this process takes and sees. */
export function createLocks({ who, now, machine = hostname(), pid = process.pid, isAlive = isProcessAlive }: LockOptions): Locks {
  const nonce = randomUUID();
  const held = new Map<string, Held>();
  let timer: NodeJS.Timeout | undefined;

  const pathOf = (folder: string, articleId: string): string => join(lockFolder(folder), `${/^[\w-]{1,64}$/.test(articleId) ? articleId : revisionOf(articleId).slice(0, 32)}.json`);
  const isDead = (lock: Lock): boolean => lock.machine === machine && lock.pid !== pid && !isAlive(lock.pid);
  const isOthers = (lock: Lock | undefined): lock is Lock => lock !== undefined && lock.nonce !== nonce && !isDead(lock);
  const holderOf = ({ who: name, machine: where, since }: Lock): LockHolder => ({ who: name, machine: where, since });

  /** Replaces a lock whole; losing one in a power cut harms nobody, so nothing is flushed. */
  const write = async (path: string, lock: Lock): Promise<void> => {
    const temp = `${path}.${nonce}`;
    await writeFile(temp, JSON.stringify(lock));
    await rename(temp, path).catch(async (error: unknown) => {
      await unlink(temp).catch(() => undefined);
      throw error;
    });
  };

  const beat = async (articleId: string, { path, lock, lost }: Held): Promise<void> => {
    const found = await readLock(path);
    if (!held.has(articleId)) return;
    if (isOthers(found)) {
      held.delete(articleId);
      lost(holderOf(found));
      return;
    }
    const next = { ...lock, beat: lock.beat + 1 };
    held.set(articleId, { path, lock: next, lost });
    await write(path, next).catch(() => undefined);
    if (!held.has(articleId)) await unlink(path).catch(() => undefined);
  };

  const hold = (articleId: string, entry: Held): void => {
    held.set(articleId, entry);
    timer ??= setInterval(() => [...held].forEach(([id, each]) => void beat(id, each)), beatMs).unref();
  };

  const release = async (articleId: string): Promise<void> => {
    const entry = held.get(articleId);
    held.delete(articleId);
    if (held.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
    if (entry !== undefined && (await readLock(entry.path))?.nonce === nonce) await unlink(entry.path).catch(() => undefined);
  };

  const make = (): Lock => ({ format: 'copydesk.lock', version: 1, who: who(), machine, pid, since: now(), nonce, beat: 0 });

  return {
    look: async (folder, articleId) => {
      const found = await readLock(pathOf(folder, articleId));
      return isOthers(found) ? holderOf(found) : undefined;
    },
    take: async (folder, articleId, lost) => {
      const path = pathOf(folder, articleId);
      const lock = make();
      if (held.has(articleId)) return undefined;
      try {
        await mkdir(lockFolder(folder), { recursive: true });
        await writeFile(path, JSON.stringify(lock), { flag: 'wx' }).catch(async (error: unknown) => {
          if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
          // What is there is nobody's, or no lock at all: it gives way.
          if (!isOthers(await readLock(path))) await write(path, lock);
        });
        const found = await readLock(path);
        if (isOthers(found)) return holderOf(found);
        hold(articleId, { path, lock, lost });
      } catch {
        // A folder that cannot be written has no locks.
      }
      return undefined;
    },
    takeOver: async (folder, articleId, lost) => {
      const path = pathOf(folder, articleId);
      const lock = make();
      await write(path, lock).then(() => hold(articleId, { path, lock, lost }), () => undefined);
    },
    release,
    list: async (folder) => {
      const names = (await readdir(lockFolder(folder)).catch(() => [])).filter((name) => /^[\w-]{1,64}\.json$/.test(name)).sort().slice(0, mostListed);
      const found = await Promise.all(names.map(async (name) => ({ articleId: basename(name, '.json'), lock: await readLock(join(lockFolder(folder), name), 0) })));
      return found.flatMap(({ articleId, lock }) => (isOthers(lock) ? [{ articleId, holder: holderOf(lock) }] : []));
    },
    isOurs: (name) => [...held.values()].some(({ path }) => name.startsWith(basename(path))),
    releaseAll: async () => {
      await Promise.all([...held.keys()].map(release));
    },
  };
}
