import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText } from '../pages/article-files';
import { crashPage, logText, pressAfterCrash, safeText, wordsAfterCrash } from '../pages/crashes';
import { Dialogs } from '../pages/dialogs';
import { EditorPage } from '../pages/editor-page';
import { FirstStartPage } from '../pages/first-start';
import { pressShortcut } from '../pages/keys';
import { answerWithNewFile } from '../pages/native-dialogs';
import { answerQuestions } from '../pages/native-questions';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const files = { 'heron.article': articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }), 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) };

const boundsOf = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
const windowsOf = (app: ElectronApplication): Promise<number> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** The colour behind everything, as the eye sees it. */
const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const lightness = async (page: Page): Promise<number> => Math.max(...((await ground(page)).match(/\d+/g) ?? []).slice(0, 3).map(Number));

/** Starts the app a second time, as a double click on a file would; gives the code with which that start ended. */
async function startAgain({ app, folder }: RunningApp, file: string, workingFolder = process.cwd()): Promise<number | null> {
  const program = await app.evaluate(() => process.execPath);
  const display = await app.evaluate(() => ({ DISPLAY: process.env['DISPLAY'], XAUTHORITY: process.env['XAUTHORITY'] }));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(program, [...sandbox, `--user-data-dir=${join(folder, 'data')}`, resolve('.'), file], { cwd: workingFolder, stdio: 'ignore', env: { ...process.env, ...display } });
  return new Promise((done) => second.once('exit', done));
}

test('the window opens where it was, and comes back from a screen that is gone', async ({ start, folder }) => {
  const first = await start({ settings, files });
  const place = { x: 90, y: 60, width: 1010, height: 720 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await expect.poll(() => boundsOf(first.app)).toEqual(place);
  await first.app.close();
  const second = await start({});
  expect(await boundsOf(second.app)).toEqual(place);
  await second.app.close();
  await writeFile(join(folder, 'data', 'window.json'), JSON.stringify({ ...place, x: 9000, maximized: false }));
  const third = await start({});
  expect((await boundsOf(third.app))?.x).toBeLessThan(1440);
});

for (const [what, given] of [['path', (path: string) => path], ['address', (path: string) => pathToFileURL(path).href]] as const) {
  test(`a file named on the command line by its ${what} opens first, also from outside the library`, async ({ start, folder }) => {
    const outside = join(folder, 'else where');
    await mkdir(outside);
    await writeFile(join(outside, 'tide clock.article'), articleText({ headline: 'Tide clock', paragraphs: ['It is late.'] }));
    const before = await start({ settings, files });
    await new EditorPage(before.app, before.page).open('Heron');
    await before.app.close();
    const { app, page } = await start({ arguments: [given(join(outside, 'tide clock.article'))] });
    const editor = new EditorPage(app, page);
    await expect(editor.desk.headline).toHaveValue('Tide clock');
    await expect(editor.desk.stories).toHaveCount(2);
    await editor.toEnd();
    await page.keyboard.type(' Or early.');
    await expect.poll(() => fileText(outside, 'tide clock.article')).toContain('It is late. Or early.');
  });
}

test('a file named on the command line that cannot be opened is said, and the library is there', async ({ start, folder }) => {
  const { page, app } = await start({ settings, files, arguments: [join(folder, 'library', 'none.article')] });
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('none.article');
  await expect(new EditorPage(app, page).desk.stories).toHaveCount(2);
});

test('a file that is opened takes the place of a first start that waits', async ({ start, folder }) => {
  await writeFile(join(folder, 'tide.article'), articleText({ headline: 'Tide clock' }));
  const running = await start({ env: { LANGUAGE: 'en', HOME: folder } });
  await new FirstStartPage(running.page).name.waitFor();
  await startAgain(running, join(folder, 'tide.article'));
  await expect(new EditorPage(running.app, running.page).desk.headline).toHaveValue('Tide clock');
});

test('a second start opens its file in the first window and leaves', async ({ start }) => {
  const running = await start({ settings, files });
  const { app, page, library } = running;
  const editor = new EditorPage(app, page);
  await editor.open('Heron');
  await page.keyboard.type(' Then it left.');
  // A path as the second program understands it: from where that was started.
  expect(await startAgain(running, 'gull.article', library)).toBe(0);
  await expect(editor.desk.headline).toHaveValue('Gull');
  await expect.poll(() => fileText(library, 'heron.article')).toContain('Then it left.');
  expect(await windowsOf(app)).toBe(1);
});

test('colours follow the system until somebody chooses, and the choice stays', async ({ start }) => {
  const first = await start({ settings: { ...settings, theme: 'system' }, files });
  const { app, page } = first;
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => lightness(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => lightness(page)).toBeLessThan(80);
  await page.emulateMedia({ colorScheme: null });

  const { settings: dialog } = new Dialogs(page);
  await pressShortcut(app, 'Ctrl+,');
  for (const [choice, isDark] of [['Dark', true], ['Light', false], ['Dark', true]] as const) {
    await dialog.getByText(choice, { exact: true }).click();
    await expect.poll(async () => (await lightness(page)) < 80).toBe(isDark);
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(isDark);
  }
  await dialog.getByRole('button', { name: 'Done' }).click();
  await app.close();
  const again = await start({});
  // Playwright's own wish for light is taken back.
  await again.page.emulateMedia({ colorScheme: null });
  await expect.poll(() => lightness(again.page)).toBeLessThan(80);
  expect(await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())).toBe('#212225');
});

