import { watch, type FSWatcher } from 'node:fs';

/** Watching a folder: a hint to look, never a fact. */
export interface Watcher {
  /** Looks at once, as after the window came to the front. */
  lookNow(): void;
  close(): void;
}

/** Quiet time after the last hint before a look (ms): a sync client writes many files in a row. */
const quietMs = 150;
/** However long the hints go on, somebody who waits sees changes after this (ms). */
const patienceMs = 1000;

/**
 * Calls `look` after changes in `folder`, one call at a time. The system may drop hints in a burst and gives no word of
 * it, so a look compares the whole folder; `look` also runs when the watch itself fails.
 */
export function watchFolder(folder: string, look: () => Promise<void>): Watcher {
  let timer: NodeJS.Timeout | undefined;
  let firstHint: number | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;

  const run = (): void => {
    firstHint = undefined;
    if (closed) return;
    if (running !== undefined) {
      again = true;
      return;
    }
    running = look().catch(() => undefined).then(() => {
      running = undefined;
      if (again) {
        again = false;
        run();
      }
    });
  };

  const hint = (): void => {
    firstHint ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(quietMs, firstHint + patienceMs - Date.now())));
    timer.unref();
  };

  const watcher = start(folder, hint);
  return {
    lookNow: run,
    close: () => {
      closed = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

/** A folder that cannot be watched (a network drive, no more watches) is still looked at on focus. */
function start(folder: string, hint: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, hint);
    watcher.on('error', () => {
      watcher.close();
      hint();
    });
    return watcher;
  } catch {
    return undefined;
  }
}
