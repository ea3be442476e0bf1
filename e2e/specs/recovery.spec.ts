import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText, savedArticle, savedBody } from '../pages/article-files';
import { journalText, killNow } from '../pages/crashes';
import { EditorPage } from '../pages/editor-page';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';
const stored = articleText({ headline: 'Heron', paragraphs: ['It stood there.'] });
const files = { [name]: stored, 'gull.article': articleText({ headline: 'Gull', paragraphs: ['It flew.'] }) };

/** Ends the app in the middle of a sentence: somebody types on and on, so that nothing is saved, and the journal already holds the words. */
async function killWhileTyping(running: RunningApp, file: string): Promise<void> {
  const typing = running.page.keyboard.type(` A kept word${'-and-another'.repeat(200)}`, { delay: 30 }).catch(() => undefined);
  await expect.poll(() => journalText(running.folder), { intervals: [20] }).toContain('A kept word');
  await killNow(running);
  await typing;
  expect(await fileText(running.library, file)).not.toContain('A kept word');
}

/** A window that offers words brought back. */
const offerOf = ({ page }: RunningApp) => page.getByText('What you typed before the app ended is back.');

/** The list of the other stories whose words were not saved. */
const unsavedOf = ({ page }: RunningApp) => page.getByRole('region', { name: /words that were not saved/ });

async function openHeron(start: (desk?: object) => Promise<RunningApp>): Promise<RunningApp> {
  const running = await start({ settings, files });
  await new EditorPage(running.app, running.page).open('Heron');
  return running;
}

test('S01, S12: words typed right before the app was killed are offered at the next start, and kept', async ({ start, folder }) => {
  await killWhileTyping(await openHeron(start), name);
  const again = await start({});
  const editor = new EditorPage(again.app, again.page);
  await expect(offerOf(again)).toBeVisible();
  await expect(editor.desk.paragraphs).toHaveText([/^It stood there\. A kept word/]);
  await expect(editor.desk.status).toContainText('Not saved yet');
  expect(await fileText(again.library, name)).toBe(stored);
  const words = await editor.desk.paragraphs.innerText();
  await again.page.getByRole('button', { name: 'Keep it' }).click();
  await expect(offerOf(again)).toBeHidden();
  await expect(editor.desk.saved).toBeVisible();
  expect(await savedBody(again.library, name)).toEqual(paragraphs(words));
  expect(await journalText(folder)).toBe('');
  await again.app.close();
  const third = await start({});
  await expect(new EditorPage(third.app, third.page).desk.saved).toBeVisible();
  await expect(offerOf(third)).toBeHidden();
});

test('S06: words that are not wanted give way to the file, and are not offered again', async ({ start, folder }) => {
  await killWhileTyping(await openHeron(start), name);
  const again = await start({});
  const editor = new EditorPage(again.app, again.page);
  await expect(offerOf(again)).toBeVisible();
  await again.page.getByRole('button', { name: 'Compare with the file' }).click();
  await expect(again.page.getByRole('dialog')).toContainText('A kept word');
  await again.page.keyboard.press('Escape');
  // The only copy of some words is given up when that is said twice.
  await again.page.getByRole('button', { name: 'Use the file instead' }).click();
  await again.page.getByRole('button', { name: 'Not yet' }).click();
  await again.page.getByRole('button', { name: 'Use the file instead' }).click();
  await again.page.getByRole('button', { name: 'Throw them away' }).click();
  await expect(editor.desk.paragraphs).toHaveText(['It stood there.']);
  await expect(editor.desk.saved).toBeVisible();
  expect(await savedBody(again.library, name)).toEqual(paragraphs('It stood there.'));
  expect(await journalText(folder)).toBe('');
  await editor.toEnd();
  await again.page.keyboard.type(' Then it left.');
  await expect.poll(() => savedBody(again.library, name)).toEqual(paragraphs('It stood there. Then it left.'));
});

test('an offer that nobody answers stands again at the next start, with what was typed into it', async ({ start }) => {
  await killWhileTyping(await openHeron(start), name);
  const second = await start({});
  await expect(offerOf(second)).toBeVisible();
  await new EditorPage(second.app, second.page).toEnd();
  await second.page.keyboard.type(' A later word.');
  await second.app.close();
  expect(await fileText(second.library, name)).toBe(stored);
  const third = await start({});
  const editor = new EditorPage(third.app, third.page);
  await expect(offerOf(third)).toBeVisible();
  await expect(editor.desk.paragraphs).toHaveText([/^It stood there\. A kept word.* A later word\.$/]);
  await third.page.getByRole('button', { name: 'Keep it' }).click();
  await expect.poll(() => fileText(third.library, name)).toContain('A later word.');
});

