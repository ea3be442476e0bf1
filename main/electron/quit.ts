import { setTimeout as wait } from 'node:timers/promises';
import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import { settlePatience, type Settled } from '../windows/windows';

interface QuitOptions {
  readonly language: () => Language;
  readonly windows: () => readonly BrowserWindow[];
  /** Asks a window to save. */
  readonly settle: (window: BrowserWindow) => Promise<Settled>;
  /** Waits until every write that main has begun is done. */
  readonly finishWrites: () => Promise<void>;
  /** Hears that all windows are about to be closed. */
  readonly quits: () => void;
}

/**
 * Leaving in order: a window lets go of its words only once they are safe. The close is held back, the window is asked to
 * save, and only its answer (or a person's word) lets it go. Closing one window asks that window; quitting asks all of them
 * before the first is closed, and so do the system's log-out and shut-down. What takes longer than ten seconds is said, so
 * that a slow disk is no silence. Gives back how to guard a window.
 */
export function orderlyQuit({ language, windows, settle, finishWrites, quits }: QuitOptions): (window: BrowserWindow) => void {
  const mayClose = new WeakSet<BrowserWindow>();
  /** Windows that a person gave up waiting for: they would not answer the close either. */
  const silent = new WeakSet<BrowserWindow>();
  const asking = new Set<BrowserWindow>();
  let isQuitting = false;
  app.on('before-quit', () => (isQuitting = true));
  const holdBack = (...[event]: readonly unknown[]): void => {
    if (canBeHeldBack(event)) event.preventDefault();
    app.quit();
  };
  void app.whenReady().then(() => powerMonitor.on('shutdown', holdBack));

  /** Says that the disk is slow. True when the person does not want to wait; the question goes by itself when `done` does. */
  const giveUpWaiting = async (window: BrowserWindow, done: Promise<unknown>): Promise<boolean> => {
    const answered = new AbortController();
    void done.then(() => answered.abort());
    const { response } = await dialog.showMessageBox(window, {
      type: 'info',
      message: say(language(), 'shell.quit.slow'),
      detail: say(language(), 'shell.quit.slow.detail'),
      buttons: [say(language(), 'shell.quit.wait'), say(language(), 'shell.quit.anyway')],
      defaultId: 0,
      cancelId: 0,
      signal: answered.signal,
    });
    return response === 1;
  };

  /** Waits for work to be done, and asks every ten seconds whether to go on waiting. False when the person does not want to. */
  const outlast = async (window: BrowserWindow | undefined, work: Promise<unknown>): Promise<boolean> => {
    const done = work.then(() => true);
    while (!(await Promise.race([done, wait(settlePatience, false)]))) if (window === undefined || window.isDestroyed() || (await giveUpWaiting(window, done))) return false;
    return true;
  };

  /** Whether a window has saved; one that does not answer is asked again. */
  const answerOf = async (window: BrowserWindow): Promise<boolean> => {
    for (;;) {
      const answer = await settle(window);
      if (answer === 'saved' || window.isDestroyed()) return true;
      if (answer === 'not-saved') return false;
    }
  };

  const mayLeave = async (window: BrowserWindow): Promise<boolean> => {
    if (window.webContents.isCrashed()) return true;
    const saved = answerOf(window);
    if (!(await outlast(window, saved))) {
      silent.add(window);
      return true;
    }
    if ((await saved) || window.isDestroyed()) return true;
    const isLast = isQuitting || windows().length === 1;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say(language(), 'shell.quit.not-saved'),
      detail: say(language(), isLast ? 'shell.quit.not-saved.detail' : 'shell.close.not-saved.detail'),
      buttons: [say(language(), 'shell.quit.stay'), say(language(), isLast ? 'shell.quit.anyway' : 'shell.close.anyway')],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  };

  const leave = async (leaving: readonly BrowserWindow[], isQuit: boolean): Promise<void> => {
    leaving.forEach((window) => asking.add(window));
    const answers = await Promise.all(leaving.map(mayLeave));
    leaving.forEach((window) => asking.delete(window));
    if (!answers.every(Boolean)) {
      isQuitting = false;
      return;
    }
    if (isQuit) quits();
    await outlast(leaving.find((window) => !window.isDestroyed()), finishWrites());
    leaving.filter((window) => silent.has(window)).forEach((window) => window.destroy());
    leaving.forEach((window) => mayClose.add(window));
    if (isQuit) app.quit();
    else leaving.filter((window) => !window.isDestroyed()).forEach((window) => window.close());
  };

  return (window) => {
    window.on('close', (event) => {
      if (mayClose.has(window) || window.webContents.isDestroyed()) return;
      event.preventDefault();
      const leaving = (isQuitting ? windows() : [window]).filter((each) => !asking.has(each));
      if (leaving.includes(window)) void leave(leaving, isQuitting);
    });
    // Windows asks each window before a log-out, and then ends it without waiting.
    window.on('query-session-end', holdBack);
    window.on('session-end', () => void settle(window));
  };
}

/** Electron gives these events a way to be held back that its types do not name. */
function canBeHeldBack(event: unknown): event is { readonly preventDefault: () => void } {
  return typeof event === 'object' && event !== null && 'preventDefault' in event;
}
