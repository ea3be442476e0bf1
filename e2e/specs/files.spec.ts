import { chmod, mkdir, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText, savedBody, savedJson } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { forbidWriting } from '../pages/forbid-writing';
import { keptTexts } from '../pages/kept-versions';
import { answerWithNewFile } from '../pages/native-dialogs';
import { answerQuestions } from '../pages/native-questions';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';

const stored = {
  format: 'copydesk.article',
  version: 1,
  id: 'b7c1d0f2-6a35-4a58-9c3b-2f1f2b8d7e10',
  metadata: { headline: 'Heron lands on the weir', slug: 'heron', language: 'en', mood: 'calm' },
  workflow: { state: 'draft', history: [], desk: 'night' },
  body: [
    { type: 'paragraph', content: [{ type: 'text', text: 'It stood there all morning.' }], align: 'left' },
    { type: 'star-map', stars: [1, { name: 'Vega' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'It was ' }, { type: 'gauge', value: 3 }, { type: 'text', text: ' feet tall.' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Then it left.' }] },
  ],
  chart: { kind: 'bar' },
};
const text = `${JSON.stringify(stored, null, 2)}\n`;
const plain = articleText({ headline: 'Heron lands on the weir', paragraphs: ['It stood there all morning.', 'Then it left.'] });
const theirs = plain.replace('It stood there all morning.', 'Somebody else wrote this.');

/** Starts with one story and opens it with the caret at its end. */
async function openHeron(start: (desk?: object) => Promise<RunningApp>, file = plain): Promise<RunningApp & { readonly editor: EditorPage }> {
  const running = await start({ settings, files: { [name]: file } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Heron lands');
  return { ...running, editor };
}

/** Keeps a list of every save state that the status row shows from now on. */
async function recordStates(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'seenStates', seen);
    const note = (): void => {
      const state = document.querySelector('[data-save-state]')?.getAttribute('data-save-state') ?? '';
      if (seen.at(-1) !== state) seen.push(state);
    };
    note();
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => {
    const seen: string[] = Reflect.get(globalThis, 'seenStates');
    return seen;
  });
}

test('an unknown block, an unknown piece of text and unknown keys survive an edit and a save', async ({ start }) => {
  const { page, library, editor } = await openHeron(start, text);
  await expect(editor.body.getByText('A block this version does not know; it is kept as it is.').first()).toBeVisible();
  await page.keyboard.type(' Nobody saw where to.');
  await editor.desk.headline.fill('Heron leaves the weir');
  await expect.poll(() => fileText(library, name)).toContain('Heron leaves the weir');
  await expect(editor.desk.saved).toBeVisible();
  expect(await savedJson(library, name)).toEqual({
    ...stored,
    metadata: { ...stored.metadata, headline: 'Heron leaves the weir' },
    body: [...stored.body.slice(0, 3), { type: 'paragraph', content: [{ type: 'text', text: 'Then it left. Nobody saw where to.' }] }],
  });
});

test('an unknown block that is deleted is not lost by itself: the save waits for a person', async ({ start }) => {
  const { page, library, editor } = await openHeron(start, text);
  await editor.body.getByText('A block this version does not know').first().click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('A block from a newer version is gone.')).toBeVisible();
  expect(await fileText(library, name)).toBe(text);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('A block from a newer version is gone.')).toBeHidden();
  await expect(editor.desk.saved).toBeVisible();
  expect((await savedJson(library, name))['body']).toEqual(stored.body);
});

test('a file of a newer version opens read-only and says so', async ({ start }) => {
  const newer = JSON.stringify({ ...stored, version: 99 });
  const { page, library, editor } = await openHeron(start, newer);
  await expect(page.getByText('A newer version of Copydesk wrote this file.')).toBeVisible();
  await expect(editor.desk.status).toContainText('Read-only');
  await expect(editor.body).toHaveAttribute('contenteditable', 'false');
  await expect(editor.desk.headline).toHaveAttribute('readonly');
  await expect(editor.tool('Bold')).toBeDisabled();
  await editor.desk.paragraphs.first().click();
  await page.keyboard.type('x');
  await editor.desk.headline.click();
  await page.keyboard.type('x');
  await expect(editor.desk.paragraphs.first()).toHaveText('It stood there all morning.');
  await expect(editor.desk.headline).toHaveValue('Heron lands on the weir');
  await expect(page).toHaveTitle('Heron lands on the weir – Copydesk');
  expect(await fileText(library, name)).toBe(newer);
});

for (const [what, cut] of [['cut off', text.slice(0, 400)], ['cut off inside a letter', 'é'], ['empty', ''], ['of another program', '{"some":"json"}'], ['of a wrong type', text.replace('"headline": "Heron lands on the weir"', '"headline": 7')]] as const) {
  test(`a file that is ${what} is listed, refused and left as it is`, async ({ start, folder }) => {
    const library = join(folder, 'library');
    await mkdir(library, { recursive: true });
    const bytes = what === 'cut off inside a letter' ? Buffer.concat([Buffer.from(text.slice(0, 200)), Buffer.from(cut).subarray(0, 1)]) : Buffer.from(cut);
    await writeFile(join(library, name), bytes);
    const { app, page } = await start({ settings });
    const editor = new EditorPage(app, page);
    await expect(editor.desk.stories).toContainText(name);
    await expect(editor.desk.stories).toContainText('Damaged, left as it is');
    await editor.desk.stories.first().click();
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText(/“heron\.article” (is damaged and was left as it is|is not a Copydesk article)\./);
    await expect(editor.body).toHaveCount(0);
    await app.close();
    expect(await readFile(join(library, name))).toEqual(bytes);
    expect(await readdir(library)).toEqual([name]);
  });
}

test('S05: a file that another program changed meanwhile is not overwritten; Keep mine keeps theirs as a version', async ({ start, folder }) => {
  const { page, library, editor } = await openHeron(start);
  await page.keyboard.type(' Mine.');
  await writeFile(join(library, name), theirs);
  await expect(page.getByText('The file changed on disk.')).toBeVisible();
  await expect(editor.desk.status).toContainText('Not saved yet');
  await page.keyboard.type(' And more.');
  await expect(editor.desk.paragraphs.last()).toHaveText('Then it left. Mine. And more.');
  expect(await fileText(library, name)).toBe(theirs);
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(editor.desk.saved).toBeVisible();
  await expect(page.getByText('The file changed on disk.')).toBeHidden();
  expect(await savedBody(library, name)).toEqual(paragraphs('It stood there all morning.', 'Then it left. Mine. And more.'));
  expect(await keptTexts(folder)).toContain(theirs);
});

test('a file that another program changed meanwhile: Take theirs shows theirs', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  await page.keyboard.type(' Mine.');
  await writeFile(join(library, name), theirs);
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(editor.desk.paragraphs).toHaveText(['Somebody else wrote this.', 'Then it left.']);
  await expect(editor.desk.saved).toBeVisible();
  expect(await fileText(library, name)).toBe(theirs);
  // Editing goes on from there.
  await editor.toEnd();
  await page.keyboard.type(' After.');
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('Somebody else wrote this.', 'Then it left. After.'));
});

