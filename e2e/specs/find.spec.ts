import { editorProfile, expect, test, type Desk, type RunningApp } from '../app';
import type { Body } from '../../shared/body/block';
import type { Metadata } from '../../shared/metadata/index';
import { savedArticle, savedBody } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { EditorPage } from '../pages/editor-page';
import { FindBar } from '../pages/find-bar';
import { pressShortcut } from '../pages/keys';
import { looks, wear } from '../pages/window-look';
import { articleText, paragraphs } from '../samples/articles';
import { heading, list, paragraph, run } from '../samples/blocks';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'lamp.article';

interface Finding extends RunningApp {
  readonly editor: EditorPage;
  readonly find: FindBar;
}

/** Opens a story with the caret at its beginning. */
async function openStory(start: (desk?: Desk) => Promise<RunningApp>, body: Body, metadata: Metadata = {}): Promise<Finding> {
  const running = await start({ settings, files: { [name]: articleText({ headline: 'Lamp stays on', body, metadata }) } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Lamp');
  await running.page.keyboard.press('ControlOrMeta+Home');
  return { ...running, editor, find: new FindBar(running.app, running.page) };
}

test('F01, F02: every match is counted, marked and gone through, whatever it is made of, and the text stays as it is', async ({ start }) => {
  const body: Body = [heading(2, 'Peña'), { type: 'divider' }, paragraph('Said Pe', run('ña', 'bold'), ' Nieto to PENA.'), list('bulleted', 'No pen', 'La peña')];
  const { library, page, editor, find } = await openStory(start, body);
  await find.find('pena');
  await expect(find.count).toHaveText('1 of 4');
  await expect.poll(find.marked.bind(find)).toEqual({ all: ['Peña', 'PENA', 'peña', 'Peña'], current: ['Peña'] });
  for (const [key, count, word] of [['Enter', '2 of 4', 'Peña'], ['Enter', '3 of 4', 'PENA'], ['Enter', '4 of 4', 'peña'], ['Enter', '1 of 4', 'Peña'], ['Shift+Enter', '4 of 4', 'peña']] as const) {
    await page.keyboard.press(key);
    await expect(find.count).toHaveText(count);
    expect((await find.marked()).current).toEqual([word]);
  }
  await expect(find.query).toBeFocused();

  await test.step('each switch changes what is found', async () => {
    for (const [button, count] of [['Match case', '1 of 1'], ['Match case', '4 of 4'], ['Exact accents', '1 of 1'], ['Exact accents', '4 of 4']] as const) {
      await find.button(button).click();
      await expect(find.count).toHaveText(count);
    }
    await find.query.fill('pen');
    await expect(find.count).toHaveText(/of 5$/);
    await find.button('Whole words').click();
    await expect(find.count).toHaveText('1 of 1');
    expect((await find.marked()).all).toEqual(['pen']);
    await find.button('Whole words').click();
  });
  await test.step('a regular expression finds, and one that cannot be read says so', async () => {
    await find.button('Regular expression').click();
    await find.query.fill('\\bp\\w+a\\b');
    await expect(find.count).toHaveText(/of 4$/);
    await find.query.fill('(a+');
    await expect(find.bar.getByRole('alert')).toContainText('This expression cannot be read.');
    expect((await find.marked()).all).toEqual([]);
  });
  await test.step('Escape goes into the match and takes the marks off', async () => {
    await find.button('Regular expression').click();
    await find.query.fill('nieto');
    await expect(find.count).toHaveText('1 of 1');
    await page.keyboard.press('Escape');
    await expect(find.bar).toBeHidden();
    await expect(editor.body).toBeFocused();
    await expect.poll(() => find.selected()).toBe('Nieto');
    expect((await find.marked()).all).toEqual([]);
  });
  expect(await savedBody(library, name)).toEqual(body);
});

test('the selected words become the query, and F3 goes on with the bar closed', async ({ start }) => {
  const { app, page, editor, find } = await openStory(start, paragraphs('A lamp and a lamp.', 'The last lamp'));
  await editor.toEnd();
  await editor.selectBack(4);
  await pressShortcut(app, 'Ctrl+F');
  await expect(find.query).toHaveValue('lamp');
  await expect(find.query).toBeFocused();
  await expect(find.count).toHaveText('3 of 3');
  await page.keyboard.press('Escape');
  await expect(editor.body).toBeFocused();
  await pressShortcut(app, 'F3');
  await expect.poll(() => find.wordsBeforeSelection()).toBe('A ');
  await pressShortcut(app, 'F3');
  await expect.poll(() => find.wordsBeforeSelection()).toBe('A lamp and a ');
  await expect(find.bar).toBeHidden();
  await page.keyboard.type('light');
  await expect(editor.desk.paragraphs).toHaveText(['A lamp and a light.', 'The last lamp']);
  await pressShortcut(app, 'Shift+F3');
  await expect.poll(() => find.selected()).toBe('lamp');
  await page.keyboard.type('torch');
  await expect(editor.desk.paragraphs).toHaveText(['A torch and a light.', 'The last lamp']);
});

test('what was found stays true while the text is written', async ({ start }) => {
  const { page, editor, find } = await openStory(start, paragraphs('One lamp.', 'Two lamps.'));
  await find.find('lamp');
  await expect(find.count).toHaveText('1 of 2');
  await editor.toEnd();
  await page.keyboard.type(' A third lamp, and one more lamp.');
  await expect(find.count).toHaveText('1 of 4');
  await expect.poll(async () => (await find.marked()).all).toEqual(['lamp', 'lamp', 'lamp', 'lamp']);
});

test('one is replaced at a time, in the format of its first letter, and undo takes one back', async ({ start }) => {
  const story = await openStory(start, [paragraph('A ', run('la', 'bold'), 'mp, a lamp, a lamp.')]);
  const { app, page, editor, find } = story;
  await find.fillReplace('lamp', 'lamp-post');
  await page.keyboard.press('Enter');
  await expect(find.count).toHaveText('2 of 3');
  await find.button('Replace').click();
  await expect(find.count).toHaveText('3 of 3');
  await expect.poll(() => savedBody(story.library, name)).toEqual([paragraph('A ', run('lamp-post', 'bold'), ', a lamp-post, a lamp.')]);
  await page.keyboard.press('Escape');
  await pressShortcut(app, 'Ctrl+Z');
  await expect(editor.desk.paragraphs).toHaveText(['A lamp-post, a lamp, a lamp.']);
});

test('all are replaced as one step, which undo, from the bar or from the text, takes back', async ({ start }) => {
  const body = [paragraph('A ', run('lamp', 'bold'), ', a Lamp.'), list('bulleted', 'lamp', 'Other')];
  const story = await openStory(start, body);
  const { app, page, editor, find } = story;
  await find.fillReplace('lamp', 'light');
  await find.button('Replace all').click();
  await expect(find.bar.getByText('Replaced: 3.')).toBeVisible();
  await expect(find.count).toHaveText('Not found');
  const after = [paragraph('A ', run('light', 'bold'), ', a light.'), list('bulleted', 'light', 'Other')];
  await expect.poll(() => savedBody(story.library, name)).toEqual(after);
  await expect(find.query).toBeFocused();
  await pressShortcut(app, 'Ctrl+Z');
  await expect(find.bar.getByText('Everything is as it was before.')).toBeVisible();
  await expect.poll(() => savedBody(story.library, name)).toEqual(body);

  await find.button('Replace all').click();
  await expect(find.bar.getByText('Replaced: 3.')).toBeVisible();
  await page.keyboard.press('Escape');
  await editor.toEnd();
  await pressShortcut(app, 'Ctrl+Z');
  await expect.poll(() => savedBody(story.library, name)).toEqual(body);
  await pressShortcut(app, 'Ctrl+Shift+Z');
  await expect.poll(() => savedBody(story.library, name)).toEqual(after);
});

test('fields are found and replaced too, and one button takes everything back', async ({ start }) => {
  const metadata: Metadata = { standfirst: 'A lamp, again.', slugline: 'lamp', byline: { people: [{ name: 'Bo Lampard', role: 'reporter' }] }, copyrightYears: '2014' };
  const story = await openStory(start, paragraphs('The lamp of 2014.'), metadata);
  const { library, page, editor, find } = story;
  await find.fillReplace('lamp', 'light');
  await find.button('All fields').click();
  await expect(find.count).toHaveText('3 of 5');
  await find.button('List the matches').click();
  await expect(find.rows).toHaveText(['HeadlineLamp stays on', 'StandfirstA lamp, again.', 'The lamp of 2014.', 'Sluglinelamp', 'BylineBo Lampard']);

  await test.step('a field of a panel is shown when it is gone to', async () => {
    await editor.desk.open('Rights');
    await find.query.focus();
    await page.keyboard.press('Enter');
    await expect(find.count).toHaveText('4 of 5');
    await expect(editor.desk.panel.getByRole('textbox', { name: 'Slugline' })).toBeVisible();
    await expect(page.locator('[data-field="slugline"][data-found]')).toBeVisible();
    await expect(find.query).toBeFocused();
  });
  await find.button('Replace all').click();
  await expect(find.bar.getByText('Replaced: 1 in the text, 4 in fields.')).toBeVisible();
  await expect.poll(async () => (await savedArticle(library, name)).metadata).toMatchObject({ headline: 'light stays on', standfirst: 'A light, again.', slugline: 'light', byline: { people: [{ name: 'Bo lightard' }] } });
  await find.button('Undo the replacement').click();
  await expect.poll(async () => (await savedArticle(library, name)).metadata).toMatchObject({ headline: 'Lamp stays on', ...metadata });
  await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('The lamp of 2014.'));

  await test.step('a field that may not hold the new words is left', async () => {
    await find.fillReplace('2014', 'last year');
    await find.button('Replace all').click();
    await expect(find.bar.getByText('Replaced: 1. One was left: its field may not hold the new words.')).toBeVisible();
    await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('The lamp of last year.'));
    expect((await savedArticle(library, name)).metadata.copyrightYears).toBe('2014');
  });
});