/** What a notice about a bug says: its report id, which must stand in the log. */
async function reportIn(text: string, folder: string): Promise<void> {
  const id = /Report ([\w-]+)/.exec(text)?.[1] ?? '';
  expect(id).not.toBe('');
  await expect.poll(() => logText(folder)).toContain(id);
}

for (const [what, fail] of [
  ['an error thrown in the window', ({ page }: RunningApp) => page.evaluate(() => void setTimeout(() => { throw new Error('thrown in the window'); }))],
  ['a promise that nobody catches', ({ page }: RunningApp) => page.evaluate(() => void Promise.reject(new Error('nobody caught this')))],
  ['an error thrown outside the window', ({ app }: RunningApp) => app.evaluate(() => void setTimeout(() => { throw new Error('thrown in main'); }))],
] as const) {
  test(`${what} becomes a notice with the id of a report, and work goes on`, async ({ start, folder }) => {
    const running = await start({ settings, files });
    const editor = new EditorPage(running.app, running.page);
    await editor.open('Heron');
    await fail(running);
    const notices = running.page.getByRole('region', { name: 'Notices' });
    await expect(notices).toContainText('Something in Copydesk failed.');
    await reportIn(await notices.innerText(), folder);
    await editor.toEnd();
    await running.page.keyboard.type(' Work goes on.');
    await expect.poll(() => fileText(running.library, 'heron.article')).toContain('Work goes on.');
  });
}

test('an error while the window is drawn leaves a notice in its place, and the window comes back', async ({ start, folder }) => {
  const { app, page } = await start({ settings, files });
  const editor = new EditorPage(app, page);
  await editor.open('Heron');
  // Something takes away what the window is about to take away itself.
  await page.evaluate(() => document.querySelector('.article-body')?.remove());
  await editor.desk.story('Gull').click();
  const again = page.getByRole('button', { name: 'Show the window again' });
  await expect(again).toBeVisible();
  const said = await page.locator('body').innerText();
  expect(said).toContain('Something in Copydesk failed.');
  await reportIn(said, folder);
  await again.click();
  await expect(editor.desk.paragraphs).toHaveText(['It flew.']);
  await editor.open('Heron');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there.']);
});

test('a window whose process died comes back by itself with the story, its words and the id of a report', async ({ start, folder }) => {
  const { app, page } = await start({ settings, files });
  const editor = new EditorPage(app, page);
  await editor.open('Heron');
  await page.keyboard.type(' Then it left.');
  await expect(editor.desk.saved).toBeVisible();
  await crashPage(app);
  let said = '';
  await expect.poll(async () => (said = await wordsAfterCrash(app))).toMatch(/Something in Copydesk failed\.[^]*It stood there\. Then it left\./);
  await reportIn(said, folder);
  expect(await windowsOf(app)).toBe(1);
});

test('after the third death in two minutes the words stand there as plain text, to be copied, saved, and opened again', async ({ start, folder }) => {
  const { app, page } = await start({ settings, files });
  await new EditorPage(app, page).open('Heron');
  for (let death = 1; death <= 2; death += 1) {
    await crashPage(app);
    await expect.poll(() => wordsAfterCrash(app)).toContain('It stood there.');
  }
  await crashPage(app);
  await expect.poll(() => safeText(app)).toBe('Heron\n\nIt stood there.');
  expect(await wordsAfterCrash(app)).toContain('The window failed three times in two minutes.');
  await answerWithNewFile(app, join(folder, 'heron.txt'));
  await pressAfterCrash(app, 'Save as text…');
  await expect.poll(() => wordsAfterCrash(app)).toContain('Kept in “heron.txt”.');
  expect(await fileText(folder, 'heron.txt')).toBe('Heron\n\nIt stood there.');
  await pressAfterCrash(app, 'Copy the text');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Heron\n\nIt stood there.');
  await pressAfterCrash(app, 'Open it again');
  await expect.poll(() => wordsAfterCrash(app)).toMatch(/Publish…[^]*It stood there\./);
  // Should it fail once more, a person is asked.
  const { asked } = await answerQuestions(app, 0);
  await crashPage(app);
  await expect.poll(() => wordsAfterCrash(app)).toContain('It stood there.');
  expect(await asked()).toHaveLength(1);
});
