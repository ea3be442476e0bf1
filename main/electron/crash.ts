import { dialog, type BrowserWindow } from 'electron';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import type { Log } from '../log';
import { sendEvent } from './ipc/send-event';

interface CrashOptions {
  readonly log: Log;
  /** The window that a person looks at. */
  readonly window: () => BrowserWindow | undefined;
}

interface ReviveOptions {
  readonly log: Log;
  readonly language: () => Language;
  /** Address of the plain-text page. */
  readonly safeAddress: string;
  /** Hears the report of a death before the window is loaded again, which will ask for it. */
  readonly died: (reportId: string) => void;
}

/** Reloads within this time count as one series of crashes. */
const seriesMs = 120_000;

/** Bugs in main become a notice with a report id instead of an end; the app goes on. */
export function catchMainBugs({ log, window }: CrashOptions): void {
  const report = (error: unknown): void => sendEvent(window()?.webContents, 'app.trouble', { reportId: log.bug(error) });
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}

/**
 * A renderer that died is loaded again at once: what was typed is in the journal and offered. After the third death in
 * two minutes the words are shown as plain text, without the editor; should even that die, a person decides, so that the
 * app does not spin.
 */
export function reviveWindow(window: BrowserWindow, { log, language, safeAddress, died }: ReviveOptions): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const reportId = log.bug(new Error(`renderer gone: ${reason}`));
    died(reportId);
    deaths = [...deaths.filter((at) => Date.now() - at < seriesMs), Date.now()];
    if (deaths.length < 3) {
      window.webContents.reload();
      return;
    }
    if (deaths.length === 3) {
      void window.loadURL(safeAddress);
      return;
    }
    void dialog.showMessageBox(window, {
      type: 'error',
      message: say(language(), 'shell.crash.again'),
      detail: say(language(), 'shell.crash.report', { reportId }),
      buttons: [say(language(), 'shell.crash.try-again'), say(language(), 'shell.quit')],
      cancelId: 1,
    }).then(({ response }) => {
      if (window.isDestroyed()) return;
      if (response === 0) window.webContents.reload();
      else window.destroy();
    });
  });
  // A question that stops main would stop the words of every other window on their way to the disk.
  let asking: AbortController | undefined;
  window.on('unresponsive', () => {
    if (asking !== undefined) return;
    asking = new AbortController();
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: say(language(), 'shell.hang.question'),
      detail: say(language(), 'shell.hang.detail'),
      buttons: [say(language(), 'shell.hang.wait'), say(language(), 'shell.hang.restart')],
      cancelId: 0,
      signal: asking.signal,
    }).then(({ response }) => {
      asking = undefined;
      if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => asking?.abort());
}
