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
/** More names than this are a burst, of which the system may have dropped some. */
const mostNames = 200;

/** Names that a hint told of; undefined when anything may have changed. */
export type HintedNames = ReadonlySet<string> | undefined;

/**
 * Calls `look` after changes in `folder` with the names that were hinted at, one call at a time. The system may drop hints in a burst and gives no word of
 * it, so many hints count as no names at all; `look` also runs when the watch itself fails.
 */
export function watchFolder(folder: string, look: (names: HintedNames) => Promise<void>): Watcher {
  let timer: NodeJS.Timeout | undefined;
  let firstHint: number | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  let names: Set<string> | undefined = new Set();

  const run = (): void => {
    firstHint = undefined;
    if (closed) return;
    if (running !== undefined) {
      again = true;
      return;
    }
    const hinted = names;
    names = new Set();
    running = look(hinted).catch(() => undefined).then(() => {
      running = undefined;
      if (again) {
        again = false;
        run();
      }
    });
  };

  const hint = (name?: string | null): void => {
    if (typeof name === 'string' && name !== '' && names !== undefined && names.size < mostNames) names.add(name);
    else names = undefined;
    firstHint ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(quietMs, firstHint + patienceMs - Date.now())));
    timer.unref();
  };

  const watcher = start(folder, hint);
  return {
    lookNow: () => {
      names = undefined;
      run();
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

/** A folder that cannot be watched (a network drive, no more watches) is still looked at on focus. */
function start(folder: string, hint: (name?: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => hint(name));
    watcher.on('error', () => {
      watcher.close();
      hint();
    });
    return watcher;
  } catch {
    return undefined;
  }
}
