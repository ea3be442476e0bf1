import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText, filesWith, savedArticle, savedBody } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { EditorPage } from '../pages/editor-page';
import { HistoryPage } from '../pages/history-page';
import { pressShortcut } from '../pages/keys';
import { LibraryPage } from '../pages/library-page';
import { looks, wear } from '../pages/window-look';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'pier.article';
const text = articleText({ headline: 'Lamp stays on', paragraphs: ['The lamp at the pier stays on.', 'Nobody objected.', 'It was dark.'] });

interface Pier extends RunningApp {
  readonly editor: EditorPage;
  readonly history: HistoryPage;
}

async function openPier(start: (desk: { settings: typeof settings; files?: Record<string, string> }) => Promise<RunningApp>, files?: Record<string, string>): Promise<Pier> {
  const running = await start(files === undefined ? { settings } : { settings, files });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Lamp stays on');
  return { ...running, editor, history: new HistoryPage(running.app, running.page) };
}

/** Types at the end and saves at once. */
async function write({ app, page, editor, library }: Pier, words: string): Promise<void> {
  await editor.toEnd();
  await page.keyboard.type(words);
  await pressShortcut(app, 'Ctrl+S');
  await expect.poll(() => fileText(library, name)).toContain(words);
}

const bodyText = async (page: Page): Promise<string[]> => page.getByRole('textbox', { name: 'Text of the story' }).getByRole('paragraph').allTextContents();

test('a story has a version for each save: compared, named, restored whole and undone, also after a restart', async ({ start }) => {
  const first = await openPier(start, { [name]: text });
  await write(first, ' One more.');
  await write(first, ' And another.');
  const { history, page, editor, library } = first;

  await test.step('the timeline: what stood in the file before, then each save, with who and how many words', async () => {
    await history.open();
    await expect(history.rows).toHaveCount(3);
    await expect(history.rows.nth(0)).toContainText('Irene Sabater');
    await expect(history.rows.nth(0)).toContainText('+4');
    await expect(history.rows.nth(2)).toContainText('Found in the file');
  });

  await test.step('compared with the present text and with another version', async () => {
    await history.rows.nth(2).click();
    await expect(history.differences).toHaveText([/It was dark\..*One more\. And another\./]);
    await history.against.click();
    await page.getByRole('option', { name: /^Saved/ }).last().click();
    await expect(history.differences).toHaveText([/It was dark\..*One more\.(?!.*And another)/]);
  });

  await test.step('named', async () => {
    await history.name.fill('As sent to the lawyer');
    await page.keyboard.press('Enter');
    await expect(history.rows.nth(2)).toContainText('As sent to the lawyer');
  });

  await test.step('restored whole, and undone', async () => {
    await history.restore.click();
    await expect(history.dialog).toBeHidden();
    await expect(history.notices).toContainText('As sent to the lawyer');
    await expect.poll(() => bodyText(page)).toEqual(['The lamp at the pier stays on.', 'Nobody objected.', 'It was dark.']);
    await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('The lamp at the pier stays on.', 'Nobody objected.', 'It was dark.'));
    await history.undo.click();
    await expect.poll(() => bodyText(page)).toEqual(['The lamp at the pier stays on.', 'Nobody objected.', 'It was dark. One more. And another.']);
    await expect(editor.desk.saved).toBeVisible();
    // Writing goes on from there.
    await write(first, ' On it goes.');
  });

  await first.app.close();
  const second = await openPier(start);
  await test.step('after a restart', async () => {
    await second.history.open();
    await expect(second.history.row('As sent to the lawyer')).toHaveCount(1);
    await expect(second.history.row('Restored')).toHaveCount(2);
    await second.history.row('As sent to the lawyer').click();
    await expect(second.history.differences).toHaveText([/On it goes\./]);
    await second.page.keyboard.press('Escape');
    await expect(second.history.dialog).toBeHidden();
  });
});

