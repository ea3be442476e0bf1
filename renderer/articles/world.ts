import type { Timers } from './copy-timers';

/** UTC now, to the second: `2024-03-28T08:53:00Z`. */
export function utcNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** The window's own clock. */
export const windowTimers: Timers = {
  set: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clear: (timer) => window.clearTimeout(timer),
  elapsed: () => performance.now(),
};
