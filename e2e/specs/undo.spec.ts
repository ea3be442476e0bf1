import { editorProfile, expect, test, type Desk, type RunningApp } from '../app';
import type { Body } from '../../shared/body/block';
import { savedBody } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { RightsPanel } from '../pages/rights-panel';
import { articleText, paragraphs } from '../samples/articles';
import { paragraph } from '../samples/blocks';

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