test('an untitled story that was never saved comes back with its headline and its words', async ({ start }) => {
  const running = await start({ settings });
  const { page } = running;
  const editor = new EditorPage(running.app, page);
  await editor.desk.newStory.click();
  await expect(editor.desk.headline).toBeFocused();
  await page.keyboard.type('Tide clock');
  await editor.body.click();
  await killWhileTyping(running, 'untitled.article');
  const again = await start({});
  await expect(offerOf(again)).toBeVisible();
  const { desk } = new EditorPage(again.app, again.page);
  await expect(desk.headline).toHaveValue('Tide clock');
  await expect(desk.paragraphs).toHaveText([/^\s*A kept word/]);
  await again.page.getByRole('button', { name: 'Keep it' }).click();
  await expect(desk.story('Tide clock')).toBeVisible();
  await expect.poll(async () => (await savedArticle(again.library, 'untitled.article')).metadata.headline).toBe('Tide clock');
});

test('every story with words that were not saved is offered at the start, whichever story that shows', async ({ start }) => {
  const running = await openHeron(start);
  await killWhileTyping(running, name);
  const again = await start({ arguments: [join(running.library, 'gull.article')] });
  const editor = new EditorPage(again.app, again.page);
  const list = unsavedOf(again);
  await expect(editor.desk.headline).toHaveValue('Gull');
  await expect(list.getByRole('listitem')).toHaveText([/^Heron.*Typed .+ · \d+ words more than the file/]);
  await list.getByRole('button', { name: 'Open: Heron' }).click();
  await expect(offerOf(again)).toBeVisible();
  await expect(list).toBeHidden();
  await expect(editor.desk.paragraphs).toHaveText([/^It stood there\. A kept word/]);
});

test('words are kept from the list, or thrown away and taken back, and a story whose file is gone is put back', async ({ start, folder }) => {
  const running = await openHeron(start);
  await killWhileTyping(running, name);
  await unlink(join(running.library, name));
  const again = await start({ arguments: [join(running.library, 'gull.article')] });
  const list = unsavedOf(again);
  await expect(list.getByRole('listitem')).toContainText('The file is gone');
  await list.getByRole('button', { name: 'Throw away: Heron' }).click();
  await expect(again.page.getByText('Thrown away: Heron')).toBeVisible();
  expect(await journalText(folder)).toBe('');
  await again.page.getByRole('button', { name: 'Take it back: Heron' }).click();
  await list.getByRole('button', { name: 'Put it back: Heron' }).click();
  await expect(again.page.getByText(`Kept in “${name}”.`)).toBeVisible();
  await expect(list).toBeHidden();
  expect(await fileText(again.library, name)).toContain('A kept word');
  expect(await journalText(folder)).toBe('');
  await new EditorPage(again.app, again.page).desk.story('Heron').click();
  await expect(new EditorPage(again.app, again.page).desk.paragraphs).toHaveText([/A kept word/]);
});

test('words that came back to a file that was changed meanwhile do not go over it', async ({ start }) => {
  const theirs = articleText({ headline: 'Heron', paragraphs: ['Somebody else wrote this.'] });
  const running = await openHeron(start);
  await killWhileTyping(running, name);
  await writeFile(join(running.library, name), theirs);
  const again = await start({});
  const { desk } = new EditorPage(again.app, again.page);
  await expect(again.page.getByText('The file changed on disk.')).toBeVisible();
  await expect(desk.paragraphs).toHaveText([/A kept word/]);
  await again.page.getByRole('button', { name: 'Save as a copy' }).click();
  await expect(again.page.getByText('Saved as “heron-2.article”.')).toBeVisible();
  expect(await fileText(again.library, name)).toBe(theirs);
  expect(await fileText(again.library, 'heron-2.article')).toContain('A kept word');
});

test('SIGTERM saves what was typed before it ends the app', async ({ start, folder }) => {
  const running = await openHeron(start);
  await running.page.keyboard.type(' Last words.');
  await killNow(running, 'SIGTERM');
  expect(await savedBody(running.library, name)).toEqual(paragraphs('It stood there. Last words.'));
  expect(await journalText(folder)).toBe('');
  const again = await start({});
  await expect(new EditorPage(again.app, again.page).desk.paragraphs).toHaveText(['It stood there. Last words.']);
  await expect(offerOf(again)).toBeHidden();
});
