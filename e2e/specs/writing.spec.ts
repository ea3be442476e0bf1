import { editorProfile, expect, test, type RunningApp } from '../app';
import type { Body } from '../../shared/body/block';
import type { Metadata } from '../../shared/metadata/index';
import { savedBody } from '../pages/article-files';
import { paste } from '../pages/clipboard';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { articleText, paragraphs } from '../samples/articles';
import { heading, paragraph, run } from '../samples/blocks';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';

interface OpenStory extends RunningApp {
  readonly editor: EditorPage;
}

/** Starts with one story and opens it with the caret at its end. */
async function openStory(start: (desk?: object) => Promise<RunningApp>, body: Body = paragraphs(''), metadata: Metadata = {}): Promise<OpenStory> {
  const running = await start({ settings, files: { [name]: articleText({ headline: 'Heron', body, metadata }) } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Heron');
  return { ...running, editor };
}

const expectSaved = ({ library }: RunningApp, body: Body): Promise<void> => expect.poll(() => savedBody(library, name)).toEqual(body);

test.describe('marks', () => {
  test('T02 an automatic mark is taken back by one undo and gone with the second', async ({ start }) => {
    const { page, editor } = await openStory(start);
    await page.keyboard.type('He said "');
    await expect(editor.body).toHaveText('He said “');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editor.body).toHaveText('He said "');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editor.body).toHaveText('He said ', { useInnerText: false });
  });

  test('T03 marks are set as the language has them, after dashes, brackets and bold words too', async ({ start }) => {
    const story = await openStory(start);
    const { keyboard } = story.page;
    await keyboard.type('"stop--" he said. "It\'s ("so")..."');
    await keyboard.press('Enter');
    await keyboard.press('ControlOrMeta+b');
    await keyboard.type('"Bold');
    await keyboard.press('ControlOrMeta+b');
    await keyboard.type('" end');
    await expectSaved(story, [paragraph('“stop—” he said. “It’s (“so”)…”'), paragraph(run('“Bold', 'bold'), '” end')]);
  });

  test('Spanish has its own, and what is pasted stays as it is', async ({ start }) => {
    const { app, page, editor } = await openStory(start, paragraphs(''), { language: 'es' });
    await page.keyboard.type('"Dijo "no" ayer --dos veces--", contó');
    await expect(editor.body).toHaveText('«Dijo “no” ayer —dos veces—», contó');
    await paste(app, page, { text: ' "así"' }, () => expect(editor.body).toHaveText('«Dijo “no” ayer —dos veces—», contó "así"'));
  });

  test('the switch in the settings turns them off at once', async ({ start }) => {
    const { app, page, editor } = await openStory(start);
    await pressShortcut(app, 'Ctrl+,');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('radiogroup', { name: 'Set quotation marks and dashes while typing' }).getByText('Off').click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await editor.body.click();
    await page.keyboard.type('"a--b"...');
    await expect(editor.body).toHaveText('"a--b"...');
  });
});

/** A story with everything that is counted, listed or drawn here. */
const longBody: Body = [
  paragraph('The bird stood on the pier for 10\u00a0000 pesos, "straight" and “curly”.'),
  heading(2, 'Morning'),
  paragraph('It waited. ', run('Ask the warden TK', 'note'), ' Nobody came TK years ago.'),
  heading(3, 'Later'),
  ...Array.from({ length: 24 }, (_, index) => paragraph(`Paragraph ${index + 1} of the evening, in which the water rose a little and the heron did not move at all.`)),
  heading(2, 'Night'),
  paragraph('It left at TK.'),
];

test.describe('counts', () => {
  test('words, characters, selection and target, from the status row and by keys', async ({ start }) => {
    const { app, page, editor } = await openStory(start, [paragraph('One two three', { type: 'footnote', content: [run('not counted')] }), paragraph('four ', run('nor this', 'note'), ' 10\u00a0000')]);
    const count = editor.desk.status.getByRole('button', { name: /words/ });
    await expect(count).toHaveText('5 words');
    await page.keyboard.type(' more words here');
    await expect(count).toHaveText('8 words');
    await editor.selectBack(4);
    await expect(count).toHaveText('1 selected · 8 words');
    await pressShortcut(app, 'Ctrl+Shift+G');
    const counts = page.getByRole('dialog', { name: 'Word count' });
    await expect(counts.getByRole('row', { name: 'Words' })).toHaveText('Words81');
    await expect(counts.getByRole('row', { name: 'Without spaces' })).toContainText('4');
    await expect(counts.getByRole('row', { name: 'Reading time' })).toContainText('1 min');
    await counts.getByRole('textbox', { name: 'Target length in words' }).fill('6');
    await expect(counts).toContainText('2 words over');
    await counts.getByRole('textbox', { name: 'Target length in words' }).fill('10');
    await expect(counts).toContainText('2 words to go');
    await page.keyboard.press('Escape');
    await expect(count).toHaveText(/8 of 10 words$/);
  });

  test('T08 ten thousand with a no-break space is one word', async ({ start }) => {
    const { editor } = await openStory(start, [paragraph('10\u00a0000 pesos')]);
    await expect(editor.desk.status.getByRole('button', { name: /words/ })).toHaveText('2 words');
  });
});

