#!/usr/bin/env node
// npm run pictures: takes the pictures of the README and docs from the running app, with the sample story.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { ensureBuilt } from './lib/build.mjs';
import { prepareDesktop } from './lib/prepare-desktop.mjs';
import { repositoryFolder, runAsScript, say } from './lib/run.mjs';

const folder = path.join(repositoryFolder, 'docs', 'pictures');

/** Which pictures: settings, and what to do before the picture is taken. */
const pictures = [
  { name: 'receipt-light', settings: { language: 'en', theme: 'light' }, prepare: async () => {} },
  { name: 'story-light', settings: { language: 'en', theme: 'light' }, prepare: openDates },
  { name: 'story-es-dark', settings: { language: 'es', theme: 'dark' }, prepare: openDates },
];

/** Puts the receipt away and shows the dates beside the story. */
async function openDates(page) {
  await page.getByRole('button', { name: /^(Done|Hecho)/ }).click();
  await page.getByRole('tab', { name: /^(Dates|Fechas)/ }).click();
  await page.getByRole('textbox', { name: /^(Updated|Actualizado)/ }).waitFor();
}

async function take(desktop, picture) {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'copydesk-pictures-'));
  const data = path.join(temporary, 'data');
  await mkdir(data);
  await writeFile(path.join(data, 'settings.json'), JSON.stringify({ ...picture.settings, homeZone: 'Europe/Madrid' }));
  const app = await _electron.launch({ executablePath: desktop.electron.path, args: [...desktop.args, `--user-data-dir=${data}`, repositoryFolder], env: { ...desktop.env, HOME: temporary } });
  try {
    const page = await app.firstWindow();
    // Playwright asks pages for the light theme; the app's own choice is what we want to see.
    await page.emulateMedia({ colorScheme: picture.settings.theme });
    await page.locator('html[data-app-state="ready"]').waitFor();
    await page.getByRole('textbox').first().fill('Irene Sabater');
    await page.keyboard.press('Enter');
    await page.locator('[contenteditable="true"]').first().waitFor();
    await picture.prepare(page);
    await page.screenshot({ path: path.join(folder, `${picture.name}.png`), animations: 'disabled', caret: 'hide' });
    say(`${picture.name}.png`);
  } finally {
    app.process().kill('SIGKILL');
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

runAsScript(import.meta.url, async () => {
  const desktop = await prepareDesktop();
  await ensureBuilt();
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) await take(desktop, picture);
  desktop.stop();
  return 0;
});
