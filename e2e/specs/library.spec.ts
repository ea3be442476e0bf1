import { mkdir, readdir, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorProfile, expect, test } from '../app';
import { fileText, savedArticle, savedBody } from '../pages/article-files';
import { Dialogs } from '../pages/dialogs';
import { EditorPage } from '../pages/editor-page';
import { LibraryPage } from '../pages/library-page';
import { answerWithPaths, catchRevealedFiles } from '../pages/native-dialogs';
import { instantAt } from '../../shared/time/resolve-moment';
import type { HistoryEntry, State, Workflow } from '../../shared/workflow/workflow';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const reporterSettings = { ...settings, profile: { name: 'Bruno Achterberg', role: 'reporter' } } as const;

const at = (utc: string, zone: string) => instantAt(Date.parse(utc) / 1000, zone);

/** A story that has come as far as a state, in one step. */
function inState(state: State): Workflow {
  const entry: HistoryEntry = { move: 'submit', from: 'draft', to: state, by: 'Bruno Achterberg', role: 'reporter', at: '2024-03-01T08:00:00Z', revision: 'a'.repeat(64) };
  return { state, history: state === 'draft' ? [] : [entry] };
}

const files = {
  'ferry.article': articleText({ headline: 'Ferry timetable shrinks', paragraphs: ['Two boats are enough, the council says.'], workflow: inState('in-review'), metadata: { published: at('2024-03-28T08:53:00Z', 'America/New_York'), permission: { kind: 'own-work' } } }),
  'lamp.article': articleText({ headline: 'Lamp stays on', paragraphs: ['The lamp burns.'], workflow: inState('published'), metadata: { updated: { kind: 'day', date: '2023-11-05' }, permission: { kind: 'held', from: 'Marta Olano', scope: 'Web only' } } }),
  'pena.article': articleText({ headline: 'Peña sings again', paragraphs: ['The hall was full.'], workflow: inState('changes-requested'), metadata: { permission: { kind: 'third-party-without' } } }),
  'bridge.article': articleText({ headline: 'Bridge', paragraphs: ['It opened at nine.'], workflow: inState('approved') }),
  'untitled.article': articleText({ paragraphs: ['A pier without a headline.'] }),
};

test('a row shows headline or first words, state, date with its zone, and rights', async ({ start }) => {
  const { page } = await start({ settings, files });
  const library = new LibraryPage(page);
  await expect(library.stories).toHaveCount(5);
  const rows = [
    ['Ferry timetable shrinks', 'In review', '28 Mar 2024, 04:53 EDT', 'Rights: cleared', 'Two boats are enough, the council says.'],
    ['Lamp stays on', 'Published', '5 Nov 2023', 'Rights: permission with conditions', 'The lamp burns.'],
    ['Peña sings again', 'Changes asked', '5 Feb 2024, 09:30 WET', 'Rights: third party, no permission', 'The hall was full.'],
    ['Bridge', 'Approved', '5 Feb 2024, 09:30 WET', 'Rights: a question is open', 'It opened at nine.'],
    ['No headline yet', 'Draft', '5 Feb 2024, 09:30 WET', 'Rights: a question is open', 'A pier without a headline.'],
  ] as const;
  for (const [headline, state, date, rights, words] of rows) {
    const row = library.story(headline);
    await expect(row).toContainText(state);
    await expect(row).toContainText(date);
    await expect(row).toContainText(words);
    await expect(row.getByRole('img', { name: rights })).toBeVisible();
  }
  await expect(library.story('Ferry timetable shrinks').getByTitle('Published 28 Mar 2024, 04:53 EDT')).toBeVisible();
  await expect(library.story('Lamp stays on').getByTitle('Updated 5 Nov 2023')).toBeVisible();
});

test('the newest write stands first, under its day', async ({ start, folder }) => {
  const library = join(folder, 'library');
  await mkdir(library);
  const daysAgo = { 'bridge.article': 4, 'ferry.article': 0, 'lamp.article': 3, 'pena.article': 1 } as const;
  // Noon, so that no clock change moves a file into another day.
  const noon = new Date().setHours(12, 0, 0, 0);
  for (const [name, days] of Object.entries(daysAgo)) {
    await writeFile(join(library, name), Object.entries(files).find(([each]) => each === name)?.[1] ?? '');
    const written = new Date(noon);
    written.setDate(written.getDate() - days);
    await utimes(join(library, name), written, written);
  }
  const { page } = await start({ settings });
  const list = new LibraryPage(page);
  await expect(list.headlines()).toHaveText(['Ferry timetable shrinks', 'Peña sings again', 'Lamp stays on', 'Bridge']);
  await expect(list.days).toHaveText([/^Today.*Ferry/, /^Yesterday.*Peña/, /^This week.*Lamp.*Bridge/]);
});

