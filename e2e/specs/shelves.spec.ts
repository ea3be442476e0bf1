import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorProfile, expect, test } from '../app';
import { fileText, filesWith, savedArticle, savedBody } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { Dialogs } from '../pages/dialogs';
import { EditorPage } from '../pages/editor-page';
import { tabTo } from '../pages/keyboard';
import { pressShortcut } from '../pages/keys';
import { LibraryPage } from '../pages/library-page';
import { looks, wear } from '../pages/window-look';
import { closeWindow, openWindow, turnTo } from '../pages/windows';
import { articleText, paragraphs } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const files = {
  'bridge.article': articleText({ headline: 'Bridge', paragraphs: ['It opened at nine.'] }),
  'ferry.article': articleText({ headline: 'Ferry', paragraphs: ['Two boats are enough.'] }),
  'lamp.article': articleText({ headline: 'Lamp', paragraphs: ['The lamp burns.'] }),
  'mill.article': articleText({ headline: 'Mill', paragraphs: ['The wheel turned.'] }),
};
const articlesIn = async (...way: readonly string[]): Promise<readonly string[]> => (await readdir(join(...way))).filter((name) => name.endsWith('.article')).sort();

test('a story is archived with its last words while it is open, found there, and put back by Undo', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  await editor.open('Bridge');
  await page.keyboard.type(' Nobody came.');
  await list.choose('Bridge', 'Archive');
  await expect(page.getByText('“bridge.article” is in the archive.')).toBeVisible();
  await expect(list.story('Bridge')).toHaveCount(0);
  expect(await savedBody(join(library, 'Archive'), 'bridge.article')).toEqual(paragraphs('It opened at nine. Nobody came.'));
  await editor.toEnd();
  await page.keyboard.type(' At ten they did.');
  await expect.poll(() => fileText(join(library, 'Archive'), 'bridge.article')).toContain('At ten they did.');

  await list.shelf('Archive').click();
  await expect(list.headlines()).toHaveText(['Bridge']);
  await list.search.fill('opened');
  await expect(list.story('Bridge')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('“bridge.article” is back where it was.')).toBeVisible();
  await expect(list.column).toContainText('Nothing is archived');
  await list.shelf('Stories').click();
  await expect(list.story('Bridge')).toBeVisible();
  expect(await fileText(library, 'bridge.article')).toContain('At ten they did.');
});

