import { app, dialog, type BrowserWindow } from 'electron';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import { sendEvent } from './ipc/send-event';

/** How long the window may take to save before we ask. */
const patienceMs = 10_000;

/** Leaving in order: the window saves, then main's writes end, then the app goes. */
export interface Quit {
  /** The window answered `app.settle`. */
  settled(saved: boolean): void;
  /** Lets a window close only once its words are safe. */
  guard(window: BrowserWindow): void;
}

interface QuitOptions {
  readonly language: () => Language;
  /** Waits until every write that main has begun is done. */
  readonly finishWrites: () => Promise<void>;
}

/**
 * Scenario: somebody types and closes the window at once. The close is held back, the window is asked to settle, and
 * only its answer (or a person's word) lets it go. A window that does not answer in ten seconds is asked about.
 */
export function orderlyQuit({ language, finishWrites }: QuitOptions): Quit {
  let answer: ((saved: boolean) => void) | undefined;
  let done = false;

  const ask = async (window: BrowserWindow): Promise<boolean> => {
    const answered = new Promise<boolean>((resolve) => (answer = resolve));
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs));
    sendEvent(window.webContents, 'app.settle', null);
    if (await Promise.race([answered, late])) return true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say(language(), 'shell.quit.not-saved'),
      detail: say(language(), 'shell.quit.not-saved.detail'),
      buttons: [say(language(), 'shell.quit.stay'), say(language(), 'shell.quit.anyway')],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  };

  let asking = false;
  const leave = async (window: BrowserWindow): Promise<void> => {
    if (asking) return;
    asking = true;
    const mayLeave = await ask(window);
    asking = false;
    if (!mayLeave) return;
    await finishWrites();
    done = true;
    app.quit();
  };

  return {
    settled: (saved) => answer?.(saved),
    guard: (window) => {
      window.on('close', (event) => {
        if (done || window.webContents.isDestroyed() || window.webContents.isCrashed()) return;
        event.preventDefault();
        void leave(window);
      });
    },
  };
}
