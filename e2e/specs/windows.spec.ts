import { spawn } from 'node:child_process';
import { mkdir, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText } from '../pages/article-files';
import { killNow, logText } from '../pages/crashes';
import { Dialogs } from '../pages/dialogs';
import { EditorPage } from '../pages/editor-page';
import { FirstStartPage } from '../pages/first-start';
import { pressShortcut } from '../pages/keys';
import { LibraryPage } from '../pages/library-page';
import { answerWithPaths } from '../pages/native-dialogs';
import { boundsOf, closeWindow, openWindow, turnTo, watchFront, windowCount, windowOpenedBy } from '../pages/windows';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const files = { 'heron.article': articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }), 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) };

/** Two windows on the same library, with Heron in the first and Gull in the second. */
async function twoWindows(start: (desk: object) => Promise<RunningApp>): Promise<{ readonly running: RunningApp; readonly first: EditorPage; readonly second: EditorPage }> {
  const running = await start({ settings, files });
  const { app, page } = running;
  const first = new EditorPage(app, page);
  await first.open('Heron');
  const second = new EditorPage(app, await openWindow(app, page));
  await expect(second.page.getByText('No story is open')).toBeVisible();
  await second.open('Gull');
  return { running, first, second };
}

test('two windows show one library, each writes its own story, and each list follows the other', async ({ start }) => {
  const { running: { library }, first, second } = await twoWindows(start);
  await second.page.keyboard.type(' Then it came back.');
  await first.toEnd();
  await first.page.keyboard.type(' Then it left.');
  await expect.poll(() => fileText(library, 'gull.article')).toContain('It flew. Then it came back.');
  await expect.poll(() => fileText(library, 'heron.article')).toContain('It stood there. Then it left.');
  await second.desk.headline.fill('Black-headed gull');
  await expect(first.desk.story('Black-headed gull')).toBeVisible();
  await first.desk.newStory.click();
  await expect(first.desk.headline).toBeFocused();
  await first.page.keyboard.type('Tide clock');
  await expect(second.desk.story('Tide clock')).toBeVisible();
  await expect(second.desk.headline).toHaveValue('Black-headed gull');
});

test('a story that another window shows is not opened twice: that window comes to the front and says why', async ({ start }) => {
  const { running: { app }, first, second } = await twoWindows(start);
  const brought = await watchFront(app);
  await second.desk.story('Heron').click();
  await expect(second.page.getByRole('region', { name: 'Notices' })).toContainText('“heron.article” is open in another window. That window is in front now.');
  await expect(second.desk.headline).toHaveValue('Gull');
  await expect(first.desk.status).toContainText('This story was open in this window.');
  expect((await brought()).at(-1)).toMatch(/^Heron/);
  // Renaming it or moving it to the trash behind that window's back is refused the same way.
  await second.desk.story('Heron').press('Delete');
  await expect.poll(async () => (await brought()).length).toBeGreaterThan(1);
  await expect(first.desk.story('Heron')).toBeVisible();
  // Once the first window has another story, this one may have it.
  await new LibraryPage(first.page).newStory.click();
  await expect(first.desk.headline).toBeFocused();
  await second.desk.story('Heron').click();
  await expect(second.desk.headline).toHaveValue('Heron');
});

test('a story opens in a window of its own with everything that was typed, and this window lets go of it', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const first = new EditorPage(app, page);
  await first.open('Heron');
  await page.keyboard.type(' Then it left.');
  const second = new EditorPage(app, await windowOpenedBy(app, () => new LibraryPage(page).choose('Heron', 'Open in new window')));
  await expect(second.desk.paragraphs).toHaveText(['It stood there. Then it left.']);
  await expect(page.getByText('No story is open')).toBeVisible();
  await second.toEnd();
  await second.page.keyboard.type(' For good.');
  await expect.poll(() => fileText(library, 'heron.article')).toContain('Then it left. For good.');
});

test('a closed window saves its story and lets go of it; the other writes on', async ({ start }) => {
  const { running: { app, library }, first, second } = await twoWindows(start);
  await second.page.keyboard.type(' Then it came back.');
  await closeWindow(app, second.page);
  await expect.poll(() => windowCount(app)).toBe(1);
  expect(await fileText(library, 'gull.article')).toContain('Then it came back.');
  await first.toEnd();
  await first.page.keyboard.type(' Then it left.');
  await expect.poll(() => fileText(library, 'heron.article')).toContain('Then it left.');
  await first.open('Gull');
  await expect(first.desk.paragraphs).toHaveText(['It flew. Then it came back.']);
});

