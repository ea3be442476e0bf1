import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText, savedArticle, savedBody } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { EditorPage } from '../pages/editor-page';
import { LibraryPage } from '../pages/library-page';
import { MergePage } from '../pages/merge-page';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const lines = ['The lamp will stay on through the winter.', 'Nobody minds the cost.'];
const base = articleText({ headline: 'Lamp stays on', paragraphs: lines });
const theirs = base.replace('through the winter', 'all winter');
const syncthing = 'lamp.sync-conflict-20261120-101500-ABCDEF7.article';

interface Desk extends RunningApp {
  readonly editor: EditorPage;
  readonly list: LibraryPage;
  readonly merge: MergePage;
  readonly notice: Locator;
  /** Rows of the list that are marked as second versions. */
  readonly marked: Locator;
  /** What lies on a shelf. */
  readonly names: (folder: 'stories' | 'trash') => Promise<readonly string[]>;
}

async function openLamp(start: (desk?: object) => Promise<RunningApp>, folder: string, files: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const running = await start({ settings: { ...settings, lastArticle: join(folder, 'library', 'lamp.article') }, files: { 'lamp.article': base, ...files } });
  const { app, page, library } = running;
  const editor = new EditorPage(app, page);
  const list = new LibraryPage(page);
  const marked = list.stories.filter({ has: page.getByRole('img', { name: 'Second version' }) });
  await editor.body.waitFor();
  await editor.toEnd();
  return {
    ...running, editor, list, marked, merge: new MergePage(page),
    notice: page.getByRole('status').filter({ hasText: 'Keep this one' }),
    names: async (folder) => (await readdir(folder === 'stories' ? library : join(library, '.copydesk', 'trash')).catch(() => [])).filter((name) => name.endsWith('.article')),
  };
}

test('a second version that a sync program puts beside the open story is said, merged into it, and lies in the trash with a way back', async ({ start, folder }) => {
  const { page, library, editor, marked, merge, notice, names } = await openLamp(start, folder);
  await page.keyboard.type(' We asked.');
  await writeFile(join(library, syncthing), theirs);
  await expect(notice).toContainText('A sync program kept a second version of this story.');
  await expect(notice).toContainText('From ABCDEF7, Fri 20 Nov 2026');
  await expect(marked).toHaveCount(1);
  expect(await seriousViolations(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Compare and merge…' }).click();
  await expect(merge.differences).toHaveCount(2);
  await merge.choose(1, 'Theirs');
  await merge.choose(2, 'Mine');
  await merge.save.click();
  await expect(merge.sheet).toBeHidden();
  await expect.poll(() => savedBody(library, 'lamp.article')).toEqual(paragraphs('The lamp will stay on all winter.', 'Nobody minds the cost. We asked.'));
  await expect.poll(() => names('trash')).toEqual([syncthing]);
  await expect(notice).toBeHidden();
  await expect(editor.desk.saved).toBeVisible();
  expect(await savedBody(join(library, '.copydesk', 'trash'), syncthing)).toEqual(paragraphs('The lamp will stay on all winter.', lines[1] ?? ''));
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => names('stories')).toEqual(['lamp.article', syncthing]);
  await expect(notice).toBeVisible();
});

test('this one is kept: the other goes to the trash, and back', async ({ start, folder }) => {
  const copy = 'lamp (Copia en conflicto de Ana Lomas 2026-11-20).article';
  const { page, library, notice, names } = await openLamp(start, folder, { [copy]: theirs });
  await expect(notice).toContainText('From Ana Lomas, Fri 20 Nov 2026');
  await notice.getByRole('button', { name: 'Keep this one' }).click();
  await expect(notice).toBeHidden();
  await expect.poll(() => names('trash')).toEqual([copy]);
  expect(await fileText(library, 'lamp.article')).toBe(base);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => fileText(library, copy)).toBe(theirs);
});

test('both are kept: the second version becomes a story of its own, with its words', async ({ start, folder }) => {
  const { page, library, list, notice } = await openLamp(start, folder, { 'lamp (1).article': theirs });
  await expect(notice).toContainText('There is a second version of this story beside it.');
  await notice.getByRole('button', { name: 'Keep both' }).click();
  await expect(page.getByText('“lamp (1).article” is a story of its own now.')).toBeVisible();
  await expect(notice).toBeHidden();
  const [story, other] = await Promise.all([savedArticle(library, 'lamp.article'), savedArticle(library, 'lamp (1).article')]);
  expect(other.id).not.toBe(story.id);
  expect(other.body).toEqual(paragraphs('The lamp will stay on all winter.', lines[1] ?? ''));
  await expect(list.stories).toHaveCount(2);
});

test('a sync program that puts unsaved words aside and theirs in their place loses neither', async ({ start, folder }) => {
  const { page, library, editor, notice, names } = await openLamp(start, folder);
  await page.keyboard.type(' We asked.');
  await expect(editor.desk.saved).toBeVisible();
  const copy = 'lamp (conflicted copy 2026-11-20 101500).article';
  await rename(join(library, 'lamp.article'), join(library, copy));
  await page.keyboard.type(' Again.', { delay: 30 });
  await writeFile(join(library, 'lamp.article'), theirs);
  await expect(notice).toBeVisible();
  await expect(editor.desk.paragraphs.last()).toHaveText('Nobody minds the cost. We asked. Again.');
  await expect(page.getByRole('alert').filter({ hasText: 'The file changed on disk.' })).toBeVisible();
  expect(await names('stories')).toEqual([copy, 'lamp.article']);
  expect(await fileText(library, 'lamp.article')).toBe(theirs);
  expect(await fileText(library, copy)).toContain('We asked.');
});

test('it can wait; the second version itself leads to the story, and a mere copy or a story of like name is none', async ({ start, folder }) => {
  const { page, editor, marked, notice } = await openLamp(start, folder, { [syncthing]: theirs, 'lamp (2).article': base, 'lamp-extra.article': articleText({ headline: 'Extra', paragraphs: ['Another story.'] }) });
  await expect(notice).toHaveCount(1);
  await notice.getByRole('button', { name: 'Later' }).click();
  await expect(notice).toBeHidden();
  await marked.click();
  await expect(editor.desk.paragraphs.first()).toHaveText('The lamp will stay on all winter.');
  await page.getByRole('button', { name: 'Go to the story' }).click();
  await expect(editor.desk.paragraphs.first()).toHaveText(lines[0] ?? '');
  await expect(notice).toBeHidden();
});
