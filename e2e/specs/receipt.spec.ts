import { join } from 'node:path';
import { expect, test } from '../app';
import { savedJson } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { answerWithPaths } from '../pages/native-dialogs';
import { ReceiptPage } from '../pages/receipt';

test('a removed line goes back to where it stood, the receipt says so, and undo takes it out again', async ({ start }) => {
  const { app, page, library } = await start();
  const editor = new EditorPage(app, page);
  const receipt = new ReceiptPage(page);
  await answerWithPaths(app, join('e2e', 'samples', 'scraped-story.txt'));
  await pressShortcut(app, 'Ctrl+Shift+I');
  await expect(editor.desk.paragraphs).toHaveCount(10);
  await expect(receipt.group('Removed').last()).toContainText('Real Time Analytics');
  await receipt.group('Removed').last().getByRole('button', { name: /^Put back line/ }).click();
  await expect(editor.desk.paragraphs).toHaveCount(11);
  await expect(editor.desk.paragraphs.last()).toContainText('Real Time Analytics');
  await expect(receipt.group('Kept').filter({ hasText: 'Put back into the text.' })).toContainText('Real Time Analytics');
  await expect.poll(async () => JSON.stringify(await savedJson(library, 'sallow-river-towns-agree-to-share-one-ferry.article'))).toContain('put-back');
  await editor.body.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.desk.paragraphs).toHaveCount(10);
});
