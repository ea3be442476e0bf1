import type { ElectronApplication } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from '../app';

/** Ends the app: at once, as a power cut would, or by another signal. */
export async function killNow({ process: child }: RunningApp, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

/** The words in the journals of a data folder, as each journal's last record leaves them. */
export async function journalText(folder: string): Promise<string> {
  const journal = join(folder, 'data', 'journal');
  const names = (await readdir(journal).catch(() => [])).filter((name) => name.endsWith('.journal'));
  return (await Promise.all(names.map((name) => readFile(join(journal, name), 'utf8').then(lastWords, () => '')))).join('\n');
}

/** Follows the records of a journal: each is a line of JSON, the first with a whole text, each later one with what changed. */
function lastWords(file: string): string {
  let words = '';
  for (const line of file.split('\n').filter((each) => each.startsWith('{') && each.endsWith('}'))) {
    const { text, keepStart = 0, keepEnd = 0, put = '' }: { text?: string; keepStart?: number; keepEnd?: number; put?: string } = JSON.parse(line);
    words = text ?? words.slice(0, keepStart) + put + words.slice(words.length - keepEnd);
  }
  return words;
}

/** Everything in the logs of a data folder. */
export async function logText(folder: string): Promise<string> {
  const logs = join(folder, 'data', 'logs');
  const names = await readdir(logs).catch(() => []);
  return (await Promise.all(names.map((name) => readFile(join(logs, name), 'utf8').catch(() => '')))).join('\n');
}

/** Ends the page's own process, as a bug of the browser would. */
export async function crashPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
}

/** What a script finds in the window, asked through main: Playwright gives a page up that has crashed once. Empty while there is none to answer. */
async function askAfterCrash(app: ElectronApplication, script: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, source) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
    // A question that the dying page still got is never answered.
    const late = new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000));
    const words: unknown = await Promise.race([contents.executeJavaScript(source, true), late]);
    return String(words);
  }, script);
}

/** The words of the window. */
export async function wordsAfterCrash(app: ElectronApplication): Promise<string> {
  return askAfterCrash(app, 'document.body.innerText');
}

/** What the fields of the plain-text page hold; empty while the window shows something else. */
export async function safeText(app: ElectronApplication): Promise<string> {
  return askAfterCrash(app, '[...document.querySelectorAll("#safe textarea")].map(({ value }) => value).filter((text) => text !== "").join("\\n\\n")');
}

/** Presses a button by its words. */
export async function pressAfterCrash(app: ElectronApplication, words: string): Promise<void> {
  await askAfterCrash(app, `[...document.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(words)})?.click()`);
}
