import { dirname } from 'node:path';
import type { StoryLock } from '../../shared/ipc/contract';
import { isFolder } from '../files/is-folder';
import { lockFolder, type Locks } from './locks';
import { watchFolder, type Watcher } from './watcher';

/** Follows who else edits which story of the open library, for its list. */
export interface LockWatch {
  /** Another library is open. */
  use(library: string): Promise<void>;
  /** Looks now: a folder on another computer gives no hints. */
  look(): void;
  list(): readonly StoryLock[];
  close(): void;
}

interface LockWatchOptions {
  readonly locks: Locks;
  readonly changed: (locks: readonly StoryLock[]) => void;
}

/** The folder of locks, which is made with the first one; until then the folder in which it would come. */
async function nearest(library: string): Promise<string | undefined> {
  for (const place of [lockFolder(library), dirname(lockFolder(library)), library]) if (await isFolder(place)) return place;
  return undefined;
}

/** Begins without a library. */
export function createLockWatch({ locks, changed }: LockWatchOptions): LockWatch {
  let library: string | undefined;
  let watched: { readonly place: string; readonly watcher: Watcher } | undefined;
  let list: readonly StoryLock[] = [];

  const close = (): void => {
    watched?.watcher.close();
    watched = undefined;
  };
  const read = async (): Promise<void> => {
    const asked = library;
    const found = asked === undefined ? [] : await locks.list(asked);
    if (asked !== library || JSON.stringify(found) === JSON.stringify(list)) return;
    list = found;
    changed(list);
  };
  const watch = async (): Promise<void> => {
    const asked = library;
    const place = asked === undefined ? undefined : await nearest(asked);
    if (asked !== library || place === watched?.place) return;
    close();
    if (place !== undefined) watched = { place, watcher: watchFolder(place, (names) => (names !== undefined && [...names].every((name) => locks.isOurs(name)) ? Promise.resolve() : look())) };
  };
  const look = async (): Promise<void> => {
    await watch();
    await read();
  };

  return {
    use: async (next) => {
      close();
      library = next;
      await look();
    },
    look: () => void look(),
    list: () => list,
    close,
  };
}