test('the row of the open story follows what is written', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  await list.newStory.click();
  await expect(list.stories).toHaveCount(6);
  await expect(list.headlines().first()).toHaveText('No headline yet');
  await expect(list.stories.first()).toContainText('untitled-2.article');
  await expect(list.stories.first()).toHaveAttribute('aria-selected', 'true');
  expect((await savedArticle(library, 'untitled-2.article')).metadata.created).toMatchObject({ kind: 'instant' });
  await expect(editor.desk.headline).toBeFocused();
  await page.keyboard.type('Tide clock');
  await editor.body.click();
  await page.keyboard.type('It is late.');
  await expect(list.headlines().first()).toHaveText('Tide clock');
  await expect(list.stories.first()).toContainText('It is late.');
  expect(await savedBody(library, 'untitled-2.article')).toEqual(paragraphs('It is late.'));
});

test('a story opens by a click, by Enter and from its menu, and is there again at the next start', async ({ start }) => {
  const { app, page } = await start({ settings, files });
  const list = new LibraryPage(page);
  const { desk } = new EditorPage(app, page);
  await list.story('Lamp stays on').click();
  await expect(desk.headline).toHaveValue('Lamp stays on');
  await expect(list.story('Lamp stays on')).toHaveAttribute('aria-selected', 'true');
  await list.story('Bridge').focus();
  await page.keyboard.press('Enter');
  await expect(desk.headline).toHaveValue('Bridge');
  await list.choose('Peña sings again', 'Open');
  await expect(desk.headline).toHaveValue('Peña sings again');
  await expect(list.stories.and(page.locator('[aria-selected="true"]'))).toHaveCount(1);
  await app.close();
  const again = new EditorPage(app, (await start({})).page);
  await expect(again.desk.headline).toHaveValue('Peña sings again');
  await expect(again.desk.paragraphs).toHaveText(['The hall was full.']);
});

test('S04: renaming the open story keeps its unsaved words, and writing goes on in the renamed file', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  const dialog = new Dialogs(page).rename;
  await editor.open('Bridge');
  await page.keyboard.type(' Nobody came.');
  await list.choose('Bridge', 'Rename…');
  await expect(dialog.getByRole('textbox')).toHaveValue('bridge');

  await dialog.getByRole('textbox').fill('lamp');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(dialog).toContainText('“lamp.article”');
  await expect(dialog.getByRole('textbox')).toHaveValue('lamp');
  await dialog.getByRole('textbox').fill('../bridge');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  expect(await readdir(library)).toContain('bridge.article');

  await dialog.getByRole('textbox').fill('bridge-opens');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('bridge-opens.article')).toBeVisible();
  await expect(list.story('Bridge')).toHaveAttribute('aria-selected', 'true');
  expect(await savedBody(library, 'bridge-opens.article')).toEqual(paragraphs('It opened at nine. Nobody came.'));
  expect(await fileText(library, 'lamp.article')).toBe(files['lamp.article']);
  await editor.toEnd();
  await page.keyboard.type(' At ten they did.');
  await expect.poll(() => fileText(library, 'bridge-opens.article')).toContain('At ten they did.');
  expect(await readdir(library)).not.toContain('bridge.article');
});

test('renaming a story that is not open changes its file and nothing in it', async ({ start }) => {
  const { page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  await list.choose('Lamp stays on', 'Rename…');
  await page.getByRole('dialog').getByRole('textbox').fill('lantern');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await fileText(library, 'lantern.article')).toBe(files['lamp.article']);
  expect(await readdir(library)).not.toContain('lamp.article');
  await list.story('Lamp stays on').click();
  await expect(page.getByText('lantern.article')).toBeVisible();
});

test('a duplicate holds the words as they stand, as a draft of its own that nobody has reviewed', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  await editor.open('Lamp stays on');
  await page.keyboard.type(' Still.');
  await list.choose('Lamp stays on', 'Duplicate');
  await expect(page.getByText('lamp-2.article')).toBeVisible();
  await expect(list.story('Lamp stays on')).toHaveCount(2);
  await editor.toEnd();
  await page.keyboard.type(' In the copy.');
  await expect.poll(() => savedBody(library, 'lamp-2.article')).toEqual(paragraphs('The lamp burns. Still. In the copy.'));
  const [original, copy] = [await savedArticle(library, 'lamp.article'), await savedArticle(library, 'lamp-2.article')];
  expect(original.body).toEqual(paragraphs('The lamp burns. Still.'));
  expect(original.workflow.state).toBe('published');
  expect(copy.workflow).toEqual({ state: 'draft', history: [] });
  expect(copy.id).not.toBe(original.id);
  expect(copy.metadata).toEqual(original.metadata);
});

test('a story goes to the trash of the library, with its last words, and back', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  const trash = join(library, '.copydesk', 'trash');
  await editor.open('Bridge');
  await page.keyboard.type(' Last words.');
  await list.choose('Bridge', 'Move to trash');
  await expect(page.getByText('“bridge.article” was moved to the trash.')).toBeVisible();
  await expect(page.getByText('No story is open')).toBeVisible();
  await expect(list.story('Bridge')).toHaveCount(0);
  expect(await readdir(library)).not.toContain('bridge.article');
  expect(await fileText(trash, 'bridge.article')).toContain('It opened at nine. Last words.');

  await list.story('Lamp stays on').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('“lamp.article” was moved to the trash.')).toBeVisible();
  await expect(list.stories).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('“lamp.article” is back where it was.')).toBeVisible();
  await expect(list.story('Lamp stays on')).toBeVisible();
  expect(await fileText(library, 'lamp.article')).toBe(files['lamp.article']);
});