test('passages of an older version come back into the present text, as one step that undo takes back', async ({ start }) => {
  const pier = await openPier(start, { [name]: text });
  const { editor, history, page, app, library } = pier;
  await editor.desk.paragraphs.nth(1).click({ clickCount: 3 });
  await page.keyboard.type('Everybody objected, loudly, until the meeting was over.');
  await write(pier, ' A new end.');
  await history.open();
  await history.rows.last().click();
  await expect(history.differences).toHaveCount(3);
  await history.differences.filter({ hasText: 'Nobody objected.' }).getByRole('button', { name: 'Take back' }).click();
  await history.differences.filter({ hasText: 'Everybody' }).getByRole('button', { name: 'Take back' }).click();
  await history.dialog.getByRole('button', { name: 'Take back 2 passages' }).click();
  await expect(history.notices).toContainText('2 passages are as they were.');
  const after = ['The lamp at the pier stays on.', 'Nobody objected.', 'It was dark. A new end.'];
  await expect.poll(() => bodyText(page)).toEqual(after);
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs(...after));
  await pressShortcut(app, 'Ctrl+Z');
  await expect.poll(() => bodyText(page)).toEqual(['The lamp at the pier stays on.', 'Everybody objected, loudly, until the meeting was over.', 'It was dark. A new end.']);
});

test('an approval does not outlive the words it was given to', async ({ start }) => {
  const approved = articleText({ headline: 'Lamp stays on', paragraphs: ['The lamp stays on.'], workflow: { state: 'approved', history: [] } });
  const pier = await openPier(start, { [name]: approved });
  await write(pier, ' More.');
  await pier.history.open();
  await pier.history.rows.last().click();
  await expect(pier.history.differences.first()).toBeVisible();
  await pier.history.restore.click();
  await expect.poll(() => savedBody(pier.library, name)).toEqual(paragraphs('The lamp stays on.'));
  expect((await savedArticle(pier.library, name)).workflow.state).not.toBe('approved');
});

test('by keyboard alone, without a serious accessibility violation, in every light and in Spanish', async ({ start }) => {
  const pier = await openPier(start, { [name]: text });
  const { app, history, page } = pier;
  await write(pier, ' One more.');
  await pressShortcut(app, 'Ctrl+Shift+S');
  await expect(history.name).toBeFocused();
  await page.keyboard.type('As printed');
  await page.keyboard.press('Enter');
  await expect(history.row('As printed')).toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(history.differences).toHaveCount(1);
  for (const look of looks) {
    await wear(page, look);
    expect(await seriousViolations(page)).toEqual([]);
  }
});

test('deleted for good, a story leaves no trace', async ({ start, folder }) => {
  const pier = await openPier(start, { [name]: text, 'heron.article': articleText({ headline: 'Heron lands', paragraphs: ['It stood there.'] }) });
  const { app, page, editor } = pier;
  await write(pier, ' The word is xylobrine.');
  await write(pier, ' More.');
  await editor.toEnd();
  await page.keyboard.type(' Also xylobrine.');
  const library = new LibraryPage(page);
  await library.story('Lamp stays on').click({ button: 'right' });
  await library.menu.getByRole('menuitem', { name: 'Delete for good…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete “Lamp stays on” for good?' });
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  expect((await filesWith(folder, 'xylobrine')).length).toBeGreaterThan(1);

  await library.story('Lamp stays on').click({ button: 'right' });
  await library.menu.getByRole('menuitem', { name: 'Delete for good…' }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('“Lamp stays on” was deleted for good.')).toBeVisible();
  await expect(editor.body).toHaveCount(0);
  await expect(library.stories).toHaveCount(1);
  await app.close();
  expect(await filesWith(folder, 'xylobrine')).toEqual([]);
  expect(await readdir(join(folder, 'library'))).toEqual(expect.arrayContaining(['heron.article']));
  expect(await filesWith(folder, 'It stood there.')).not.toEqual([]);
});