test('quitting saves the stories of every window', async ({ start }) => {
  const { running, first, second } = await twoWindows(start);
  const gone = new Promise((done) => running.process.once('exit', done));
  await second.page.keyboard.type(' Then it came back.');
  await first.toEnd();
  await first.page.keyboard.type(' Then it left.');
  await running.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await gone;
  expect(await fileText(running.library, 'gull.article')).toContain('Then it came back.');
  expect(await fileText(running.library, 'heron.article')).toContain('Then it left.');
});

test('a window that asks for a name at the first start closes at once', async ({ start, folder }) => {
  const running = await start({ env: { LANGUAGE: 'en', HOME: folder } });
  await new FirstStartPage(running.page).name.waitFor();
  const gone = new Promise((done) => running.process.once('exit', done));
  const from = Date.now();
  await closeWindow(running.app, running.page);
  await gone;
  // One that does not answer is asked about after ten seconds.
  expect(Date.now() - from).toBeLessThan(8000);
});

test('a window whose process died comes back with its own story; the other is untouched', async ({ start, folder }) => {
  const { running: { app, library }, first, second } = await twoWindows(start);
  const window = await app.browserWindow(first.page);
  await window.evaluate(({ webContents }: Electron.BrowserWindow) => webContents.forcefullyCrashRenderer());
  await expect.poll(() => logText(folder)).toContain('renderer gone');
  const words = (): Promise<string> => window.evaluate(async ({ webContents }: Electron.BrowserWindow) => {
    if (webContents.isCrashed() || webContents.isLoading()) return '';
    const said: unknown = await webContents.executeJavaScript('document.body.innerText');
    return String(said);
  });
  await expect.poll(words).toContain('It stood there.');
  await second.page.keyboard.type(' Then it came back.');
  await expect.poll(() => fileText(library, 'gull.article')).toContain('Then it came back.');
  await expect(second.page.getByRole('region', { name: 'Notices' })).toHaveCount(0);
  await second.desk.story('Heron').click();
  await expect(second.page.getByRole('region', { name: 'Notices' })).toContainText('is open in another window');
});

test('a second start opens its file in the window in front, or in the one that has it', async ({ start }) => {
  const { running: { app, library, folder }, first, second } = await twoWindows(start);
  const program = await app.evaluate(() => process.execPath);
  const display = await app.evaluate(() => ({ DISPLAY: process.env['DISPLAY'], XAUTHORITY: process.env['XAUTHORITY'] }));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const startAgain = (file: string): Promise<unknown> =>
    new Promise((done) => {
      spawn(program, [...sandbox, `--user-data-dir=${join(folder, 'data')}`, resolve('.'), file], { cwd: library, stdio: 'ignore', env: { ...process.env, ...display } }).once('exit', done);
    });
  await first.desk.newStory.click();
  await expect(first.desk.headline).toBeFocused();
  await turnTo(app, first.page);
  const brought = await watchFront(app);
  await startAgain('gull.article');
  await expect(second.desk.status).toContainText('This story was open in this window.');
  expect((await brought()).at(-1)).toMatch(/^Gull/);
  await startAgain('heron.article');
  await expect(second.desk.headline).toHaveValue('Heron');
  expect(await windowCount(app)).toBe(2);
});

