import type { Locator, Page } from '@playwright/test';
import { editorProfile, expect, test } from '../app';
import { savedArticle } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { RightsPanel } from '../pages/rights-panel';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'mixed.article';

/** What a dead key or an input method does: first the sign that is being made, then the letter in its place. */
async function compose(page: Page, sign: string, letter: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: sign, selectionStart: sign.length, selectionEnd: sign.length });
  await keys.send('Input.imeSetComposition', { text: letter, selectionStart: letter.length, selectionEnd: letter.length });
  await keys.send('Input.insertText', { text: letter });
}

const directionOf = (element: Locator): Promise<string> => element.evaluate((each) => getComputedStyle(each).direction);

test('I02: letters made with dead keys and input methods arrive whole in the headline, in a field and in the text', async ({ start }) => {
  const { page, app, library } = await start({ settings, files: { [name]: articleText({ headline: 'Senal', paragraphs: ['Se vio'] }) } });
  const editor = new EditorPage(app, page);
  await editor.open('Senal');
  await page.keyboard.type(' la se');
  await compose(page, '~', 'ñ');
  await page.keyboard.type('al ');
  await compose(page, 'に', '日本');
  await editor.desk.headline.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' n');
  await compose(page, '´', 'á');
  await page.keyboard.type('utica');
  await editor.desk.open('Rights');
  const holder = new RightsPanel(editor.desk.panel).holder;
  await holder.click();
  await page.keyboard.type('Pe');
  await compose(page, '~', 'ñ');
  await page.keyboard.type('a');
  await expect(holder).toHaveValue('Peña');
  await page.keyboard.press('Tab');
  await expect.poll(() => savedArticle(library, name).then(({ metadata, body }) => [metadata.headline, metadata.copyrightHolder, body])).toEqual(['Senal náutica', 'Peña', paragraphs('Se vio la señal 日本')]);
});

test('I03: arrow keys go through a Hebrew word the way the eye reads it on this system', async ({ start }) => {
  const { page, app } = await start({ settings, files: { [name]: articleText({ headline: 'Word', paragraphs: ['שלום'] }) } });
  const editor = new EditorPage(app, page);
  await editor.open('Word');
  await page.keyboard.press('ControlOrMeta+Home');
  const caret = (): Promise<number> => page.evaluate(() => window.getSelection()?.focusOffset ?? -1);
  await expect.poll(caret).toBe(0);
  // A Hebrew word begins at its right end, so left goes on and right goes back: Chromium moves the caret as it is seen.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(caret).toBe(2);
  await page.keyboard.press('ArrowRight');
  await expect.poll(caret).toBe(1);
});

test('I04: every paragraph has the direction of its own words', async ({ start }) => {
  const { page, app } = await start({ settings, files: { [name]: articleText({ headline: 'Two scripts', paragraphs: ['The ferry (the old one) left.', 'غادرت العبارة (القديمة).', 'It came back.'] }) } });
  const editor = new EditorPage(app, page);
  await editor.open('Two scripts');
  const blocks = editor.body.locator('> *');
  expect(await Promise.all([0, 1, 2].map((index) => directionOf(blocks.nth(index))))).toEqual(['ltr', 'rtl', 'ltr']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('שלום');
  await expect.poll(() => directionOf(blocks.nth(3))).toBe('rtl');
  expect(await directionOf(blocks.nth(0))).toBe('ltr');
});

test('I06: an Arabic headline has its own direction in the list, on the sheet and in its field', async ({ start }) => {
  const headline = 'العبارة (القديمة) عادت';
  const { page, app } = await start({ settings, files: { [name]: articleText({ headline, paragraphs: ['It came back.'] }) } });
  const editor = new EditorPage(app, page);
  expect(await directionOf(editor.desk.library.getByRole('heading', { name: headline }))).toBe('rtl');
  await editor.open(headline);
  expect(await directionOf(editor.desk.headline)).toBe('rtl');
});
