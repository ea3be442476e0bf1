import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText, savedArticle, savedBody } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { EditorPage } from '../pages/editor-page';
import { keptTexts } from '../pages/kept-versions';
import { MergePage } from '../pages/merge-page';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'lamp.article';
const lines = ['The lamp will stay on through the winter.', 'It burns a litre of oil each night.', 'Nobody minds the cost.'];
const base = articleText({ headline: 'Lamp stays on', paragraphs: lines });
const theirs = (...changes: readonly (readonly [string, string])[]): string => changes.reduce((text, [from, to]) => text.replace(from, to), base);

async function openLamp(start: (desk?: object) => Promise<RunningApp>, more: object = {}): Promise<RunningApp & { readonly editor: EditorPage; readonly merge: MergePage }> {
  const running = await start({ settings: { ...settings, ...more }, files: { [name]: base } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Lamp stays on');
  return { ...running, editor, merge: new MergePage(running.page) };
}

test('S05: a clean story follows another program’s change, says so, and the change can be undone; theirs is kept as a version', async ({ start, folder }) => {
  const { page, library, editor } = await openLamp(start);
  const changed = theirs(['Nobody minds the cost.', 'Somebody minds the cost.']);
  await writeFile(join(library, name), changed);
  await expect(editor.desk.paragraphs.last()).toHaveText('Somebody minds the cost.');
  const notice = page.getByRole('status').filter({ hasText: 'Another program changed this story' });
  await notice.getByRole('button', { name: 'What changed…' }).click();
  const sheet = page.getByRole('dialog', { name: 'What changed' });
  await expect(sheet.getByRole('group', { name: /^Difference 1 of 1/ })).toContainText('removed: Nobody');
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await notice.getByRole('button', { name: 'Back to what stood here' }).click();
  await expect(editor.desk.paragraphs.last()).toHaveText('Nobody minds the cost.');
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs(...lines));
  expect(await keptTexts(folder)).toContain(changed);
});

test('S05: words that are not saved and another program’s change are merged piece by piece', async ({ start }) => {
  const { page, library, editor, merge } = await openLamp(start);
  await page.keyboard.type(' We asked.');
  await writeFile(join(library, name), theirs(['Lamp stays on', 'The lamp stays on'], ['through the winter', 'through the whole winter'], ['minds the cost.', 'minds the cost of it.']));
  await merge.open();
  await expect(merge.sheet.getByText('3 differences, 1 still open')).toBeVisible();
  await expect(merge.save).toBeDisabled();
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(merge.differences.first()).toBeFocused();
  await merge.choose(3, 'Both');
  await merge.save.click();
  await expect(merge.sheet).toBeHidden();
  await expect(editor.desk.saved).toBeVisible();
  await expect(editor.desk.paragraphs.first()).toHaveText('The lamp will stay on through the whole winter.');
  const saved = await savedArticle(library, name);
  expect(saved.metadata.headline).toBe('The lamp stays on');
  expect(saved.body.map((block) => JSON.stringify(block)).join()).toContain('We asked.');
  expect(saved.body.map((block) => JSON.stringify(block)).join()).toContain('of it');
});

test('S05: the sheet keeps both files', async ({ start }) => {
  const { page, library, editor, merge } = await openLamp(start);
  await page.keyboard.type(' We asked.');
  const changed = theirs(['Nobody minds', 'Somebody minds']);
  await writeFile(join(library, name), changed);
  await merge.open();
  await merge.sheet.getByRole('button', { name: 'Keep both files' }).click();
  await expect(page.getByText('Saved as “lamp-2.article”.')).toBeVisible();
  expect(await fileText(library, name)).toBe(changed);
  await expect(editor.desk.paragraphs.last()).toHaveText('Nobody minds the cost. We asked.');
  expect(await savedBody(library, 'lamp-2.article')).toEqual(paragraphs(...lines.slice(0, 2), 'Nobody minds the cost. We asked.'));
});

test('S05: theirs can be taken, and mine comes back', async ({ start }) => {
  const { page, library, editor, merge } = await openLamp(start);
  await page.keyboard.type(' We asked.');
  const changed = theirs(['Nobody minds', 'Somebody minds']);
  await writeFile(join(library, name), changed);
  await merge.open();
  await merge.sheet.getByRole('button', { name: 'Take theirs' }).click();
  await expect(editor.desk.paragraphs.last()).toHaveText('Somebody minds the cost.');
  expect(await fileText(library, name)).toBe(changed);
  await page.getByRole('button', { name: 'Back to what stood here' }).click();
  await expect(editor.desk.paragraphs.last()).toHaveText('Nobody minds the cost. We asked.');
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs(...lines.slice(0, 2), 'Nobody minds the cost. We asked.'));
});