test.describe('what is still to come', () => {
  test('TKs are counted, gone through and round again, and drawn while they are typed', async ({ start }) => {
    const { app, page, editor } = await openStory(start, longBody);
    const count = editor.desk.status.getByRole('button', { name: /TK/ });
    const told = editor.desk.status.getByRole('status').filter({ hasText: /^TK \d of/ });
    const selected = (): Promise<string> => page.evaluate(() => `${document.getSelection()?.toString() ?? ''}|${document.getSelection()?.anchorNode?.textContent ?? ''}`);
    await expect(count).toHaveText('2 TK');
    await pressShortcut(app, 'Ctrl+Shift+T');
    await expect(told).toHaveText('TK 1 of 2');
    await expect.poll(selected).toContain('TK| Nobody came TK years');
    await pressShortcut(app, 'Ctrl+Shift+T');
    await expect(told).toHaveText('TK 2 of 2');
    await expect.poll(selected).toContain('TK|It left at TK.');
    await count.click();
    await expect(told).toHaveText('TK 1 of 2');
    await page.keyboard.type('nine ');
    await expect(count).toHaveText('1 TK');
    await page.keyboard.type('TK');
    const drawn = (): Promise<readonly string[]> => page.evaluate(() => [...(CSS.highlights.get('tk') ?? [])].flatMap((range) => (range instanceof Range ? [range.toString()] : [])));
    expect(await drawn()).toEqual(expect.arrayContaining(['TK', 'TK']));
    await expect(count).toHaveText('2 TK');
  });
});