test('a file is shown in the file manager', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const revealed = await catchRevealedFiles(app);
  await new LibraryPage(page).choose('Lamp stays on', 'Show in file manager');
  await expect.poll(revealed).toEqual([join(library, 'lamp.article')]);
});

test('the list is filtered by state and by words, without accents, and says why it is empty', async ({ start }) => {
  const { page } = await start({ settings, files });
  const list = new LibraryPage(page);
  for (const [words, count, headlines] of [
    ['All stories', 5, undefined], ['Draft', 1, ['No headline yet']], ['In review', 1, ['Ferry timetable shrinks']], ['Changes asked', 1, ['Peña sings again']], ['Approved', 1, ['Bridge']], ['Published', 1, ['Lamp stays on']],
  ] as const) {
    await expect(list.tile(words)).toHaveText(`${words}${count}`);
    await list.tile(words).click();
    await expect(list.tile(words)).toHaveAttribute('aria-pressed', 'true');
    if (headlines !== undefined) await expect(list.headlines()).toHaveText([...headlines]);
  }
  await list.search.fill('ferry');
  await expect(list.column).toContainText('Nothing matches “ferry”');
  await list.showAll.click();
  await expect(list.stories).toHaveCount(5);
  for (const [query, headline] of [['pena', 'Peña sings again'], ['BOATS council', 'Ferry timetable shrinks'], ['pier', 'No headline yet'], ['lamp.article', 'Lamp stays on']] as const) {
    await list.search.fill(query);
    await expect(list.headlines()).toHaveText([headline]);
  }
  await list.clearSearch.click();
  await expect(list.stories).toHaveCount(5);
});

for (const [who, given, waiting, sent] of [['an editor', settings, 'Ferry timetable shrinks', 'what was sent to review'], ['a reporter', reporterSettings, 'Peña sings again', 'what came back with changes']] as const) {
  test(`${who} sees what waits: ${sent}`, async ({ start }) => {
    const { page } = await start({ settings: given, files });
    const list = new LibraryPage(page);
    await expect(list.tile('Waiting for you')).toHaveText('Waiting for you1');
    await list.tile('Waiting for you').click();
    await expect(list.headlines()).toHaveText([waiting]);
  });
}

test('the list follows files that other programs add and take away', async ({ start }) => {
  const { page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  await expect(list.stories).toHaveCount(5);
  await writeFile(join(library, 'gull.article'), articleText({ headline: 'Gull on the roof' }));
  await expect(list.story('Gull on the roof')).toBeVisible();
  await unlink(join(library, 'lamp.article'));
  await expect(list.story('Lamp stays on')).toHaveCount(0);
  await expect(list.stories).toHaveCount(5);
});

for (const [which, other] of [['another library', 'weekend'], ['another library of the same name', join('weekend', 'library')]] as const) {
  test(`${which} takes the place of the first: its stories, and no word left behind`, async ({ start, folder }) => {
    const { app, page, library } = await start({ settings, files });
    const list = new LibraryPage(page);
    const editor = new EditorPage(app, page);
    const weekend = join(folder, other);
    await mkdir(weekend, { recursive: true });
    await writeFile(join(weekend, 'bridge.article'), articleText({ headline: 'Bridge in the fog', paragraphs: ['Nobody saw it.'] }));
    await editor.open('Bridge');
    await editor.toEnd();
    await page.keyboard.type(' Last words.');

    await answerWithPaths(app);
    await list.openOther();
    await expect(editor.desk.headline).toHaveValue('Bridge');
    await answerWithPaths(app, weekend);
    await list.openOther();
    await expect(list.headlines()).toHaveText(['Bridge in the fog']);
    await expect(page.getByText('No story is open')).toBeVisible();
    await expect(list.tile('All stories')).toHaveText('All stories1');
    expect(await savedBody(library, 'bridge.article')).toEqual(paragraphs('It opened at nine. Last words.'));

    await editor.open('Bridge in the fog');
    await page.keyboard.type(' Later they did.');
    await expect.poll(() => savedBody(weekend, 'bridge.article')).toEqual(paragraphs('Nobody saw it. Later they did.'));
    await list.newStory.click();
    await expect(list.stories).toHaveCount(2);
    expect(await readdir(weekend)).toContain('untitled.article');

    // Back in the first, a change that another program made meanwhile is what is shown.
    await writeFile(join(library, 'bridge.article'), articleText({ headline: 'Bridge', paragraphs: ['Rewritten elsewhere.'] }));
    await answerWithPaths(app, library);
    await list.openOther();
    await expect(list.stories).toHaveCount(5);
    await editor.open('Bridge');
    await expect(editor.desk.paragraphs).toHaveText(['Rewritten elsewhere.']);
    await app.close();
    const again = new LibraryPage((await start({})).page);
    await expect(again.stories).toHaveCount(5);
  });
}
