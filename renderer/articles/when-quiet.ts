import type { WorkingCopies } from './working-copies';

/**
 * Runs `read` in idle time, `quietMs` after the last edit of an article. Between edits nothing runs, and a key costs one
 * comparison. Gives back how to stop.
 */
export function whenQuiet(copies: WorkingCopies, id: string, quietMs: number, read: () => void): () => void {
  let timer = 0;
  let idle = 0;
  let seenEdit = copies.get(id)?.edit;
  const stop = copies.subscribe(() => {
    const edit = copies.get(id)?.edit;
    if (edit === seenEdit) return;
    seenEdit = edit;
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
    timer = window.setTimeout(() => (idle = window.requestIdleCallback(read, { timeout: 1000 })), quietMs);
  });
  return () => {
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
    stop();
  };
}
