import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText, savedBody } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { LibraryPage } from '../pages/library-page';
import { MergePage } from '../pages/merge-page';
import { articleText, paragraphs } from '../samples/articles';

const lines = ['The lamp will stay on through the winter.', 'Nobody minds the cost.'];
const base = articleText({ headline: 'Lamp stays on', paragraphs: lines });
const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;

interface Desk extends RunningApp {
  readonly editor: EditorPage;
  /** Another program gives the file another name in the library. */
  readonly giveName: (from: string, to: string) => Promise<void>;
  readonly stories: () => Promise<readonly string[]>;
}

async function openLamp(start: (desk?: object) => Promise<RunningApp>): Promise<Desk> {
  const running = await start({ settings, files: { 'lamp.article': base } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Lamp stays on');
  return {
    ...running, editor, giveName: (from, to) => rename(join(running.library, from), join(running.library, to)),
    stories: async () => (await readdir(running.library)).filter((name) => name.endsWith('.article')),
  };
}

test('a clean story goes on under the name that another program gave it, with its undo and its caret', async ({ start }) => {
  const { page, library, editor, giveName, stories } = await openLamp(start);
  await page.keyboard.type(' We asked.');
  await expect(editor.desk.saved).toBeVisible();
  await giveName('lamp.article', 'pier.article');
  const notice = page.getByRole('status').filter({ hasText: 'The file is now called “pier.article”.' });
  await expect(notice).toBeVisible();
  await page.keyboard.type(' Again.');
  await expect.poll(() => savedBody(library, 'pier.article')).toEqual(paragraphs(lines[0] ?? '', 'Nobody minds the cost. We asked. Again.'));
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z');
    expect(await editor.desk.paragraphs.last().textContent()).toBe('Nobody minds the cost.');
  }).toPass();
  await expect.poll(() => savedBody(library, 'pier.article')).toEqual(paragraphs(...lines));
  expect(await stories()).toEqual(['pier.article']);
  await expect(new LibraryPage(page).stories).toHaveCount(1);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
});

test('a story that is written in while it is renamed again and again loses no word, and is never said to be gone', async ({ start }) => {
  const { page, library, editor, giveName, stories } = await openLamp(start);
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.body.innerText.includes('no longer in the library')) document.documentElement.dataset['saidGone'] = '';
    }).observe(document.body, { childList: true, subtree: true });
  });
  const names = ['lamp.article', ...['pier', 'ferry', 'harbour'].map((name) => `${name}.article`)];
  for (const [at, name] of names.slice(1).entries()) {
    const given = giveName(names[at] ?? '', name);
    await page.keyboard.type(` Word ${at}.`, { delay: 20 });
    await given;
    await page.keyboard.type(' More.', { delay: 20 });
    await expect(page.getByText(`The file is now called “${name}”.`)).toBeVisible();
  }
  const words = 'Nobody minds the cost. Word 0. More. Word 1. More. Word 2. More.';
  await expect(editor.desk.paragraphs.last()).toHaveText(words);
  await expect.poll(() => savedBody(library, 'harbour.article')).toEqual(paragraphs(lines[0] ?? '', words));
  expect(await stories()).toEqual(['harbour.article']);
  expect(await page.evaluate(() => document.documentElement.dataset['saidGone'])).toBeUndefined();
});

test('a story that was renamed and changed under unsaved words is in conflict under its new name, and both texts are there', async ({ start }) => {
  const { page, library, editor, giveName } = await openLamp(start);
  await page.keyboard.type(' We asked.');
  await writeFile(join(library, 'lamp.article'), base.replace('through the winter', 'all winter'));
  await giveName('lamp.article', 'pier.article');
  const merge = new MergePage(page);
  await merge.open();
  await merge.save.click();
  await expect(editor.desk.saved).toBeVisible();
  await expect.poll(() => savedBody(library, 'pier.article')).toEqual(paragraphs('The lamp will stay on all winter.', 'Nobody minds the cost. We asked.'));
  expect(await fileText(library, 'lamp.article')).toBe('');
});

test('a story that another program archives is said to be there, and the next start opens it', async ({ start }) => {
  const { app, page, library, giveName } = await openLamp(start);
  await mkdir(join(library, 'Archive'));
  await page.keyboard.type(' We asked.');
  await giveName('lamp.article', 'Archive/pier.article');
  await expect(page.getByText('The file is now on the shelf “Archive” and called “pier.article”.')).toBeVisible();
  await expect.poll(() => savedBody(join(library, 'Archive'), 'pier.article')).toEqual(paragraphs(lines[0] ?? '', 'Nobody minds the cost. We asked.'));
  await app.close();
  const again = await start({});
  await expect(new EditorPage(again.app, again.page).desk.paragraphs.last()).toHaveText('Nobody minds the cost. We asked.');
});
