import { editorProfile, expect, test, type Desk, type RunningApp } from '../app';
import type { Body } from '../../shared/body/block';
import { fileText, savedBody } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { RightsPanel } from '../pages/rights-panel';
import { articleText, paragraphs } from '../samples/articles';
import { paragraph, run } from '../samples/blocks';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';

interface OpenStory extends RunningApp {
  readonly editor: EditorPage;
  readonly undo: (times?: number) => Promise<void>;
  readonly redo: (times?: number) => Promise<void>;
}

/** Opens a story with the caret at the end of its text. */
async function openStory(start: (desk?: Desk) => Promise<RunningApp>, body: Body = paragraphs('It stood there.')): Promise<OpenStory> {
  const running = await start({ settings, files: { [name]: articleText({ headline: 'Heron', body }), 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Heron');
  const press = (keys: string) => async (times = 1): Promise<void> => {
    for (let step = 0; step < times; step += 1) await pressShortcut(running.app, keys);
  };
  return { ...running, editor, undo: press('Ctrl+Z'), redo: press('Ctrl+Shift+Z') };
}

const expectSaved = ({ library }: RunningApp, body: Body): Promise<void> => expect.poll(() => savedBody(library, name)).toEqual(body);

test('undo and redo go through the text step by step, by keys and by menu', async ({ start }) => {
  const { app, page, editor } = await openStory(start);
  const menu = (id: string): Promise<void> => app.evaluate(({ Menu }, item) => void Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
  await page.keyboard.type(' One.');
  await editor.selectBack(4);
  await pressShortcut(app, 'Ctrl+B');
  await expect(editor.body.locator('strong')).toHaveText('One.');
  await pressShortcut(app, 'Ctrl+Z');
  await expect(editor.body.locator('strong')).toHaveCount(0);
  await pressShortcut(app, 'Ctrl+Z');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there.']);
  await pressShortcut(app, 'Ctrl+Shift+Z');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there. One.']);
  await menu('edit.redo');
  await expect(editor.body.locator('strong')).toHaveText('One.');
  await menu('edit.undo');
  await menu('edit.undo');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there.']);
  // There is nothing before the story as it was opened.
  await menu('edit.undo');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there.']);
});

test('undo in the headline or in a panel’s field never reaches the text', async ({ start }) => {
  const story = await openStory(start);
  const { app, page, editor } = story;
  const typed = [paragraph('It stood there. ', run('One.', 'bold'))];
  await page.keyboard.type(' **One.**');
  await editor.desk.open('Details');
  const slugline = editor.desk.panel.getByRole('textbox', { name: 'Slugline' });
  for (const [field, before] of [[editor.desk.headline, 'Heron'], [slugline, '']] as const) {
    await field.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' more');
    await expect(field).toHaveValue(`${before} more`);
    for (let step = 0; step < 8; step += 1) await pressShortcut(app, 'Ctrl+Z');
    await expect(field).toHaveValue(before);
    await expect(editor.desk.paragraphs).toHaveText(['It stood there. One.']);
    await expect(editor.body.locator('strong')).toHaveText('One.');
    for (let step = 0; step < 8; step += 1) await pressShortcut(app, 'Ctrl+Shift+Z');
    await expect(field).toHaveValue(`${before} more`);
  }
  await expectSaved(story, typed);
  // In the text it is the text that goes back, and the fields stay.
  await editor.toEnd();
  for (let step = 0; step < 8; step += 1) await pressShortcut(app, 'Ctrl+Z');
  await expectSaved(story, paragraphs('It stood there.'));
  await expect(editor.desk.headline).toHaveValue('Heron more');
  await expect(slugline).toHaveValue(' more');
});

test('undo never crosses to another story, in no field', async ({ start }) => {
  const { app, page, library } = await start({ settings, files: { [name]: articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }), 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) } });
  const editor = new EditorPage(app, page);
  const slugline = editor.desk.panel.getByRole('textbox', { name: 'Slugline' });
  await editor.open('Heron');
  await page.keyboard.type(' One.');
  await editor.desk.open('Details');
  for (const field of [editor.desk.headline, slugline]) {
    await field.click();
    await page.keyboard.press('End');
    await page.keyboard.type('X');
  }
  await editor.open('Gull');
  for (const place of [editor.body, editor.desk.headline, slugline]) {
    await place.click();
    for (let step = 0; step < 6; step += 1) await pressShortcut(app, 'Ctrl+Z');
    for (let step = 0; step < 6; step += 1) await pressShortcut(app, 'Ctrl+Shift+Z');
    await expect(editor.desk.headline).toHaveValue('Gull');
    await expect(slugline).toHaveValue('');
    await expect(editor.desk.paragraphs).toHaveText(['It flew.']);
  }
  await editor.open('HeronX');
  for (let step = 0; step < 6; step += 1) await pressShortcut(app, 'Ctrl+Z');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there. One.']);
  expect(await fileText(library, 'gull.article')).toContain('"headline": "Gull"');
  expect(await savedBody(library, name)).toEqual(paragraphs('It stood there. One.'));
});

