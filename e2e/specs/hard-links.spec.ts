import { link } from 'node:fs/promises';
import { join } from 'node:path';
import { editorProfile, expect, test } from '../app';
import { fileText, savedBody } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { EditorPage } from '../pages/editor-page';
import { answerWithNewFile } from '../pages/native-dialogs';
import { looks, wear } from '../pages/window-look';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const files = { 'heron.article': articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }), 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) };
const title = 'This file has other names (hard links).';

test('a file with another name is parted from it only when a person says so, and then saves itself', async ({ start, folder }) => {
  const { app, page, library } = await start({ settings, files });
  const other = join(folder, 'other-name');
  await link(join(library, 'heron.article'), other);
  const editor = new EditorPage(app, page);
  const notice = page.getByRole('status').filter({ hasText: title });
  await editor.open('Heron');
  await expect(notice).toHaveCount(0);
  await page.keyboard.type(' Then it left.');
  await expect(notice).toContainText('Saving parts them: the other names keep the old text.');
  for (const look of looks) {
    await wear(page, look);
    expect(await seriousViolations(page)).toEqual([]);
  }
  await wear(page, { language: 'en', theme: 'light' });
  expect(await fileText(library, 'heron.article')).toBe(files['heron.article']);
  await notice.getByRole('button', { name: 'Save anyway' }).click();
  await expect(notice).toHaveCount(0);
  await expect(editor.desk.saved).toBeVisible();
  expect(await savedBody(library, 'heron.article')).toEqual(paragraphs('It stood there. Then it left.'));
  expect(await fileText(folder, 'other-name')).toBe(files['heron.article']);
  await editor.toEnd();
  await page.keyboard.type(' And came back.');
  await expect.poll(() => savedBody(library, 'heron.article')).toEqual(paragraphs('It stood there. Then it left. And came back.'));
  await expect(notice).toHaveCount(0);
});

test('the words can go elsewhere instead, and the file keeps its names and its text', async ({ start, folder }) => {
  const { app, page, library } = await start({ settings, files });
  await link(join(library, 'heron.article'), join(folder, 'other-name'));
  const editor = new EditorPage(app, page);
  await editor.open('Heron');
  await page.keyboard.type(' Then it left.');
  await answerWithNewFile(app, join(library, 'heron-new.article'));
  await page.getByRole('status').filter({ hasText: title }).getByRole('button', { name: 'Save elsewhere…' }).click();
  await expect.poll(() => savedBody(library, 'heron-new.article')).toEqual(paragraphs('It stood there. Then it left.'));
  await expect(page.getByText(title)).toHaveCount(0);
  expect(await fileText(library, 'heron.article')).toBe(files['heron.article']);
});
