import type { ElectronApplication } from '@playwright/test';
import { editorProfile, expect, test } from '../app';
import { savedArticle } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const files = { 'heron.article': articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }) };

/** Lets the disk take its time over every new story. */
async function slowDisk(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const handlers: Map<string, (...given: readonly unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers');
    const create = handlers.get('copydesk:article.create');
    if (create === undefined) throw new Error('Nothing answers article.create.');
    handlers.set('copydesk:article.create', async (...given) => {
      await new Promise((done) => setTimeout(done, 400));
      return create(...given);
    });
  });
}

for (const [how, begin] of [
  ['its button', (editor: EditorPage) => editor.desk.newStory.click()],
  ['its shortcut', (editor: EditorPage) => pressShortcut(editor.app, 'Ctrl+N')],
] as const) {
  test(`what is typed right after ${how} is the headline of the new story, to the last key`, async ({ start }) => {
    const { app, page, library } = await start({ settings, files });
    const editor = new EditorPage(app, page);
    await editor.open('Heron');
    await slowDisk(app);
    await begin(editor);
    // By its shortcut the press comes from outside the page: the keys must come after it.
    await expect(page.locator('textarea:focus')).toHaveAccessibleName('Headline');
    await page.keyboard.type('Tide clock at noon');
    await expect(editor.desk.headline).toBeFocused();
    await page.keyboard.type(' and at night');
    await expect(editor.desk.headline).toHaveValue('Tide clock at noon and at night');
    await expect.poll(() => savedArticle(library, 'untitled.article').then(({ metadata }) => metadata.headline, () => '')).toBe('Tide clock at noon and at night');
    await editor.desk.story('Heron').click();
    await expect(editor.desk.paragraphs).toHaveText(['It stood there.']);
  });
}

test('of two new stories begun at once the last has what was typed, and nothing stays in the way', async ({ start }) => {
  const { app, page } = await start({ settings, files });
  const editor = new EditorPage(app, page);
  await slowDisk(app);
  await editor.desk.newStory.click();
  await page.keyboard.type('Tide');
  await editor.desk.newStory.click();
  await page.keyboard.type(' clock');
  await expect(editor.desk.headline).toHaveValue('Tide clock');
  await expect(editor.desk.stories).toHaveCount(3);
  await expect(page.locator('.key-catcher')).toHaveCount(0);
});
