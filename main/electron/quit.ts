import { app, dialog, type BrowserWindow } from 'electron';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';

interface QuitOptions {
  readonly language: () => Language;
  readonly windows: () => readonly BrowserWindow[];
  /** Asks a window to save. False when it could not, or does not answer in time. */
  readonly settle: (window: BrowserWindow) => Promise<boolean>;
  /** Waits until every write that main has begun is done. */
  readonly finishWrites: () => Promise<void>;
}

/**
 * Leaving in order: a window lets go of its words only once they are safe. The close is held back, the window is asked to
 * save, and only its answer (or a person's word) lets it go. Closing one window asks that window; quitting asks all of them
 * before the first is closed. Gives back how to guard a window.
 */
export function orderlyQuit({ language, windows, settle, finishWrites }: QuitOptions): (window: BrowserWindow) => void {
  const mayClose = new WeakSet<BrowserWindow>();
  const asking = new Set<BrowserWindow>();
  let isQuitting = false;
  app.on('before-quit', () => (isQuitting = true));

  const mayLeave = async (window: BrowserWindow): Promise<boolean> => {
    if (await settle(window)) return true;
    if (window.isDestroyed()) return true;
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
    await finishWrites();
    leaving.forEach((window) => mayClose.add(window));
    if (isQuit) app.quit();
    else leaving.filter((window) => !window.isDestroyed()).forEach((window) => window.close());
  };

  return (window) => {
    window.on('close', (event) => {
      if (mayClose.has(window) || window.webContents.isDestroyed() || window.webContents.isCrashed()) return;
      event.preventDefault();
      const leaving = (isQuitting ? windows() : [window]).filter((each) => !asking.has(each));
      if (leaving.includes(window)) void leave(leaving, isQuitting);
    });
  };
}