test('S07: what is typed while another program writes is kept, whenever it writes', async ({ start }) => {
  const { page, library, editor, merge } = await openLamp(start);
  for (let round = 1; round <= 5; round += 1) {
    const written = writeFile(join(library, name), theirs(['a litre of oil', `${round} litres of oil`]));
    await page.keyboard.type(` Word ${round}.`);
    await written;
  }
  await expect(merge.notice).toBeVisible();
  await expect(editor.desk.paragraphs.last()).toHaveText('Nobody minds the cost. Word 1. Word 2. Word 3. Word 4. Word 5.');
  await merge.open();
  await expect(merge.sheet.getByText('still open')).toContainText('0 still open');
  await merge.save.click();
  await expect(editor.desk.saved).toBeVisible();
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs(lines[0] ?? '', 'It burns 5 litres of oil each night.', 'Nobody minds the cost. Word 1. Word 2. Word 3. Word 4. Word 5.'));
});

test('S08: the sheet stands while the other version changes on, and shows the newest', async ({ start }) => {
  const { page, library, editor, merge } = await openLamp(start);
  await page.keyboard.type(' We asked.');
  await writeFile(join(library, name), theirs(['through the winter', 'all winter']));
  await merge.open();
  await expect(merge.differences).toHaveCount(2);
  await writeFile(join(library, name), theirs(['through the winter', 'all winter'], ['a litre of oil', 'two litres of oil']));
  await expect(merge.differences).toHaveCount(3);
  await expect(merge.sheet.getByText('two litres').first()).toBeVisible();
  await merge.save.click();
  await expect(editor.desk.saved).toBeVisible();
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('The lamp will stay on all winter.', 'It burns two litres of oil each night.', 'Nobody minds the cost. We asked.'));
});

test('S07: words typed after the story followed another program’s change go where the caret was', async ({ start }) => {
  const { page, library, editor } = await openLamp(start);
  await writeFile(join(library, name), theirs(['a litre of oil', 'two litres of oil']));
  await expect(editor.desk.paragraphs.nth(1)).toContainText('two litres');
  await page.keyboard.type(' We asked.');
  await expect(editor.desk.paragraphs.last()).toHaveText('Nobody minds the cost. We asked.');
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs(lines[0] ?? '', 'It burns two litres of oil each night.', 'Nobody minds the cost. We asked.'));
});

test('what was chosen holds when the other side changes again, for every piece that is the same', async ({ start }) => {
  const { page, library, editor, merge } = await openLamp(start);
  await page.keyboard.type(' We asked.');
  await editor.desk.paragraphs.first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' We hope.');
  await writeFile(join(library, name), theirs(['through the winter.', 'through the winter. They hope.'], ['minds the cost.', 'minds the cost. They asked.']));
  await merge.open();
  await expect(merge.sheet.getByText('2 differences, 2 still open')).toBeVisible();
  await merge.choose(1, 'Theirs');
  await merge.choose(2, 'Both');
  await expect(merge.save).toBeEnabled();
  await writeFile(join(library, name), theirs(['through the winter.', 'through the winter. They hope.'], ['a litre of oil', 'two litres of oil'], ['minds the cost.', 'minds the cost. They asked twice.']));
  await expect(merge.sheet.getByText('3 differences, 1 still open')).toBeVisible();
  await expect(merge.choice(1, 'Theirs')).toHaveAttribute('aria-pressed', 'true');
  await merge.choose(3, 'Mine');
  await merge.save.click();
  await expect(editor.desk.saved).toBeVisible();
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('The lamp will stay on through the winter. They hope.', 'It burns two litres of oil each night.', 'Nobody minds the cost. We asked.'));
});

test('a piece is written by hand, and choices are taken back, by keys alone', async ({ start }) => {
  const { page, library, editor, merge } = await openLamp(start);
  await page.keyboard.type(' We asked.');
  await writeFile(join(library, name), theirs(['minds the cost.', 'minds the cost. They asked.']));
  await merge.open();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(merge.differences.first()).toBeFocused();
  await page.keyboard.press('2');
  await expect(merge.choice(1, 'Theirs')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('4');
  await expect(merge.words(1)).toBeFocused();
  await expect(merge.words(1)).toHaveValue('Nobody minds the cost. They asked.');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' 3 times.');
  await expect(merge.differences.first()).toHaveAccessibleName('Difference 1 of 1. Chosen: By hand');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(merge.differences.first()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(merge.choice(1, 'Theirs')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(merge.sheet.getByText('1 difference, 1 still open')).toBeVisible();
  await expect(merge.undo).toBeDisabled();
  await page.keyboard.press('4');
  await expect(merge.words(1)).toHaveValue('Nobody minds the cost. We asked.');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' twice, and they did.');
  await merge.save.click();
  await expect(editor.desk.saved).toBeVisible();
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs(...lines.slice(0, 2), 'Nobody minds the cost. We asked twice, and they did.'));
});
