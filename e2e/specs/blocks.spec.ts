import type { Locator } from '@playwright/test';
import type { Body, TableBlock } from '../../shared/body/block';
import { editorProfile, expect, test, type Desk, type RunningApp } from '../app';
import { savedBody } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { copiedText, paste } from '../pages/clipboard';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { articleText, paragraphs } from '../samples/articles';
import { heading, link, list, paragraph, run } from '../samples/blocks';

const name = 'heron.article';

interface OpenStory extends RunningApp {
  readonly editor: EditorPage;
  /** The list of blocks. */
  readonly blocks: Locator;
}

/** Starts with one story and opens it with the caret at its end. */
async function openStory(start: (desk?: Desk) => Promise<RunningApp>, body: Body = paragraphs(''), language: 'en' | 'es' = 'en'): Promise<OpenStory> {
  const running = await start({ settings: { profile: editorProfile, language, theme: 'light' }, files: { [name]: articleText({ headline: 'Heron', body }) } });
  const editor = new EditorPage(running.app, running.page);
  if (language === 'en') await editor.open('Heron');
  else {
    await running.page.getByText('Heron').first().click();
    await running.page.locator('.article-body').click();
    await running.page.keyboard.press('ControlOrMeta+End');
  }
  return { ...running, editor, blocks: running.page.getByRole('listbox', { name: language === 'en' ? 'Blocks' : 'Bloques' }) };
}

const expectSaved = ({ library }: RunningApp, body: Body): Promise<void> => expect.poll(() => savedBody(library, name)).toEqual(body);

/** Types what finds a block behind a slash, and takes the first of the list. */
async function begin({ page, blocks }: OpenStory, query: string, choice: string): Promise<void> {
  await page.keyboard.type(`/${query}`);
  await expect(blocks.getByRole('option', { selected: true })).toHaveText(new RegExp(`^${choice}`));
  await page.keyboard.press('Enter');
  await expect(blocks).toBeHidden();
}

function table(headerRow: boolean, ...rows: readonly string[]): TableBlock {
  return { type: 'table', headerRow, rows: rows.map((row) => ({ cells: row.split('|').map((text) => ({ content: text === '' ? [] : [run(text)] })) })) };
}

test('every block is written by keyboard alone', async ({ start }) => {
  test.slow();
  const story = await openStory(start);
  const { app, page } = story;
  const { keyboard } = page;

  await keyboard.type('The heron stood');
  await pressShortcut(app, 'Ctrl+Alt+F');
  const note = page.getByRole('dialog').getByRole('textbox', { name: 'Footnote' });
  await expect(note).toBeFocused();
  await keyboard.type('Seen from the ');
  await pressShortcut(app, 'Ctrl+I');
  await keyboard.type('Kestrel');
  await keyboard.press('Escape');
  await expect(note).toBeHidden();
  await keyboard.type(' still.');
  await keyboard.press('Enter');

  await begin(story, 'pull', 'Pull quote');
  await keyboard.type('It waits.');
  await keyboard.press('Alt+Enter');
  await expect(page.getByRole('textbox', { name: 'Who said it' })).toBeFocused();
  await keyboard.type('Ana Lomas');
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Who said it' })).toBeHidden();
  await expect(story.editor.body).toBeFocused();
  await keyboard.press('Enter');

  await begin(story, 'grid', 'Table');
  for (const cell of ['Day', 'Herons', 'Ships', 'Monday', '2', '1', 'Tuesday', '3', '0']) {
    await keyboard.type(cell);
    if (cell !== '0') await keyboard.press('Tab');
  }
  await pressShortcut(app, 'Ctrl+Return');

  await begin(story, 'fact', 'Fact box');
  await keyboard.type('The bird');
  await keyboard.press('ArrowDown');
  await keyboard.type('- Grey');
  await keyboard.press('Enter');
  await keyboard.type('Patient');
  await pressShortcut(app, 'Ctrl+Return');

  await begin(story, 'card', 'Card from an address');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Address' })).toBeFocused();
  await keyboard.type('harbour.example/heron');
  await keyboard.press('Tab');
  await keyboard.type('The heron log');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Address' })).toBeHidden();
  await expect(story.editor.body).toBeFocused();
  await keyboard.type('Kept by hand.');
  await keyboard.press('Enter');

  await begin(story, 'corr', 'Correction');
  await keyboard.type('It was a heron.');
  await keyboard.press('Enter');

  await begin(story, 'verbatim', 'Preformatted text');
  await keyboard.type('high  04:12');
  await keyboard.press('Enter');
  await keyboard.type('low');
  await keyboard.press('Tab');
  await keyboard.type('10:25');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('The end.');

  await expectSaved(story, [
    paragraph('The heron stood', { type: 'footnote', content: [run('Seen from the '), run('Kestrel', 'italic')] }, ' still.'),
    { type: 'pull-quote', content: [run('It waits.')], attribution: 'Ana Lomas' },
    table(true, 'Day|Herons|Ships', 'Monday|2|1', 'Tuesday|3|0'),
    { type: 'fact-box', blocks: [heading(3, 'The bird'), list('bulleted', 'Grey', 'Patient')] },
    { type: 'embed', url: 'https://harbour.example/heron', title: 'The heron log', caption: [run('Kept by hand.')] },
    { type: 'correction', content: [run('Correction:', 'bold'), run(' It was a heron.')] },
    { type: 'preformatted', text: 'high  04:12\nlow\t10:25' },
    paragraph('The end.'),
  ]);
  expect(await seriousViolations(page)).toEqual([]);
});

