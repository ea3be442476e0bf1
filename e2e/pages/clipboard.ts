import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';

/** What is put on the clipboard: HTML always has its plain shadow beside it. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Tests run side by side on one display, which has one clipboard: whoever holds this folder has it. */
const turn = join(tmpdir(), 'copydesk-e2e-clipboard');

/** A test that was ended in the middle leaves its turn behind; after this time it is over. */
const longestTurnMs = 30_000;

async function takeTurn(): Promise<void> {
  await expect(async () => {
    const taken = await stat(turn).catch(() => undefined);
    if (taken !== undefined && Date.now() - taken.mtimeMs > longestTurnMs) await rm(turn, { recursive: true, force: true });
    await mkdir(turn);
  }).toPass({ timeout: longestTurnMs, intervals: [50] });
}

/** Copies something on the system's clipboard, presses the keys of a paste where the focus is, and holds the clipboard until `arrived` says that it is there. */
export async function paste(app: ElectronApplication, page: Page, copied: Copied, arrived: () => Promise<void>, keys = 'ControlOrMeta+v'): Promise<void> {
  await takeTurn();
  try {
    await app.evaluate((electron, what) => {
      // Electron's clipboard, which the page's types hide behind the page's own.
      const clipboard: object = electron.clipboard;
      const write: (data: Copied) => void = Reflect.get(clipboard, 'write');
      Reflect.apply(write, clipboard, [what]);
    }, copied);
    await page.keyboard.press(keys);
    await arrived();
  } finally {
    await rm(turn, { recursive: true, force: true });
  }
}

/** The plain text on the system's clipboard. */
export function copiedText(app: ElectronApplication): Promise<string> {
  return app.evaluate((electron) => {
    const clipboard: object = electron.clipboard;
    const read: () => string = Reflect.get(clipboard, 'readText');
    return Reflect.apply(read, clipboard, []);
  });
}