test('language and colours reach every window', async ({ start }) => {
  const { running: { app }, first, second } = await twoWindows(start);
  await turnTo(app, first.page);
  await pressShortcut(app, 'Ctrl+,', first.page);
  const { settings: dialog } = new Dialogs(first.page);
  await dialog.getByText('Dark', { exact: true }).click();
  await second.page.emulateMedia({ colorScheme: null });
  await expect.poll(() => second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await dialog.getByText('Español', { exact: true }).click();
  await expect(second.page.getByRole('button', { name: 'Artículo nuevo' }).first()).toBeVisible();
  await expect(second.page.getByRole('textbox', { name: 'Titular' })).toHaveValue('Gull');
});

test('another library is shown in every window, after the words of each are saved', async ({ start, folder }) => {
  const { running: { app, library }, first, second } = await twoWindows(start);
  await mkdir(join(folder, 'Archive of 2019'));
  await answerWithPaths(app, join(folder, 'Archive of 2019'));
  await second.page.keyboard.type(' Then it came back.');
  await new LibraryPage(first.page).openOther();
  for (const { page } of [first, second]) {
    await expect(new LibraryPage(page).name).toHaveText('Archive of 2019');
    await expect(page.getByText('No story is open')).toBeVisible();
  }
  expect(await fileText(library, 'gull.article')).toContain('Then it came back.');
});

test('each window comes back where it was, and a new one does not hide the one before', async ({ start }) => {
  const { running: { app }, first, second } = await twoWindows(start);
  expect(await boundsOf(app, second.page)).not.toEqual(await boundsOf(app, first.page));
  const place = { x: 120, y: 80, width: 1000, height: 700 };
  await (await app.browserWindow(second.page)).evaluate((window: Electron.BrowserWindow, bounds) => window.setBounds(bounds), place);
  await expect.poll(() => boundsOf(app, second.page)).toEqual(place);
  await closeWindow(app, second.page);
  await expect.poll(() => windowCount(app)).toBe(1);
  expect(await boundsOf(app, await openWindow(app, first.page))).toEqual(place);
});

test('the windows of the last quit come back, each with its story and its place; a story that is gone is left out', async ({ start }) => {
  const { running, second } = await twoWindows(start);
  const third = new EditorPage(running.app, await openWindow(running.app, second.page));
  await third.desk.newStory.click();
  await expect(third.desk.headline).toBeFocused();
  await third.page.keyboard.type('Tide clock');
  await expect.poll(() => fileText(running.library, 'untitled.article')).toContain('Tide clock');
  const place = { x: 140, y: 90, width: 980, height: 690 };
  await (await running.app.browserWindow(second.page)).evaluate((window: Electron.BrowserWindow, bounds) => window.setBounds(bounds), place);
  await expect.poll(() => boundsOf(running.app, second.page)).toEqual(place);
  const gone = new Promise((done) => running.process.once('exit', done));
  await running.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await gone;
  await unlink(join(running.library, 'untitled.article'));
  const { app } = await start({});
  await expect.poll(() => windowCount(app)).toBe(2);
  const headlines = (): Promise<readonly string[]> => Promise.all(app.windows().map((window) => new EditorPage(app, window).desk.headline.inputValue()));
  await expect.poll(async () => (await headlines()).toSorted()).toEqual(['Gull', 'Heron']);
  const gull = app.windows()[(await headlines()).indexOf('Gull')];
  expect(gull === undefined ? undefined : await boundsOf(app, gull)).toEqual(place);
  for (const window of app.windows()) await expect(window.getByRole('region', { name: 'Notices' })).toBeHidden();
});

test('after a kill the windows come back too; one that was closed before does not', async ({ start }) => {
  const { running, second } = await twoWindows(start);
  const third = await openWindow(running.app, second.page);
  await closeWindow(running.app, third);
  await expect.poll(() => windowCount(running.app)).toBe(2);
  await expect.poll(() => fileText(join(running.folder, 'data'), 'open-windows.json')).toMatch(/"number":1[^}]*heron[^}]*},{"number":2[^}]*gull[^}]*}]$/);
  await killNow(running);
  const { app } = await start({});
  await expect.poll(() => windowCount(app)).toBe(2);
  await expect.poll(async () => (await Promise.all(app.windows().map((window) => new EditorPage(app, window).desk.headline.inputValue()))).toSorted()).toEqual(['Gull', 'Heron']);
});

test('who closes one window after the other finds the last one', async ({ start }) => {
  const { running, first, second } = await twoWindows(start);
  await closeWindow(running.app, first.page);
  await expect.poll(() => windowCount(running.app)).toBe(1);
  const gone = new Promise((done) => running.process.once('exit', done));
  await closeWindow(running.app, second.page);
  await gone;
  const { app, page } = await start({});
  await expect(new EditorPage(app, page).desk.headline).toHaveValue('Gull');
  expect(await windowCount(app)).toBe(1);
});