test('the list of blocks opens at a slash in an empty line and nowhere else, is heard, and goes with Escape', async ({ start }) => {
  const story = await openStory(start);
  const { page, editor, blocks } = story;
  const { keyboard } = page;
  await keyboard.type('and/or 1/2 /tmp');
  await expect(blocks).toBeHidden();
  await keyboard.press('Enter');
  await keyboard.type('/');
  await expect(blocks).toBeVisible();
  const first = blocks.getByRole('option').first();
  await expect(editor.body).toHaveAttribute('aria-activedescendant', await first.getAttribute('id') ?? '');
  await expect(page.getByRole('status').filter({ hasText: /^Blocks \(\d+\)$/ })).toBeAttached();
  expect(await seriousViolations(page)).toEqual([]);
  await keyboard.press('ArrowDown');
  await expect(blocks.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await expect(blocks.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Escape');
  await expect(blocks).toBeHidden();
  await expect(editor.body).not.toHaveAttribute('aria-activedescendant', /./);
  await keyboard.type('dev/null');
  await expect(blocks).toBeHidden();
  await expectSaved(story, paragraphs('and/or 1/2 /tmp', '/dev/null'));
});

test('the plus beside an empty line opens the same list; Escape leaves the line empty', async ({ start }) => {
  const story = await openStory(start, paragraphs('One.', ''));
  const { page, editor, blocks } = story;
  const plus = page.getByRole('article').getByRole('button', { name: 'Add a block' });
  await expect(plus).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(plus).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(blocks).toBeVisible();
  await expect(editor.body).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(blocks).toBeHidden();
  await plus.click();
  await page.keyboard.type('head');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two');
  await expectSaved(story, [paragraph('One.'), heading(2, 'Two')]);
  await expect(plus).toBeHidden();
});

test('blocks are found by their Spanish names, without accents, and the correction speaks the language of the story', async ({ start }) => {
  const story = await openStory(start, paragraphs(''), 'es');
  await begin(story, 'correccion', 'Corrección');
  await story.page.keyboard.type('era una garza.');
  await expectSaved(story, [{ type: 'correction', content: [run('Correction:', 'bold'), run(' era una garza.')] }]);
});

test('a block is selected as a whole, moved, copied, deleted and brought back by keys', async ({ start }) => {
  const box: Body[number] = { type: 'fact-box', blocks: [heading(3, 'The bird'), paragraph('Grey.')] };
  const story = await openStory(start, [box, ...paragraphs('One.', 'Two.')]);
  const { app, page, editor } = story;
  await editor.body.getByText('Grey.').click();
  await page.keyboard.press('Escape');
  await expect(editor.body.locator('.fact-box')).toHaveClass(/selected/);
  await pressShortcut(app, 'Alt+Shift+Down');
  await expectSaved(story, [paragraph('One.'), box, paragraph('Two.')]);
  await expect(page.getByRole('status').filter({ hasText: 'Fact box moved: 2 of 3' })).toBeAttached();
  await pressShortcut(app, 'Alt+Shift+Down');
  await pressShortcut(app, 'Alt+Shift+Down');
  await expectSaved(story, [...paragraphs('One.', 'Two.'), box]);
  await page.keyboard.press('Delete');
  await expectSaved(story, paragraphs('One.', 'Two.'));
  await pressShortcut(app, 'Ctrl+Z');
  await expectSaved(story, [...paragraphs('One.', 'Two.'), box]);
});

test('there is always a way before, behind and out of a block at the ends of a story', async ({ start }) => {
  const box: Body[number] = { type: 'fact-box', blocks: [paragraph('Grey.')] };
  const only = table(false, 'a|b');
  const story = await openStory(start, [box, only]);
  const { page, editor } = story;
  await editor.body.getByText('Grey.').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('Before.');
  await expectSaved(story, [paragraph('Before.'), box, only]);
  await editor.body.locator('td').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Behind.');
  await expectSaved(story, [paragraph('Before.'), box, only, paragraph('Behind.')]);
});

test('a block is dragged by its handle to the line that shows', async ({ start }) => {
  const story = await openStory(start, paragraphs('One.', 'Two.', 'Three.'));
  const { page, editor } = story;
  const [first, , third] = [editor.desk.paragraphs.nth(0), editor.desk.paragraphs.nth(1), editor.desk.paragraphs.nth(2)];
  await first.hover();
  const handle = page.getByRole('button', { name: 'Select, or drag to move' });
  await expect(handle).toBeVisible();
  const from = await handle.boundingBox();
  const to = await third.boundingBox();
  if (from === null || to === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + to.height - 4, { steps: 8 });
  await expect(page.locator('.block-drop')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.block-drop')).toBeHidden();
  await expectSaved(story, paragraphs('Two.', 'Three.', 'One.'));
  await expect(page.getByRole('status').filter({ hasText: 'Paragraph moved: 3 of 3' })).toBeAttached();
  await pressShortcut(story.app, 'Ctrl+Z');
  await expectSaved(story, paragraphs('One.', 'Two.', 'Three.'));
});

test('rows and columns of a table by keys, and its cells to and from a spreadsheet', async ({ start }) => {
  const story = await openStory(start, [table(true, 'a|b', 'c|d'), paragraph('After.')]);
  const { app, page, editor } = story;
  const cell = (text: string): Locator => editor.body.locator('th, td').filter({ hasText: new RegExp(`^${text}$`) });
  const menu = page.getByRole('menu', { name: 'Table' });
  await cell('d').click();
  await page.keyboard.press('Alt+Enter');
  await expect(menu.getByRole('menuitem', { name: 'Row above' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await page.keyboard.type('f');
  await expectSaved(story, [table(true, 'a|b', 'c|d', '|f'), paragraph('After.')]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await paste(app, page, { text: 'e\tf\tg\n1\t2\t3\n' }, () => expect(cell('3')).toBeVisible());
  await expectSaved(story, [table(true, 'a|b|', 'c|d|', 'e|f|g', '1|2|3'), paragraph('After.')]);
  await pressShortcut(app, 'Ctrl+Z');
  await expect(cell('3')).toBeHidden();
  await cell('a').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => copiedText(app)).toContain('c\td');
});

test('footnotes are numbered by their place, go and come back with their sign, and are listed', async ({ start }) => {
  const foot = (text: string) => ({ type: 'footnote' as const, content: [run(text)] });
  const story = await openStory(start, [paragraph('One', foot('First.')), paragraph('Two', foot('Second.'))]);
  const { app, page, editor } = story;
  const signs = editor.body.locator('.footnote-sign');
  await expect(signs.nth(1)).toHaveAttribute('aria-label', 'Footnote 2: Second.');
  await pressShortcut(app, 'Alt+Shift+Up');
  await expect(signs.nth(0)).toHaveAttribute('aria-label', 'Footnote 1: Second.');
  await editor.toEnd();
  await page.keyboard.press('Backspace');
  await expect(signs).toHaveCount(1);
  await pressShortcut(app, 'Ctrl+Z');
  await expect(signs).toHaveCount(2);
  await page.getByRole('region', { name: 'Footnotes' }).getByRole('button', { name: 'First.' }).click();
  const note = page.getByRole('dialog').getByRole('textbox', { name: 'Footnote' });
  await expect(note).toBeFocused();
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.type(' And more.');
  await page.keyboard.press('Enter');
  await expect(note).toBeHidden();
  await expectSaved(story, [paragraph('Two', foot('Second.')), paragraph('One', foot('First. And more.'))]);
  await pressShortcut(app, 'Ctrl+Z');
  await expectSaved(story, [paragraph('Two', foot('Second.')), paragraph('One', foot('First.'))]);
  // The arrow reaches the sign, Enter opens it, Escape goes back behind it.
  await editor.toEnd();
  await page.keyboard.press('ArrowLeft');
  await expect(signs.last()).toHaveClass(/selected/);
  await page.keyboard.press('Enter');
  await expect(note).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.body).toBeFocused();
  await page.keyboard.type('!');
  await expectSaved(story, [paragraph('Two', foot('Second.')), paragraph('One', foot('First.'), '!')]);
});

test('a pasted address is a link, and a card for whoever takes the offer', async ({ start }) => {
  const url = 'https://harbour.example/heron';
  const story = await openStory(start);
  const { app, page } = story;
  const offer = page.getByRole('listbox', { name: /^Pasted address/ });
  await paste(app, page, { text: url }, () => expect(offer).toBeVisible());
  await page.keyboard.press('Enter');
  await expect(offer).toBeHidden();
  await expectSaved(story, [paragraph(link(url, url)), paragraph()]);
  await paste(app, page, { text: url }, () => expect(offer).toBeVisible());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectSaved(story, [paragraph(link(url, url)), { type: 'embed', url, caption: [] }]);
});

test('the form of a block begins at its edge, without an empty strip', async ({ start }) => {
  const { page } = await openStory(start, [{ type: 'pull-quote', content: [{ type: 'text', text: 'It waits.' }] }, paragraph('After.')]);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Alt+Enter');
  const form = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: 'Who said it' }) });
  await expect(form).toBeVisible();
  expect(await form.evaluate((element) => (element.querySelector('.formrow')?.getBoundingClientRect().top ?? 0) - element.getBoundingClientRect().top)).toBeLessThanOrEqual(13);
});