test('an empty replacement of everything asks first', async ({ start }) => {
  const story = await openStory(start, paragraphs('A lamp and a lamp.'));
  const { page, editor, find } = story;
  await find.fillReplace(' lamp', '');
  await find.button('Replace all').click();
  await expect(find.bar.getByRole('alert')).toContainText('All 2 matches will be deleted');
  await expect(find.button('Keep them')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(find.bar.getByRole('alert')).toBeHidden();
  await expect(editor.desk.paragraphs).toHaveText(['A lamp and a lamp.']);
  await find.button('Replace all').click();
  await find.button('Delete 2').click();
  await expect.poll(() => savedBody(story.library, name)).toEqual(paragraphs('A and a.'));
});

test('the list goes along with the matches, and Enter in it goes into the text', async ({ start }) => {
  const { page, editor, find } = await openStory(start, Array.from({ length: 60 }, (_, index) => paragraph(`The lamp of day ${index}.`)));
  await find.find('lamp');
  await find.button('List the matches').click();
  await expect(find.rows.first()).toHaveAttribute('aria-selected', 'true');
  await find.query.focus();
  await page.keyboard.press('Shift+Enter');
  await expect(find.count).toHaveText('60 of 60');
  await expect(find.rows.filter({ hasText: 'The lamp of day 59.' })).toHaveAttribute('aria-selected', 'true');
  await expect(editor.desk.paragraphs.last()).toBeInViewport();
  await find.rows.filter({ hasText: 'The lamp of day 59.' }).click();
  await page.keyboard.press('ArrowUp');
  await expect(find.count).toHaveText('59 of 60');
  await page.keyboard.press('Enter');
  await expect(editor.body).toBeFocused();
  await page.keyboard.type('light');
  await expect(editor.desk.paragraphs.filter({ hasText: 'light' })).toHaveText('The light of day 58.');
});

test('another story is looked through from its beginning', async ({ start }) => {
  const { app, page } = await start({ settings, files: { [name]: articleText({ headline: 'Lamp', paragraphs: ['One lamp.', 'Two lamps.'] }), 'pier.article': articleText({ headline: 'Pier', paragraphs: ['No light.', 'A lamp, a lamp, a lamp.'] }) } });
  const editor = new EditorPage(app, page);
  const find = new FindBar(app, page);
  await editor.open('Lamp');
  await find.find('lamp');
  await expect(find.count).toHaveText(/of 2$/);
  await editor.desk.story('Pier').click();
  await expect(find.count).toHaveText('1 of 3');
  await expect.poll(async () => (await find.marked()).all).toEqual(['lamp', 'lamp', 'lamp']);
});

test('nothing in the bar is out of reach for anybody', async ({ start }) => {
  const { page, find } = await openStory(start, paragraphs('One lamp.'));
  await find.fillReplace('lamp', '');
  await find.button('List the matches').click();
  await expect(find.rows).toHaveCount(1);
  await find.button('Replace all').click();
  await expect(find.button('Keep them')).toBeVisible();
  for (const look of looks) {
    await wear(page, look);
    expect.soft(await seriousViolations(page), `${look.language}, ${look.theme}`).toEqual([]);
  }
});