test('U01 undo in a field that has nothing to undo leaves the text as it is', async ({ start }) => {
  const { page, library, editor, undo } = await openStory(start);
  await page.keyboard.type(' One.');
  await editor.desk.open('Rights');
  await new RightsPanel(editor.desk.panel).holder.click();
  await undo(4);
  // What is typed next stands behind whatever the undo did.
  await page.keyboard.type('Salt Wire');
  await expect(new RightsPanel(editor.desk.panel).holder).toHaveValue('Salt Wire');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there. One.']);
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('It stood there. One.'));
});

test('U02 Backspace in an empty text fills no history: one undo brings the words back', async ({ start }) => {
  const { app, page, editor, undo } = await openStory(start);
  await pressShortcut(app, 'Ctrl+A');
  await page.keyboard.press('Delete');
  await expect(editor.desk.paragraphs).toHaveText(['']);
  for (let key = 0; key < 5; key += 1) await page.keyboard.press('Backspace');
  await undo();
  await expect(editor.desk.paragraphs).toHaveText(['It stood there.']);
});

test('U04 a caption and the text share one history', async ({ start }) => {
  const { page, library, editor, undo, redo } = await openStory(start, [paragraph('It stood there.'), { type: 'picture', file: 'heron.media/heron.jpg', caption: [{ type: 'text', text: 'A heron' }] }, paragraph('It left.')]);
  const caption = editor.body.locator('figcaption');
  await page.keyboard.type('X');
  await caption.click();
  await page.keyboard.press('End');
  await page.keyboard.type('Y');
  await expect(caption).toHaveText('A heronY');
  await undo();
  await expect(caption).toHaveText('A heron');
  await expect(editor.desk.paragraphs.last()).toHaveText('It left.X');
  await undo();
  await expect(editor.desk.paragraphs.last()).toHaveText('It left.');
  await redo(2);
  await expect(caption).toHaveText('A heronY');
  await expect(editor.desk.paragraphs.last()).toHaveText('It left.X');
  await expect.poll(async () => JSON.stringify(await savedBody(library, name))).toContain('A heronY');
});

test('U07 a paste while the story is being saved is a step of its own, back and forth', async ({ start }) => {
  const { app, page, library, editor, undo, redo } = await openStory(start);
  await page.keyboard.type(' One.');
  await pressShortcut(app, 'Ctrl+S');
  await editor.paste({ text: ' Pasted words.' }, () => expect(editor.body).toContainText('Pasted words.'));
  await pressShortcut(app, 'Ctrl+S');
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('It stood there. One. Pasted words.'));
  await undo();
  await expect(editor.desk.paragraphs).toHaveText(['It stood there. One.']);
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('It stood there. One.'));
  await redo();
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('It stood there. One. Pasted words.'));
});

test('U08 what is undone is what is saved, and what stands there when the story is opened again', async ({ start }) => {
  const { app, page, library, editor, undo } = await openStory(start);
  await page.keyboard.type(' Two');
  await page.keyboard.type(' words');
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('It stood there. Two words'));
  await expect(editor.desk.saved).toBeVisible();
  await undo();
  await expect(editor.desk.status.getByText('Not saved yet')).toBeVisible();
  await expect(editor.desk.paragraphs).toHaveText(['It stood there. Two']);
  await pressShortcut(app, 'Ctrl+S');
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('It stood there. Two '));
  await editor.open('Gull');
  await editor.open('Heron');
  await expect(editor.desk.paragraphs).toHaveText(['It stood there. Two']);
  await undo(3);
  await expect(editor.desk.paragraphs).toHaveText(['It stood there. Two']);
});

test('undo goes back word by word, and takes back a paste alone', async ({ start }) => {
  const { page, editor, undo } = await openStory(start, paragraphs(''));
  await page.keyboard.type('The grey heron');
  await editor.paste({ text: ' of the weir' }, () => expect(editor.body).toContainText('weir'));
  await page.keyboard.type(' left');
  for (const left of ['The grey heron of the weir', 'The grey heron of the weir', 'The grey heron', 'The grey', 'The', '']) {
    await undo();
    await expect(editor.desk.paragraphs).toHaveText([left]);
  }
});
