import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app';
import { DeskPage } from '../pages/desk';
import { dropText } from '../pages/drop';
import { FirstStartPage } from '../pages/first-start';
import { answerWithPaths } from '../pages/native-dialogs';
import { ReceiptPage } from '../pages/receipt';
import { sample } from '../samples/stories';

const settingsOf = async (folder: string): Promise<unknown> => JSON.parse(await readFile(join(folder, 'data', 'settings.json'), 'utf8'));

test('the sample story comes with its receipt, in a library of one’s own, and is there at the next start', async ({ start, folder }) => {
  const desk = { env: { LANGUAGE: 'en', HOME: folder } };
  const { app, page } = await start(desk);
  const first = new FirstStartPage(page);
  await answerWithPaths(app, join(folder, 'my stories'));
  await first.name.fill('Irene Sabater');
  await first.edit.click();
  await first.library.click();
  await expect(first.library).toContainText('my stories');
  await first.sample.click();
  const receipt = new ReceiptPage(page);
  await receipt.region.waitFor();
  await expect(receipt.group('Removed')).not.toHaveCount(0);
  const sheet = new DeskPage(page);
  const headline = await sheet.headline.inputValue();
  expect(headline).not.toBe('');
  expect(await settingsOf(folder)).toMatchObject({ profile: { name: 'Irene Sabater', role: 'editor' }, libraryFolder: join(folder, 'my stories') });
  await receipt.done.click();
  await expect(sheet.saved).toBeVisible();
  await app.close();

  const again = new DeskPage((await start(desk)).page);
  await expect(again.headline).toHaveValue(headline);
  await expect(again.stories).toHaveCount(1);
  await expect(again.inspector).toContainText('Irene Sabater');
});

test('nothing is made before there is a name, and the folder is chosen or left', async ({ start, folder }) => {
  const { app, page } = await start({ env: { LANGUAGE: 'en', HOME: folder } });
  const first = new FirstStartPage(page);
  await first.empty.click();
  await expect(first.nameNeeded).toBeVisible();
  await expect(first.name).toBeFocused();
  const proposed = await first.library.innerText();
  await answerWithPaths(app);
  await first.library.click();
  await expect(first.library).toHaveText(proposed);
  await answerWithPaths(app, join(folder, 'elsewhere'));
  await first.library.click();
  await expect(first.library).toContainText('elsewhere');
  await first.name.fill('Bruno Achterberg');
  await expect(first.nameNeeded).toBeHidden();
  await first.empty.click();
  const desk = new DeskPage(page);
  await expect(desk.library).toContainText('No stories yet.');
  expect(await settingsOf(folder)).toMatchObject({ profile: { name: 'Bruno Achterberg', role: 'reporter' } });
});

test('a library that is there already is opened with its stories', async ({ start, folder }) => {
  const { app, page } = await start({ env: { LANGUAGE: 'en', HOME: folder }, files: { 'kept.article': JSON.stringify(keptStory) } });
  const first = new FirstStartPage(page);
  await first.name.fill('Irene Sabater');
  await answerWithPaths(app, join(folder, 'library'));
  await first.openLibrary.click();
  await expect(new DeskPage(page).story('A story from before')).toBeVisible();
});

test('a story dropped on the first start is brought in at once', async ({ start, folder }) => {
  const { page } = await start({ env: { LANGUAGE: 'en', HOME: folder } });
  await new FirstStartPage(page).name.fill('Irene Sabater');
  await dropText(page, { text: sample('scraped-story.txt') });
  await expect(new ReceiptPage(page).tally).toHaveText('20 lines came in, and 20 are accounted for.');
  await expect(new DeskPage(page).headline).toHaveValue('Sallow River Towns Agree to Share One Ferry');
});

test('a story opened from outside before there is a library is there at once, and stays through the set-up', async ({ start, folder }) => {
  const path = join(folder, 'sent.article');
  await writeFile(path, JSON.stringify(keptStory));
  const { page } = await start({ env: { LANGUAGE: 'en', HOME: folder }, arguments: [path] });
  const desk = new DeskPage(page);
  await expect(desk.headline).toHaveValue('A story from before');
  await desk.body.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And is.');
  await desk.library.getByRole('button', { name: 'Set up Copydesk' }).click();
  const first = new FirstStartPage(page);
  await first.name.fill('Irene Sabater');
  await first.empty.click();
  await expect(desk.library).toContainText('No stories yet.');
  await expect(desk.headline).toHaveValue('A story from before');
  await expect(desk.body).toHaveText('It was here. And is.');
  expect(await readFile(path, 'utf8')).toContain('It was here. And is.');
});

const keptStory = {
  format: 'copydesk.article', version: 1, id: '0b6c3f0e-6a44-4f5b-9a61-1d7b8a6f2c11', metadata: { headline: 'A story from before' },
  workflow: { state: 'draft', history: [] }, body: [{ type: 'paragraph', content: [{ type: 'text', text: 'It was here.' }] }],
};
