import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from '../../shared/body/block';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText, savedBody } from '../pages/article-files';
import { journalText, killNow } from '../pages/crashes';
import { EditorPage } from '../pages/editor-page';
import { SafePage } from '../pages/safe-page';
import { openWindow } from '../pages/windows';
import { articleText, paragraphs } from '../samples/articles';
import { paragraph, run } from '../samples/blocks';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';
const table: Body[number] = { type: 'table', headerRow: false, rows: [{ cells: [{ content: [run('Height')] }, { content: [run('94 cm')] }] }] };
const body: Body = [paragraph('It ', run('stood', 'bold'), ' there.'), table, paragraph('Nobody saw it leave.')];
const files = { [name]: articleText({ headline: 'Heron', body }), 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) };

async function openHeron(start: (desk?: object) => Promise<RunningApp>): Promise<RunningApp & { readonly editor: EditorPage; readonly safe: SafePage }> {
  const running = await start({ settings, files });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Heron');
  return { ...running, editor, safe: new SafePage(running.app, running.page) };
}

test('a story is written on as plain text: kept in the journal, saved by keys, and nothing but words changes', async ({ start, folder }) => {
  const { page, library, editor, safe } = await openHeron(start);
  await safe.show();
  await expect(safe.headline).toHaveValue('Heron');
  await expect(safe.prose).toHaveCount(2);
  await expect(page.getByRole('group', { name: 'Table: stays as it is' })).toContainText('94 cm');
  await expect(safe.prose.first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' All morning.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Then it left.');
  await expect.poll(() => journalText(folder)).toContain('Then it left.');
  await expect(safe.said).toHaveText('Your words are in the journal.');
  expect(await savedBody(library, name)).toEqual(body);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(safe.said).toHaveText('Saved.');
  expect(await savedBody(library, name)).toEqual([paragraph('It ', run('stood', 'bold'), ' there. All morning.'), paragraph('Then it left.'), ...body.slice(1)]);
  expect(await journalText(folder)).toBe('');
  await safe.openAgain.click();
  await expect(editor.desk.headline).toHaveValue('Heron');
  await expect(editor.desk.body).toContainText('Then it left.');
  await expect(page.getByText('What you typed before the app ended is back.')).toBeHidden();
});

test('words that were not saved are offered when the window opens again, and when the app was killed', async ({ start, folder }) => {
  const { page, safe, editor, library, ...running } = await openHeron(start);
  await safe.show();
  await safe.prose.last().fill('Somebody saw it leave.');
  await safe.openAgain.click();
  await expect(page.getByText('What you typed before the app ended is back.')).toBeVisible();
  await expect(editor.desk.body).toContainText('Somebody saw it leave.');
  await safe.show();
  await safe.prose.last().fill('Everybody saw it leave.');
  await expect.poll(() => journalText(folder)).toContain('Everybody');
  await killNow({ ...running, page, library });
  const again = await start({});
  await expect(again.page.getByText('What you typed before the app ended is back.')).toBeVisible();
  await expect(new EditorPage(again.app, again.page).desk.body).toContainText('Everybody saw it leave.');
  expect(await savedBody(library, name)).toEqual(body);
});

test('quitting writes down what was typed a moment ago', async ({ start, folder }) => {
  const running = await openHeron(start);
  await running.safe.show();
  const gone = new Promise((done) => running.process.once('exit', done));
  await running.safe.headline.fill('Grey heron');
  await running.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await gone;
  expect(await journalText(folder)).toContain('Grey heron');
});

test('a file that changed meanwhile is not written over: that is said, and the words stay', async ({ start, folder }) => {
  const { safe, library, page } = await openHeron(start);
  await safe.show();
  const theirs = articleText({ headline: 'Heron', paragraphs: ['Somebody else wrote this.'] });
  await writeFile(join(library, name), theirs);
  await safe.prose.last().fill('Somebody saw it leave.');
  await expect.poll(() => journalText(folder)).toContain('Somebody saw');
  await safe.save.click();
  await expect(safe.said).toContainText('changed on disk');
  expect(await fileText(library, name)).toBe(theirs);
  await safe.openAgain.click();
  await expect(page.getByRole('alert').filter({ hasText: 'The file changed on disk.' })).toBeVisible();
});

test('a story that another window shows is read here and written there', async ({ start }) => {
  const { app, page, safe, library } = await openHeron(start);
  const second = new EditorPage(app, await openWindow(app, page));
  await second.open('Gull');
  await safe.show();
  await expect(safe.headline).toHaveValue('Gull');
  await expect(safe.said).toContainText('Another window shows this story.');
  await expect(safe.headline).not.toBeEditable();
  await expect(safe.save).toBeDisabled();
  await second.page.keyboard.type(' Away.');
  await expect.poll(() => savedBody(library, 'gull.article')).toEqual(paragraphs('It flew. Away.'));
});