test('a file that another program changed meanwhile: Save as a copy keeps both', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  await page.keyboard.type(' Mine.');
  await writeFile(join(library, name), theirs);
  await page.getByRole('button', { name: 'Save as a copy' }).click();
  await expect(page.getByText('Saved as “heron-2.article”.')).toBeVisible();
  await expect(editor.desk.paragraphs.last()).toHaveText('Then it left. Mine.');
  await expect(editor.desk.stories).toHaveCount(2);
  expect(await fileText(library, name)).toBe(theirs);
  expect(await savedBody(library, 'heron-2.article')).toEqual(paragraphs('It stood there all morning.', 'Then it left. Mine.'));
  await editor.toEnd();
  await page.keyboard.type(' After.');
  await expect.poll(() => fileText(library, 'heron-2.article')).toContain('Mine. After.');
  expect(await fileText(library, name)).toBe(theirs);
});

test('S05: a story without unsaved words follows a change by another program', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  await writeFile(join(library, name), theirs);
  await expect(editor.desk.paragraphs.first()).toHaveText('Somebody else wrote this.');
  await expect(page.getByRole('button', { name: 'Keep mine' })).toBeHidden();
  await editor.toEnd();
  await page.keyboard.type(' Mine.');
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('Somebody else wrote this.', 'Then it left. Mine.'));
});

