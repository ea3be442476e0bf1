import type { Page } from '@playwright/test';
import type { Body } from '../../shared/body/block';
import { blockText } from '../../shared/body/text-blocks';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { savedBody } from '../pages/article-files';
import { copiedText } from '../pages/clipboard';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { articleText } from '../samples/articles';
import { heading, paragraph, run } from '../samples/blocks';

const name = 'long.article';
const sentence = 'The harbour council met on Thursday to hear what the ferry would cost while people from both shores waited outside in the rain. ';

/** A story of about 20,000 words in 400 blocks: most of them far from what is seen. */
const long: Body = Array.from({ length: 400 }, (_, index) => (index % 10 === 9 ? heading(2, `Part ${index}`) : paragraph(`Block ${index}. `, run(sentence, 'bold'), sentence.repeat(1 + (index % 3)).trim())));

async function openLong(start: (desk?: object) => Promise<RunningApp>): Promise<RunningApp & { readonly editor: EditorPage }> {
  const running = await start({ settings: { profile: editorProfile, language: 'en', theme: 'light' }, files: { [name]: articleText({ headline: 'Long', body: long }) } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Long');
  await expect(editor.body.locator('> *').last()).toBeInViewport();
  return { ...running, editor };
}

/** Blocks whose element does not say what the text holds; empty when the window shows the story as it is. */
function wronglyShown(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const root = document.querySelector('.article-body');
    const state = root.__lexicalEditor.getEditorState();
    const held = state.read(() => state._nodeMap.get('root').getChildren().map((node) => node.getTextContent()));
    const shown = [...root.children].map((block) => block.textContent);
    return held.length === shown.length ? held.filter((text, index) => shown[index] !== text) : [held.length + ' blocks, ' + shown.length + ' shown'];
  })()`);
}

test('G03: both ends of a long story are reached by key, and the caret stays in view a page at a time', async ({ start }) => {
  const { page, library, editor } = await openLong(start);
  await page.keyboard.type('Last words.');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('First words. ');
  await expect.poll(async () => (await savedBody(library, name))?.map(blockText).filter((text) => text.includes('words.'))).toEqual([`First words. ${blockText(long[0] ?? paragraph(''))}`, `${blockText(long.at(-1) ?? paragraph(''))}Last words.`]);
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate(() => {
      const caret = window.getSelection()?.getRangeAt(0).getBoundingClientRect();
      return caret !== undefined && caret.top > 0 && caret.bottom < window.innerHeight;
    }), `page ${press + 1}`).toBe(true);
  }
  await expect(editor.body.locator('> *').first()).not.toBeInViewport();
});

test('a selection from the first word to the last holds every block between', async ({ start }) => {
  const { app, page, editor } = await openLong(start);
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(editor.body.locator('> *').first()).toBeInViewport();
  await editor.body.locator('> *').first().click({ position: { x: 2, y: 8 } });
  const last = editor.body.locator('> *').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await last.click({ modifiers: ['Shift'], position: { x: 60, y: 8 } });
  await pressShortcut(app, 'Ctrl+C');
  await expect.poll(() => copiedText(app).then((text) => text.match(/Block \d+|Part \d+/g)?.length)).toBe(400);
});

test('far blocks are there for print and for screen readers', async ({ start }) => {
  const { page, editor } = await openLong(start);
  const first = editor.body.locator('> * > *').first();
  const isLaidOut = (): Promise<boolean> => first.evaluate((words) => words.checkVisibility({ contentVisibilityAuto: true }));
  await expect.poll(isLaidOut, 'a far block is not laid out on the screen').toBe(false);
  const tools = await page.context().newCDPSession(page);
  const { root } = await tools.send('DOM.getDocument');
  const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.article-body > *' });
  const { nodes } = await tools.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  expect(nodes.map((node) => ({ ignored: node.ignored, role: node.role?.value }))).toEqual([{ ignored: false, role: 'paragraph' }]);
  await page.emulateMedia({ media: 'print' });
  expect(await isLaidOut(), 'in print every block is').toBe(true);
});

test('what undo and redo bring back is what the window shows', async ({ start }) => {
  const { app, page, editor, library } = await openLong(start);
  const edits: readonly (() => Promise<void>)[] = [
    () => page.keyboard.type('One more line'),
    () => page.keyboard.press('Enter'),
    () => page.keyboard.type('and another'),
    () => page.keyboard.press('ControlOrMeta+Home'),
    () => page.keyboard.type('At the top '),
    () => page.keyboard.press('Enter'),
    async () => {
      await editor.selectBack(6);
      await page.keyboard.press('Delete');
    },
    async () => {
      await page.keyboard.press('Shift+End');
      await pressShortcut(app, 'Ctrl+B');
    },
    () => page.keyboard.press('ControlOrMeta+Alt+2'),
    async () => {
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Delete');
    },
    () => page.keyboard.press('ControlOrMeta+Shift+8'),
    async () => {
      await pressShortcut(app, 'Ctrl+A');
      await page.keyboard.type('All gone');
    },
  ];
  for (const edit of edits) await edit();
  const edited = await wronglyShown(page);
  expect(edited).toEqual([]);
  for (const key of ['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Z']) {
    for (let step = 0; step < edits.length; step += 1) {
      await pressShortcut(app, key);
      expect(await wronglyShown(page), `${key}, step ${step + 1}`).toEqual([]);
    }
  }
  await expect.poll(() => savedBody(library, name)).toEqual(long);
});