test('several stories are chosen by keys alone, moved to the trash together, and restored one by one', async ({ start }) => {
  const { page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const inTrash = (): Promise<readonly string[]> => articlesIn(library, '.copydesk', 'trash');
  await list.sortBy('By headline');
  await expect(list.headlines()).toHaveText(['Bridge', 'Ferry', 'Lamp', 'Mill']);
  await tabTo(page, list.story('Bridge'));
  await page.keyboard.press('ArrowDown');
  await expect(list.story('Ferry')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(list.chosen).toContainText('3 selected');
  await expect(list.stories.and(page.locator('[aria-selected="true"]')).getByRole('heading')).toHaveText(['Ferry', 'Lamp', 'Mill']);
  await page.keyboard.press('Space');
  await expect(list.chosen).toContainText('2 selected');
  await page.keyboard.press('Delete');
  await expect(page.getByText('2 stories were moved to the trash.')).toBeVisible();
  await expect(list.headlines()).toHaveText(['Bridge', 'Mill']);
  await expect(list.story('Mill')).toBeFocused();
  expect(await inTrash()).toEqual(['ferry.article', 'lamp.article']);

  await list.shelf('Trash').click();
  await expect(list.headlines()).toHaveText(['Ferry', 'Lamp']);
  await list.choose('Lamp', 'Restore');
  await expect(page.getByText('“lamp.article” is back where it was.')).toBeVisible();
  expect(await inTrash()).toEqual(['ferry.article']);
  expect(await fileText(library, 'lamp.article')).toBe(files['lamp.article']);
  await list.shelf('Stories').click();
  await expect(list.headlines()).toHaveText(['Bridge', 'Lamp', 'Mill']);
});

test('all are chosen with Ctrl+A and none with Escape; what is chosen survives a change of the list', async ({ start }) => {
  const { page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  await list.sortBy('By headline');
  await list.story('Lamp').focus();
  await page.keyboard.press('Control+a');
  await expect(list.chosen).toContainText('4 selected');
  await writeFile(join(library, 'anchor.article'), articleText({ headline: 'Anchor' }));
  await expect(list.headlines()).toHaveText(['Anchor', 'Bridge', 'Ferry', 'Lamp', 'Mill']);
  await expect(list.story('Lamp')).toBeFocused();
  await expect(list.chosen).toContainText('4 selected');
  await expect(list.story('Anchor')).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Escape');
  await expect(list.chosen).toHaveCount(0);
  await list.story('Bridge').click({ modifiers: ['Control'] });
  await list.story('Lamp').click({ modifiers: ['Shift'] });
  await expect(list.chosen).toContainText('3 selected');
  await list.chosen.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('3 stories are in the archive.')).toBeVisible();
  expect(await articlesIn(library, 'Archive')).toEqual(['bridge.article', 'ferry.article', 'lamp.article']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.stories).toHaveCount(5);
});

test('several are sent to review at once; where it is not allowed, it says so', async ({ start }) => {
  const { page, library } = await start({ settings, files: { ...files, 'mill.article': articleText({ headline: 'Mill', workflow: { state: 'published', history: [{ move: 'publish', from: 'draft', to: 'published', by: 'Irene Sabater', role: 'editor', at: '2024-03-01T08:00:00Z', revision: 'a'.repeat(64) }] } }) } });
  const list = new LibraryPage(page);
  await list.story('Bridge').focus();
  await page.keyboard.press('Control+a');
  await list.story('Ferry').click({ button: 'right' });
  await list.menu.getByRole('menuitem', { name: 'Send to review' }).click();
  await expect(page.getByText('3 stories were moved on.')).toBeVisible();
  await expect(list.tile('In review')).toHaveText('In review3');
  await expect(page.getByRole('alert')).toBeVisible();
  expect((await savedArticle(library, 'lamp.article')).workflow.history).toMatchObject([{ move: 'submit', by: 'Irene Sabater' }]);
  expect((await savedArticle(library, 'mill.article')).workflow.state).toBe('published');
});

test('the trash is emptied for good after one question; a story that another window has open stays and is named', async ({ start, folder }) => {
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const data = join(folder, 'data');
  await list.sortBy('By headline');
  for (const headline of ['Ferry', 'Lamp', 'Mill']) await list.choose(headline, 'Move to trash');
  await list.shelf('Trash').click();
  await expect(list.headlines()).toHaveText(['Ferry', 'Lamp', 'Mill']);
  const second = await openWindow(app, page);
  await new LibraryPage(second).shelf('Trash').click();
  await new LibraryPage(second).story('Lamp').click();
  await expect(second.getByRole('textbox', { name: 'Headline' })).toHaveValue('Lamp');
  await expect(list.story('Lamp').getByRole('img', { name: 'Open in another window' })).toBeVisible();
  await expect(list.stories.getByRole('img', { name: 'Open in another window' })).toHaveCount(1);
  await turnTo(app, page);
  expect(await filesWith(data, 'Two boats are enough')).not.toEqual([]);
  await list.emptyTrash.click();
  const question = page.getByRole('alertdialog', { name: 'Empty the trash and delete 3 stories for good?' });
  await expect(question.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list.stories).toHaveCount(3);
  await list.emptyTrash.click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('2 stories were deleted for good.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('One story was left as it is. “lamp.article” is open in another window.');
  await expect(list.headlines()).toHaveText(['Lamp']);
  expect(await articlesIn(library, '.copydesk', 'trash')).toEqual(['lamp.article']);
  await closeWindow(app, second);
  await expect(list.stories.getByRole('img', { name: 'Open in another window' })).toHaveCount(0);
  await list.emptyTrash.click();
  await page.getByRole('alertdialog', { name: 'Empty the trash and delete one story for good?' }).getByRole('button', { name: 'Delete for good' }).click();
  await expect(list.column).toContainText('The trash is empty.');
  await app.close();
  for (const words of ['Two boats are enough', 'The lamp burns', 'The wheel turned']) expect(await filesWith(folder, words)).toEqual([]);
});

test('several marked stories are deleted for good, the open one with them; a question that is not answered leaves them marked', async ({ start, folder }) => {
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  await list.sortBy('By headline');
  await editor.open('Bridge');
  await page.keyboard.type(' Nobody came.');
  await list.story('Lamp').click({ modifiers: ['Control'] });
  await expect(list.chosen).toContainText('2 selected');
  await list.story('Lamp').click({ button: 'right' });
  await list.menu.getByRole('menuitem', { name: 'Delete for good…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete 2 stories for good?' });
  await expect(question).toContainText('Nothing of it can be brought back.');
  await question.getByRole('button', { name: 'Keep them' }).click();
  await expect(list.chosen).toContainText('2 selected');
  await list.chosen.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete for good…' }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('2 stories were deleted for good.')).toBeVisible();
  await expect(list.headlines()).toHaveText(['Ferry', 'Mill']);
  await expect(list.chosen).toHaveCount(0);
  await expect(editor.body).toHaveCount(0);
  expect(await articlesIn(library)).toEqual(['ferry.article', 'mill.article']);
  await app.close();
  expect(await filesWith(folder, 'Nobody came')).toEqual([]);
});

test('several get a section at once, the open one among them; Undo gives each its own again', async ({ start }) => {
  const sections = {
    'bridge.article': articleText({ headline: 'Bridge', paragraphs: ['It opened at nine.'], metadata: { section: 'Harbour' } }),
    'ferry.article': articleText({ headline: 'Ferry', metadata: { section: 'Transport' } }),
    'lamp.article': articleText({ headline: 'Lamp', workflow: { state: 'approved', history: [] } }),
    'newer.article': articleText({ headline: 'Mill' }).replace(/"version": \d+/, '"version": 999'),
  };
  const { app, page, library } = await start({ settings, files: sections });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  const sectionOf = async (name: string): Promise<string | undefined> => (await savedArticle(library, name)).metadata.section;
  await editor.open('Bridge');
  await page.keyboard.type(' Nobody came.');
  await list.story('Ferry').focus();
  await page.keyboard.press('Control+a');
  await expect(list.chosen).toContainText('4 selected');
  await list.chosen.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Section…' }).click();
  const dialog = page.getByRole('dialog', { name: 'The section of 4 stories' });
  const field = dialog.getByRole('combobox', { name: 'Section' });
  await expect(field).toBeFocused();
  await page.keyboard.type('tran');
  await page.getByRole('option', { name: 'Transport' }).click();
  await expect(field).toHaveValue('Transport');
  await dialog.getByRole('button', { name: 'Set section' }).click();
  await expect(page.getByText('2 stories are in “Transport” now.')).toBeVisible();
  await expect(page.getByText('One approval was taken back.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('“newer.article”');
  await expect(list.chosen).toHaveCount(0);
  expect([await sectionOf('bridge.article'), await sectionOf('lamp.article')]).toEqual(['Transport', 'Transport']);
  expect(await savedBody(library, 'bridge.article')).toEqual(paragraphs('It opened at nine. Nobody came.'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 stories have their earlier section again.')).toBeVisible();
  expect([await sectionOf('bridge.article'), await sectionOf('ferry.article'), await sectionOf('lamp.article')]).toEqual(['Harbour', 'Transport', undefined]);
});

test('a story becomes a template, and new stories start from it without its dates and its past', async ({ start }) => {
  const court = articleText({ headline: 'Court report', paragraphs: ['Who, what, where.'], metadata: { section: 'Courts', published: { kind: 'day', date: '2024-03-28' } } });
  const { app, page, library } = await start({ settings, files: { 'court.article': court } });
  const list = new LibraryPage(page);
  const editor = new EditorPage(app, page);
  await expect(list.newFromTemplate).toHaveCount(0);
  await list.choose('Court report', 'Save as template');
  await expect(page.getByText('“court.article” is a template now.')).toBeVisible();
  await expect(list.newFromTemplate).toBeVisible();
  await list.choose('Court report', 'Move to trash');
  await expect(page.getByText('“court.article” was moved to the trash.')).toBeVisible();

  await pressShortcut(app, 'Ctrl+Alt+N');
  const dialog = new Dialogs(page).template;
  await expect(dialog.getByRole('option', { name: /Court report/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(editor.desk.headline).toHaveValue('Court report');
  await expect(editor.desk.headline).toBeFocused();
  await expect(list.story('Court report')).toHaveAttribute('aria-selected', 'true');
  const [begun, template] = [await savedArticle(library, 'court.article'), await savedArticle(join(library, 'Templates'), 'court.article')];
  expect(begun).toMatchObject({ metadata: { headline: 'Court report', section: 'Courts' }, workflow: { state: 'draft', history: [] }, body: paragraphs('Who, what, where.') });
  expect(begun.metadata.published).toBeUndefined();
  expect(begun.id).not.toBe(template.id);

  await list.shelf('Templates').click();
  await list.choose('Court report', 'New story from this');
  await expect(page.getByText('court-2.article')).toBeVisible();
  await expect(list.shelf('Stories')).toHaveAttribute('aria-pressed', 'true');
});

test('a search is kept for everybody, found at the next start, renamed and removed', async ({ start }) => {
  const { app, page, library } = await start({ settings, files });
  const list = new LibraryPage(page);
  const dialogs = new Dialogs(page);
  await list.search.fill('boats');
  await expect(list.headlines()).toHaveText(['Ferry']);
  await list.chooseSearch('Save this search…');
  await dialogs.saveSearch.getByRole('textbox', { name: 'Name' }).fill('Everything afloat');
  await page.keyboard.press('Enter');
  await expect(dialogs.saveSearch).toBeHidden();
  expect(JSON.parse(await fileText(join(library, '.copydesk'), 'searches.json'))).toMatchObject({ searches: [{ name: 'Everything afloat', query: { text: 'boats', shelf: 'stories' } }] });
  await app.close();

  const second = await start({});
  const again = new LibraryPage(second.page);
  await expect(again.stories).toHaveCount(4);
  await again.chooseSearch('Everything afloat');
  await expect(again.search).toHaveValue('boats');
  await expect(again.headlines()).toHaveText(['Ferry']);
  await again.chooseSearch('Edit saved searches…');
  const edit = new Dialogs(second.page).editSearches;
  await edit.getByRole('textbox', { name: 'Name' }).fill('Boats');
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await expect(edit).toBeHidden();
  await again.chooseSearch('Edit saved searches…');
  await edit.getByRole('button', { name: 'Remove “Boats”' }).click();
  await edit.getByRole('button', { name: 'Save changes' }).click();
  await expect(edit).toBeHidden();
  expect(JSON.parse(await fileText(join(library, '.copydesk'), 'searches.json'))).toMatchObject({ searches: [] });
});

test('what the search understands is listed, and put into the field', async ({ start }) => {
  const { page } = await start({ settings, files });
  const list = new LibraryPage(page);
  await list.search.fill('lamp');
  await list.searchHelp.click();
  await page.getByRole('button', { name: /^byline:/ }).click();
  await expect(list.search).toHaveValue('lamp byline:');
  await expect(list.search).toBeFocused();
});

test('a long list is walked from end to end by keys, and stays where it was when it changes', async ({ start, folder }) => {
  const library = join(folder, 'library');
  await mkdir(library);
  const number = (each: number): string => String(each).padStart(3, '0');
  for (let each = 0; each < 400; each += 1) await writeFile(join(library, `s${number(each)}.article`), articleText({ headline: `Story ${number(each)}` }));
  const { page } = await start({ settings });
  const list = new LibraryPage(page);
  await list.sortBy('By headline');
  await list.groupBy('Nothing');
  await list.story('Story 000').focus();
  await page.keyboard.press('End');
  await expect(list.story('Story 399')).toBeFocused();
  await expect(list.story('Story 399')).toBeInViewport();
  await expect(list.story('Story 399')).toHaveAttribute('aria-posinset', '400');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  const focused = list.stories.and(page.locator(':focus'));
  await expect(focused).toBeInViewport();
  const before = await focused.getByRole('heading').textContent();
  const top = (): Promise<number | undefined> => focused.boundingBox().then((box) => box?.y);
  const stood = await top();
  await writeFile(join(library, 'first.article'), articleText({ headline: 'A first one' }));
  await expect(focused).toHaveAttribute('aria-setsize', '401');
  await expect(focused.getByRole('heading')).toHaveText(before ?? '');
  expect(await top()).toBe(stood);
  await page.keyboard.press('Home');
  await expect(list.story('A first one')).toBeFocused();
  await page.keyboard.press('Shift+End');
  await expect(list.chosen).toContainText('401 selected');
});

test('the shelves have no serious violation', async ({ start }) => {
  test.slow();
  const { page } = await start({ settings, files });
  const list = new LibraryPage(page);
  const expectAccessible = async (view: string): Promise<void> => {
    for (const look of looks) {
      await wear(page, look);
      expect.soft(await seriousViolations(page), `${view}, ${look.language}, ${look.theme}`).toEqual([]);
    }
    await wear(page, { language: 'en', theme: 'light' });
  };
  await list.story('Lamp').focus();
  await page.keyboard.press('Control+a');
  await expectAccessible('chosen');
  await page.keyboard.press('Escape');
  await list.choose('Lamp', 'Save as template');
  await list.choose('Ferry', 'Move to trash');
  for (const shelf of ['Templates', 'Trash', 'Archive'] as const) {
    await list.shelf(shelf).click();
    await expectAccessible(shelf);
  }
  await list.searchHelp.click();
  await page.getByRole('button', { name: /^byline:/ }).waitFor();
  await expectAccessible('what the search understands');
});