test('a story whose file was deleted keeps its words: put it back', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  await unlink(join(library, name));
  await expect(page.getByText('The file is no longer in the library.')).toBeVisible();
  await page.keyboard.type(' Still here.');
  await expect(editor.desk.status).toContainText('Not saved yet');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(editor.desk.saved).toBeVisible();
  await expect(page.getByText('The file is no longer in the library.')).toBeHidden();
  expect(await savedBody(library, name)).toEqual(paragraphs('It stood there all morning.', 'Then it left. Still here.'));
  await expect(editor.desk.story('Heron lands')).toBeVisible();
});

test('a story whose file was deleted can be let go', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  await unlink(join(library, name));
  await page.getByRole('button', { name: 'Close it unsaved' }).click();
  await expect(page.getByText('No story is open')).toBeVisible();
  await expect(editor.desk.stories).toHaveCount(0);
  expect(await readdir(library)).toEqual([]);
});

test('the library folder itself is gone: the words stay and the list says why it is empty', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  await page.keyboard.type(' Kept.');
  await rm(library, { recursive: true });
  await expect(editor.desk.status).toContainText('Not saved yet');
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeVisible();
  await expect(editor.desk.paragraphs.last()).toHaveText('Then it left. Kept.');
  await expect(editor.desk.library).toContainText('cannot be read');
});

test('where writing is not allowed the words stay, the reason is said, quitting asks, and trying again saves', async ({ start }) => {
  const { app, page, library, editor } = await openHeron(start);
  const allow = await forbidWriting(library);
  test.skip(allow === undefined, 'Neither permissions nor attributes bind this user on this file system.');
  try {
    await page.keyboard.type(' Held.');
    await expect(page.getByText('The system does not allow writing “heron.article”.')).toBeVisible();
    await expect(editor.desk.status).toContainText('Not saved yet');
    await expect(page).toHaveTitle('• Heron lands on the weir – Copydesk');
    const { asked } = await answerQuestions(app, 0);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(asked).toMatchObject([{ message: 'A story could not be saved.', buttons: ['Stay', 'Quit anyway'] }]);
    await expect(editor.desk.paragraphs.last()).toHaveText('Then it left. Held.');
    expect(await fileText(library, name)).toBe(plain);
  } finally {
    await allow?.();
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(editor.desk.saved).toBeVisible();
  expect(await savedBody(library, name)).toEqual(paragraphs('It stood there all morning.', 'Then it left. Held.'));
});

test('where writing is not allowed the story can be saved elsewhere, and goes on there', async ({ start, folder }) => {
  const { app, page, library, editor } = await openHeron(start);
  const allow = await forbidWriting(library);
  test.skip(allow === undefined, 'Neither permissions nor attributes bind this user on this file system.');
  try {
    await page.keyboard.type(' Held.');
    const elsewhere = page.getByRole('button', { name: 'Save elsewhere…' });
    await answerWithNewFile(app, undefined);
    await elsewhere.click();
    await expect(editor.desk.status).toContainText('Not saved yet');
    await answerWithNewFile(app, join(folder, 'heron on a stick.article'));
    await elsewhere.click();
    await expect(page.getByText('Saved as “heron on a stick.article”.')).toBeVisible();
    await editor.toEnd();
    await page.keyboard.type(' And on.');
    await expect.poll(() => fileText(folder, 'heron on a stick.article')).toContain('Held. And on.');
    expect(await fileText(library, name)).toBe(plain);
    expect(await readdir(library)).toEqual([name]);
  } finally {
    await allow?.();
  }
});

test('a file without permission to write is written all the same as a new file with the same permissions', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  await chmod(join(library, name), 0o640);
  await page.keyboard.type(' Changed.');
  await expect.poll(() => fileText(library, name)).toContain('Changed.');
  await expect(editor.desk.saved).toBeVisible();
  expect((await stat(join(library, name))).mode & 0o777).toBe(0o640);
});

