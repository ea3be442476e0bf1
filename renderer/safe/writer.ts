/** Written down this long after a change, and at least this often while somebody types on (ms). */
const quietMs = 250;
const mostMs = 1000;

/** Keeps what is typed on the plain-text page at most a second behind. */
export interface Writer {
  readonly changed: () => void;
  /** Writes down what is not yet; false when that fails. */
  readonly flush: () => Promise<boolean>;
}

/** One write at a time; what fails is tried again with the next change and the next flush. */
export function createWriter(write: () => Promise<boolean>): Writer {
  let isDirty = false;
  let since: number | undefined;
  let timer: number | undefined;
  let writing = Promise.resolve(true);
  const flush = (): Promise<boolean> => {
    window.clearTimeout(timer);
    since = undefined;
    writing = writing.then(async () => {
      if (!isDirty) return true;
      isDirty = false;
      const kept = await write();
      isDirty ||= !kept;
      return kept;
    });
    return writing;
  };
  return {
    changed: () => {
      isDirty = true;
      since ??= performance.now();
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void flush(), Math.max(0, Math.min(quietMs, since + mostMs - performance.now())));
    },
    flush,
  };
}
