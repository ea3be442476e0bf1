import { editorProfile, expect, test, type RunningApp } from '../app';
import type { Body, TableRow } from '../../shared/body/block';
import { savedBody } from '../pages/article-files';
import { paste, type Copied } from '../pages/clipboard';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { articleText, paragraphs } from '../samples/articles';
import { heading, link, list, paragraph, run } from '../samples/blocks';

const name = 'tern.article';
const shop = 'https://harbour.example/shop';

interface OpenStory extends RunningApp {
  readonly editor: EditorPage;
}

/** Starts with one story and opens it with the caret at its end, in a paragraph of its own. */
async function openStory(start: (desk?: object) => Promise<RunningApp>): Promise<OpenStory> {
  const running = await start({ settings: { profile: editorProfile, language: 'en', theme: 'light' }, files: { [name]: articleText({ headline: 'Tern', body: paragraphs('It flew.') }) } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Tern');
  await running.page.keyboard.press('Enter');
  return { ...running, editor };
}

const expectSaved = ({ library }: RunningApp, body: Body): Promise<void> => expect.poll(() => savedBody(library, name)).toEqual(body);
const cells = (...texts: readonly string[]): TableRow => ({ cells: texts.map((text) => ({ content: text === '' ? [] : [run(text)] })) });

/** A page of a word processor: a heading, a list, a link, fonts, and a picture on somebody's own disk. */
const rich: Copied = {
  html: `<h2 style="font-family:Calibri;color:#2F5496">Upstream</h2><p>The water was <b>high</b>, said <a href="${shop}">the shop</a>.</p><p><img width="300" height="200" src="file:///C:/Users/a/weir.jpg" alt="The weir in May"></p><ul><li>Boots</li><li>Rope</li></ul>`,
  text: 'Upstream\n\nThe water was high, said the shop.\n\nBoots\nRope',
};
const richBody: Body = [
  paragraph('It flew.'), heading(2, 'Upstream'), paragraph('The water was ', run('high', 'bold'), ', said ', link(shop, 'the shop'), '.'), paragraph(run('[The weir in May]', 'note')), list('bulleted', 'Boots', 'Rope'),
];
const plainBody: Body = [paragraph('It flew.'), paragraph('Upstream'), paragraph('The water was high, said the shop.'), paragraph('Boots', { type: 'break' }, 'Rope')];

test('a paste says what it kept and what it left behind, until the text changes', async ({ start }) => {
  const story = await openStory(start);
  const { editor, page } = story;
  await editor.paste(rich, () => expect(editor.pasteReceipt).toBeVisible());
  await expect(editor.pasteReceipt.getByRole('status')).toHaveText('Kept: a heading, a list, a link, and letter formats. Left behind: a picture (its description is a note to the desk) and fonts, colours and underlines.');
  await expectSaved(story, richBody);
  await expect(editor.body).toBeFocused();
  await page.keyboard.type('!');
  await expect(editor.pasteReceipt).toBeHidden();
  await editor.paste(rich, () => expect(editor.pasteReceipt).toBeVisible());
  await page.keyboard.press('Escape');
  await expect(editor.pasteReceipt).toBeHidden();
  await expect(editor.body).toBeFocused();
  await editor.paste({ html: '<p style="color:red">Only words.</p>', text: 'Only words.' }, () => expect(editor.body).toContainText('Only words.'));
  await expect(editor.pasteReceipt).toBeHidden();
});

test('a paste is turned into plain text by its keys or its button, and one undo takes it back', async ({ start }) => {
  const story = await openStory(start);
  const { app, editor, page } = story;
  await editor.paste(rich, () => expect(editor.pasteReceipt).toBeVisible());
  await pressShortcut(app, 'Ctrl+Alt+V');
  await expect(editor.pasteReceipt).toBeHidden();
  await expectSaved(story, plainBody);
  await pressShortcut(app, 'Ctrl+Z');
  await expectSaved(story, [paragraph('It flew.'), paragraph()]);
  await editor.paste(rich, () => expect(editor.pasteReceipt).toBeVisible());
  await editor.pasteReceipt.getByRole('button', { name: 'Paste as plain text instead' }).click();
  await expect(editor.body).toBeFocused();
  await page.keyboard.type(' Here.');
  await expectSaved(story, [...plainBody.slice(0, -1), paragraph('Boots', { type: 'break' }, 'Rope Here.')]);
});

test('Markdown that was copied is read as what it means, and with Shift stays as it is written', async ({ start }) => {
  const story = await openStory(start);
  const text = '## Upstream\n\nIt was **high**, said [the shop](https://harbour.example/shop).\n\n- Boots\n- Rope\n  - Long';
  await story.editor.paste({ text }, () => expect(story.editor.pasteReceipt).toBeVisible());
  await expectSaved(story, [paragraph('It flew.'), heading(2, 'Upstream'), paragraph('It was ', run('high', 'bold'), ', said ', link(shop, 'the shop'), '.'), list('bulleted', 'Boots', { content: [run('Rope')], children: [list('bulleted', 'Long')] })]);
  await pressShortcut(story.app, 'Ctrl+Z');
  await paste(story.app, story.page, { text }, () => expect(story.editor.body).toContainText('- Rope'), 'ControlOrMeta+Shift+v');
  await expectSaved(story, [paragraph('It flew.'), paragraph('## Upstream'), paragraph('It was **high**, said [the shop](https://harbour.example/shop).'), paragraph('- Boots', { type: 'break' }, '- Rope', { type: 'break' }, '  - Long')]);
});

test('the lines of a spreadsheet become a table', async ({ start }) => {
  const story = await openStory(start);
  await story.editor.paste({ text: 'Year\tFloods\n1982\t4\n1983\t' }, () => expect(story.editor.body.getByRole('table')).toBeVisible());
  await expectSaved(story, [paragraph('It flew.'), { type: 'table', headerRow: false, rows: [cells('Year', 'Floods'), cells('1982', '4'), cells('1983', '')] }]);
});

test('the receipt of a paste speaks Spanish', async ({ start }) => {
  const { app, page } = await start({ settings: { profile: editorProfile, language: 'es', theme: 'dark' }, files: { [name]: articleText({ headline: 'Tern', body: paragraphs('It flew.') }) } });
  await page.getByRole('option', { name: 'Tern' }).click();
  await page.getByRole('textbox', { name: 'Texto del artículo' }).click();
  const receipt = page.getByRole('group', { name: 'Recibo de lo pegado' });
  await paste(app, page, rich, () => expect(receipt).toBeVisible());
  await expect(receipt).toContainText('Se conserva: un ladillo, una lista, un enlace y formatos de letra.');
  await expect(receipt.getByRole('button', { name: 'Pegar mejor como texto sin formato' })).toBeVisible();
});