test('title and status say what is saved: saved, not saved, saved, and nothing between for a quick save', async ({ start }) => {
  const { page, editor } = await openHeron(start);
  await expect(editor.desk.saved).toBeVisible();
  await expect(page).toHaveTitle('Heron lands on the weir – Copydesk');
  const states = await recordStates(page);
  await page.keyboard.type(' More.');
  await expect(page).toHaveTitle('• Heron lands on the weir – Copydesk');
  await expect(editor.desk.status).toContainText('Not saved yet');
  await expect(editor.desk.saved).toContainText(/^Saved \d\d:\d\d \S+$/);
  await expect(page).toHaveTitle('Heron lands on the weir – Copydesk');
  // A computer that is busy may take long enough for a word about it.
  expect((await states()).filter((state) => state !== 'saving')).toEqual(['saved', 'not-saved', 'saved']);
});

test('autosave comes one second after the last change', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  await editor.body.evaluate((body) => body.addEventListener('input', () => Reflect.set(globalThis, 'lastInput', Date.now())));
  await page.keyboard.type(' One.');
  await page.keyboard.type(' Two.', { delay: 150 });
  await expect(editor.desk.saved).toBeVisible();
  expect(await fileText(library, name)).toContain('One. Two.');
  const last: number = await page.evaluate(() => Number(Reflect.get(globalThis, 'lastInput')));
  expect((await stat(join(library, name))).mtimeMs - last).toBeGreaterThan(900);
});

test('leaving the window saves at once', async ({ start }) => {
  const { page, library, editor } = await openHeron(start);
  const waits: number[] = [];
  // A busy computer may delay one of them beyond the second in which it would have been saved anyway, never all.
  for (const word of ['One', 'Two', 'Three', 'Four']) {
    await page.keyboard.type(` ${word}.`);
    const last = Date.now();
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(() => fileText(library, name), { intervals: [20] }).toContain(`${word}.`);
    waits.push((await stat(join(library, name))).mtimeMs - last);
    await expect(editor.desk.saved).toBeVisible();
  }
  expect(Math.min(...waits)).toBeLessThan(900);
});

test('going to another story saves the one that is left at once', async ({ start }) => {
  const { app, page, library } = await start({ settings, files: { [name]: plain, 'gull.article': articleText({ headline: 'Gull', paragraphs: ['On the roof.'] }) } });
  const editor = new EditorPage(app, page);
  await editor.open('Heron lands');
  await page.keyboard.type(' Left.');
  await editor.desk.story('Gull').click();
  await expect(editor.desk.headline).toHaveValue('Gull');
  await expect.poll(() => fileText(library, name)).toContain('Left.');
  await editor.desk.story('Heron lands').click();
  await expect(editor.desk.paragraphs.last()).toHaveText('Then it left. Left.');
});

test('words typed right before the window closes are in the file', async ({ start }) => {
  const { app, page, library, process: child } = await openHeron(start);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await page.keyboard.type(' Last words.');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
  expect(await savedBody(library, name)).toEqual(paragraphs('It stood there all morning.', 'Then it left. Last words.'));
});

test('words typed right before quitting are in the file, those of the headline too', async ({ start }) => {
  const { app, page, library, editor } = await openHeron(start);
  await page.keyboard.type(' Last words.');
  await editor.desk.headline.press('End');
  await page.keyboard.type(' again');
  await app.close();
  expect(await fileText(library, name)).toContain('Then it left. Last words.');
  expect(await fileText(library, name)).toContain('Heron lands on the weir again');
});

test('a text that mostly vanished is not saved by itself; undo brings it back', async ({ start }) => {
  const long = articleText({ headline: 'Heron lands on the weir', paragraphs: Array.from({ length: 12 }, (_, index) => `Sentence ${index} about a heron that would not move from the weir all day.`) });
  const { page, library, editor } = await openHeron(start, long);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Much of the text is gone.')).toBeVisible();
  expect(await fileText(library, name)).toBe(long);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.desk.paragraphs).toHaveCount(12);
  await expect(page.getByText('Much of the text is gone.')).toBeHidden();
  await expect(editor.desk.saved).toBeVisible();
  expect(await fileText(library, name)).toBe(long);
});