test.describe('ways to look at the text', () => {
  test('the outline lists the headings, marks the present one and goes to another', async ({ start }) => {
    const { app, page, editor } = await openStory(start, longBody);
    await pressShortcut(app, 'Ctrl+Shift+O');
    const outline = page.getByRole('menu', { name: 'Outline' });
    await expect(outline.getByRole('menuitemradio')).toHaveText(['Morning', 'Later', 'Night']);
    await expect(outline.getByRole('menuitemradio', { name: 'Night' })).toBeChecked();
    await expect(outline.getByRole('menuitemradio', { name: 'Night' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(outline).toBeHidden();
    await expect(editor.body).toBeFocused();
    await expect(editor.body.getByRole('heading', { name: 'Later' })).toBeInViewport();
    await page.keyboard.type('Much ');
    await expect(editor.body.getByRole('heading', { level: 3 })).toHaveText('Much Later');
  });

  test('the focus mode leaves one paragraph and no columns, until Escape', async ({ start }) => {
    const { app, page, editor } = await openStory(start, longBody);
    const colour = (text: string): Promise<string> => editor.desk.paragraphs.filter({ hasText: text }).evaluate((element) => getComputedStyle(element).color);
    await pressShortcut(app, 'Shift+F11');
    await expect(editor.desk.library).toBeHidden();
    await expect(editor.desk.inspector).toBeHidden();
    await expect(editor.desk.status).toContainText('Esc leaves it');
    await expect.poll(async () => (await colour('It left at')) === (await colour('Paragraph 24 of'))).toBe(false);
    await page.keyboard.press('Escape');
    await expect(editor.desk.library).toBeVisible();
    await expect(editor.desk.status).toContainText('Focus mode is off');
    await expect.poll(async () => (await colour('It left at')) === (await colour('Paragraph 24 of'))).toBe(true);
  });

  test('typewriter scrolling keeps the line at its height, and stays over a restart', async ({ start }) => {
    const { page, editor } = await openStory(start, longBody);
    await page.getByRole('button', { name: 'Ways to look at the text' }).click();
    await page.getByRole('menuitem', { name: 'Typewriter scrolling' }).click();
    await editor.toEnd();
    const lineTop = (): Promise<number> => page.evaluate(() => Math.round(document.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0));
    await page.keyboard.type('It is dark now. ');
    const before = await lineTop();
    const height = await page.evaluate(() => window.innerHeight);
    expect(before).toBeGreaterThan(height * 0.25);
    expect(before).toBeLessThan(height * 0.65);
    await page.keyboard.type('The water is black and nobody is left on the pier but the man with the lamp, who counts the boats again and again until morning.');
    expect(Math.abs((await lineTop()) - before)).toBeLessThanOrEqual(3);
    await page.getByRole('button', { name: 'Ways to look at the text' }).click();
    await expect(page.getByRole('menuitem', { name: 'Typewriter scrolling, on' })).toBeVisible();
  });

  test('the size of the text is its own, and is remembered', async ({ start }) => {
    const first = await openStory(start, longBody);
    const size = (story: OpenStory): Promise<string> => story.editor.body.evaluate((element) => getComputedStyle(element).fontSize);
    expect(await size(first)).toBe('18px');
    await first.page.getByRole('button', { name: 'Ways to look at the text' }).click();
    await first.page.getByRole('menuitem', { name: 'Larger text' }).click();
    await expect.poll(() => size(first)).toBe('19.8px');
    await expect(first.editor.desk.status).toContainText('Text at 110 %');
    await first.page.reload();
    await first.editor.body.waitFor();
    await expect.poll(() => size(first)).toBe('19.8px');
  });

  test('T05 T06 invisible signs are drawn, both kinds of marks told apart, and dirt is cleaned up', async ({ start }) => {
    const story = await openStory(start, [paragraph('"straight" “curly” words\u00a0joined by 10\u00a0000 pesos', { type: 'break' }, 'soft\u00adhyphen')]);
    const { app, page, editor } = story;
    await pressShortcut(app, 'Ctrl+F10');
    await expect(page.locator('.sign-space')).toHaveCount(2);
    await expect(page.locator('.sign-soft')).toHaveCount(1);
    await expect(page.locator('.sign-break')).toHaveCount(1);
    await expect(page.locator('.sign-end')).toHaveCount(1);
    const marks = (name: string): Promise<string> => page.evaluate((each) => [...(CSS.highlights.get(each) ?? [])].map((range) => (range instanceof Range ? range.toString() : '')).join(''), name);
    expect([await marks('quote-straight'), await marks('quote-curly')]).toEqual(['""', '“”']);
    await page.keyboard.press('ControlOrMeta+Shift+Space');
    await expect(page.locator('.sign-space')).toHaveCount(3);
    await page.keyboard.press('ControlOrMeta+z');
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('format.ordinary-spaces')?.click();
    });
    await expect(editor.desk.status).toContainText('One no-break space made ordinary · one kept');
    await expect(page.locator('.sign-space')).toHaveCount(1);
    await expectSaved(story, [paragraph('"straight" “curly” words joined by 10\u00a0000 pesos', { type: 'break' }, 'soft\u00adhyphen')]);
    await pressShortcut(app, 'Ctrl+F10');
    await expect(page.locator('.signs')).toHaveCount(0);
  });
});

test.describe('notes to the desk', () => {
  test('a passage becomes a note by keys or from the toolbar, has a name, and the publish sheet says that it stays', async ({ start }) => {
    const story = await openStory(start, paragraphs('It stood there. Ask the warden'));
    const { app, page, editor } = story;
    await editor.selectBack(14);
    await page.keyboard.press('ControlOrMeta+Alt+m');
    const note = editor.body.getByRole('note', { name: 'Note to the desk' });
    await expect(note).toHaveText('Ask the warden');
    await expect(editor.desk.status.getByRole('button', { name: /words/ })).toHaveText(/3 words$/);
    await expectSaved(story, [paragraph('It stood there. ', run('Ask the warden', 'note'))]);
    await pressShortcut(app, 'Ctrl+Shift+P');
    await expect(page.getByRole('dialog')).toContainText('One note to the desk stays in the file and is not published.');
    await page.keyboard.press('Escape');
    await editor.toEnd();
    await editor.selectBack(14);
    await editor.chooseMore('Note to the desk');
    await expect(note).toHaveCount(0);
    await expectSaved(story, [paragraph('It stood there. Ask the warden')]);
  });
});
