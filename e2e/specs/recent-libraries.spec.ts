import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { editorProfile, expect, test } from '../app';
import { fileText } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { LibraryPage } from '../pages/library-page';
import { answerWithPaths } from '../pages/native-dialogs';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const files = { 'heron.article': articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }) };

/** The native menu of recent libraries: names, and whether each can be chosen. */
const nativeRecent = (app: ElectronApplication): Promise<readonly (readonly [string, boolean])[]> =>
  app.evaluate(({ Menu }) => {
    const inFile = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
    return (inFile.find(({ label }) => label === 'Open recent library')?.submenu?.items ?? []).map(({ label, enabled }) => [label, enabled] as const);
  });

async function chooseNative(app: ElectronApplication, index: number): Promise<void> {
  await app.evaluate(({ Menu }, at) => {
    const inFile = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
    inFile.find(({ label }) => label === 'Open recent library')?.submenu?.items[at]?.click();
  }, index);
}

test('a library that was open before is one step away, and words are saved before it is left', async ({ start, folder }) => {
  const weekend = join(folder, 'Weekend & night');
  await mkdir(weekend);
  await writeFile(join(weekend, 'fog.article'), articleText({ headline: 'Fog' }));
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  expect(await nativeRecent(app)).toEqual([['No other library yet', false]]);
  await answerWithPaths(app, weekend);
  await list.openOther();
  await expect(list.headlines()).toHaveText(['Fog']);
  await expect.poll(() => nativeRecent(app)).toEqual([[`library – ${folder}`, true]]);
  await editor.open('Fog');
  await page.keyboard.type('It lifted.');
  await list.name.click();
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem')).toHaveText([/^library/, /^Open another library…/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(list.headlines()).toHaveText(['Heron']);
  expect(await fileText(weekend, 'fog.article')).toContain('It lifted.');

  await expect.poll(() => nativeRecent(app)).toEqual([[`Weekend && night – ${folder}`, true]]);
  await chooseNative(app, 0);
  await expect(list.headlines()).toHaveText(['Fog']);
  await expect.poll(() => nativeRecent(app)).toEqual([[`library – ${folder}`, true]]);
  await chooseNative(app, 0);
  await expect(list.headlines()).toHaveText(['Heron']);

  // A folder that is gone stays in the list, at rest, with the reason.
  await rename(weekend, join(folder, 'Elsewhere'));
  await list.name.click();
  const gone = menu.getByRole('menuitem', { name: 'Weekend & night' });
  await expect(gone).toHaveAttribute('aria-disabled', 'true');
  await expect(gone).toContainText('Its folder is not there');
  await page.keyboard.press('Escape');
  await expect.poll(() => nativeRecent(app)).toEqual([['Weekend && night – folder not found', false]]);
  await app.close();
  expect(await fileText(library, 'heron.article')).toContain('It stood there.');
  const again = await start({});
  await expect(new LibraryPage(again.page).headlines()).toHaveText(['Heron']);
  await expect.poll(() => nativeRecent(again.app)).toEqual([['Weekend && night – folder not found', false]]);
});
