import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorProfile, expect, test } from '../app';
import { fileText, savedBody } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { articleText, paragraphs } from '../samples/articles';

/** Public bug reports about saving (S) and large documents (G) that only the whole app shows, each by its name. */

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';
const files = { [name]: articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }), 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) };

test('S03: what is typed while a save is under way is saved too, and no save of our own comes back as news', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const editor = new EditorPage(app, page);
  await editor.open('Heron');
  const words = Array.from({ length: 12 }, (_, index) => `word${index}`);
  for (const word of words) {
    await page.keyboard.type(` ${word}`);
    // Saves at once; the next word comes while it does.
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  }
  const all = `It stood there. ${words.join(' ')}`;
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs(all));
  await expect(editor.desk.saved).toBeVisible();
  await expect(editor.desk.paragraphs).toHaveText([all]);
  // A story that was loaded anew has nothing to undo.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.desk.paragraphs).not.toHaveText([all]);
  await expect(editor.desk.paragraphs).toContainText(['It stood there.']);
});

test('S07, S08: what is typed while another program changes the file stays, before and while the conflict is shown', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const editor = new EditorPage(app, page);
  const conflict = page.getByRole('button', { name: 'Keep mine' });
  const theirs = articleText({ headline: 'Heron', paragraphs: ['Somebody else wrote this.'] });
  await editor.open('Heron');
  await page.keyboard.type(' Mine');
  await writeFile(join(library, name), theirs);
  await page.keyboard.type(' goes on');
  await expect(conflict).toBeVisible();
  await page.keyboard.type(' and on.');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there. Mine goes on and on.']);
  await expect(conflict).toBeVisible();
  expect(await fileText(library, name)).toBe(theirs);
});

test('G02: a file of 30 megabytes is refused with its limit, and the app goes on', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const editor = new EditorPage(app, page);
  await writeFile(join(library, 'large.article'), files[name]);
  await truncate(join(library, 'large.article'), 30 * 1024 * 1024);
  await editor.desk.story('large.article').click();
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('“large.article” is too large for a story.');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('The limit is 16 megabytes.');
  await editor.open('Gull');
  await page.keyboard.type(' Again.');
  await expect.poll(() => savedBody(library, 'gull.article')).toEqual(paragraphs('It flew. Again.'));
});
