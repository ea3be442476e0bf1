/** The clock that saving runs by; tests bring one that they wind themselves. */
export interface Timers {
  readonly set: (run: () => void, milliseconds: number) => number;
  readonly clear: (timer: number) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** What falls due for a copy. */
interface Due {
  readonly save: (id: string) => void;
  readonly journal: (id: string) => void;
}

/** A copy is saved this long after its last change. */
export const autosaveMs = 1000;
/** The journal is written this long after a change … */
export const journalQuietMs = 250;
/** … and at least this often while somebody types on: no more than this is ever at risk. */
export const journalMostMs = 1000;

/** A save that the disk refused is tried again after this long, each time twice as long … */
export const retryFirstMs = 2000;
/** … up to this. */
export const retryMostMs = 60_000;

/** The two clocks of every copy. */
export interface CopyTimers {
  readonly changed: (id: string) => void;
  /** The disk refused a save: it is tried again by itself. */
  readonly refused: (id: string) => void;
  /** The disk took a save. */
  readonly saved: (id: string) => void;
  readonly stopSave: (id: string) => void;
  readonly stop: (id: string) => void;
}

/** Starts the autosave anew with every change, and keeps the journal at most a second behind continuous typing. */
export function createCopyTimers(timers: Timers, due: Due): CopyTimers {
  const saves = new Map<string, number>();
  const refusals = new Map<string, number>();
  const journals = new Map<string, { readonly timer: number; readonly since: number }>();

  const stopSave = (id: string): void => {
    const timer = saves.get(id);
    if (timer !== undefined) timers.clear(timer);
    saves.delete(id);
  };
  const saveIn = (id: string, milliseconds: number): void => {
    stopSave(id);
    saves.set(id, timers.set(() => {
      saves.delete(id);
      due.save(id);
    }, milliseconds));
  };
  const stopJournal = (id: string): void => {
    const waiting = journals.get(id);
    if (waiting !== undefined) timers.clear(waiting.timer);
    journals.delete(id);
  };

  return {
    changed: (id) => {
      saveIn(id, autosaveMs);
      const since = journals.get(id)?.since ?? timers.elapsed();
      stopJournal(id);
      const wait = Math.max(0, Math.min(journalQuietMs, since + journalMostMs - timers.elapsed()));
      const timer = timers.set(() => {
        journals.delete(id);
        due.journal(id);
      }, wait);
      journals.set(id, { timer, since });
    },
    refused: (id) => {
      const count = refusals.get(id) ?? 0;
      refusals.set(id, count + 1);
      saveIn(id, Math.min(retryMostMs, retryFirstMs * 2 ** count));
    },
    saved: (id) => void refusals.delete(id),
    stopSave,
    stop: (id) => {
      refusals.delete(id);
      stopSave(id);
      stopJournal(id);
    },
  };
}
