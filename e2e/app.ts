import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { displayHere } from './displays';

/** What a test may say about the computer before the app starts. */
export interface Desk {
  /** Written as settings.json; absent means a first start. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files of the library: name -> text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Arguments after the app's own, such as a file to open. */
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the app's own data, `data` unless given: an app with another one is another person on the same library. */
  readonly data?: string;
}

/** A running app with its own data folder and library; both are gone after the test. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly process: ChildProcess;
  readonly page: Page;
  /** Folder for everything of this test. */
  readonly folder: string;
  readonly library: string;
}

/** The profile most specs use. */
export const editorProfile = { name: 'Irene Sabater', role: 'editor' } as const;

/**
 * Holds the app back until Playwright listens. It loads this by itself only for an Electron that it found itself; without it
 * the first window opens while Playwright attaches, and now and then neither gets any further.
 */
const playwrightLoader = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'lib', 'server', 'electron', 'loader.js');

/** Starts the built app. `folder` is kept over restarts within one test. */
export async function launch(folder: string, desk: Desk = {}): Promise<RunningApp> {
  const library = join(folder, 'library');
  const data = join(folder, desk.data ?? 'data');
  await mkdir(library, { recursive: true });
  await mkdir(data, { recursive: true });
  for (const [name, text] of Object.entries(desk.files ?? {})) await writeFile(join(library, name), text);
  if (desk.settings !== undefined) await writeFile(join(data, 'settings.json'), JSON.stringify({ libraryFolder: library, ...desk.settings }));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = Object.fromEntries(Object.entries({ ...process.env, ...displayHere(), ...desk.env }).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const app = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH'] ?? 'electron',
    args: ['-r', playwrightLoader, ...sandbox, `--user-data-dir=${data}`, '.', ...(desk.arguments ?? [])],
    env,
    timeout: 30_000,
  });
  const page = await app.firstWindow();
  await page.waitForSelector('html[data-app-state="ready"]');
  return { app, process: app.process(), page, folder, library };
}

/** Ends an app whatever state it is in: a test's end must not wait for a question. */
export async function end(running: RunningApp): Promise<void> {
  const child = running.process;
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

interface Fixtures {
  /** A folder of this test's own. */
  readonly folder: string;
  /** Starts the app; every start of a test is ended with it. */
  readonly start: (desk?: Desk) => Promise<RunningApp>;
}

/** Playwright's `test` with a folder and a way to start the app. */
export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
  start: async ({ folder }, use, testInfo) => {
    const all: RunningApp[] = [];
    await use(async (desk) => {
      const running = await launch(folder, desk ?? { settings: { profile: editorProfile, language: 'en', theme: 'light' } });
      all.push(running);
      return running;
    });
    for (const running of all) {
      if (testInfo.status !== testInfo.expectedStatus) await running.page.screenshot({ path: testInfo.outputPath('window.png') }).catch(() => undefined);
      await end(running);
    }
  },
});

export { expect } from '@playwright/test';
