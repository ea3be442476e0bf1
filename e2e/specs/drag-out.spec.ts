import { join } from 'node:path';
import type { ElectronApplication, Locator } from '@playwright/test';
import { editorProfile, expect, test } from '../app';
import { fileText } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;

/** Catches what the system would be given to drag: the files, and whether something hangs at the pointer. */
async function catchDrags(app: ElectronApplication): Promise<() => Promise<unknown>> {
  await app.evaluate(({ BrowserWindow }) => {
    const drags: unknown[] = [];
    Reflect.set(globalThis, 'caughtDrags', drags);
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents !== undefined) contents.startDrag = ({ files, icon }) => void drags.push([files, typeof icon !== 'string' && !icon.isEmpty()]);
  });
  return () => app.evaluate((): unknown => Reflect.get(globalThis, 'caughtDrags'));
}

async function dragAway(row: Locator): Promise<void> {
  const { mouse } = row.page();
  await row.hover();
  await mouse.down();
  await mouse.move(640, 400, { steps: 6 });
  await mouse.up();
}

test('a row that is dragged out of the window is the file of its story, with its last words; the story that is shown stays', async ({ start }) => {
  const files = { 'heron.article': articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }), 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) };
  const { app, page, library } = await start({ settings, files });
  const editor = new EditorPage(app, page);
  await editor.open('Heron');
  await page.keyboard.type(' Then it left.');
  const drags = await catchDrags(app);
  await dragAway(editor.desk.story('Heron'));
  await expect.poll(drags).toEqual([[[join(library, 'heron.article')], true]]);
  expect(await fileText(library, 'heron.article')).toContain('Then it left.');
  await dragAway(editor.desk.story('Gull'));
  await expect.poll(drags).toEqual([[[join(library, 'heron.article')], true], [[join(library, 'gull.article')], true]]);
  await expect(editor.desk.headline).toHaveValue('Heron');
  // What is dropped from outside is still taken, and a press still opens.
  await editor.desk.story('Gull').click();
  await expect(editor.desk.headline).toHaveValue('Gull');
});

test('a story whose embargo nobody can place in time is not handed out, with the reason', async ({ start }) => {
  const files = { 'heron.article': articleText({ headline: 'Heron', metadata: { embargoUntil: { kind: 'day', date: '2024-04-02' } } }) };
  const { app, page } = await start({ settings, files });
  const drags = await catchDrags(app);
  await dragAway(new EditorPage(app, page).desk.story('Heron'));
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('“heron.article” must not leave Copydesk.');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(/embargo/i);
  expect(await drags()).toEqual([]);
});
