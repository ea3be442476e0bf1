import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, editorProfile, type RunningApp } from '../app';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { NativeMenus } from '../pages/native-menus';
import { SpellingPanel } from '../pages/spelling-panel';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' };
const english = articleText({ headline: 'Goverment talks', paragraphs: ['The goverment signd a memorandum.', 'Xochitl Wierzbicki of the goverment spoke. Xochitl Wierzbicki left.'] });
const spanish = articleText({ headline: 'Acuerdo firmado', metadata: { language: 'es-MX' }, paragraphs: ['El gobierno firmó un memorandun con the house.'] });

const british = articleText({ headline: 'Harbour talks', metadata: { language: 'en-GB' }, paragraphs: ['The harbor has a new colour.'] });

interface Open extends RunningApp {
  readonly editor: EditorPage;
  readonly menus: NativeMenus;
}

async function openStory(running: RunningApp, headline: string): Promise<Open> {
  const editor = new EditorPage(running.app, running.page);
  const menus = await NativeMenus.hold(running.app);
  await editor.open(headline);
  return { ...running, editor, menus };
}

/** Waits until the menu of a word begins with what is expected: Chromium looks at the text in idle time. */
async function offers({ editor, menus }: Open, word: string, first: string, copy = 0): Promise<void> {
  await expect.poll(async () => (await menus.of(editor.body, word, copy))[0]).toBe(first);
}

test('a misspelt word is offered its suggestions; the one chosen is one undo step', async ({ start }) => {
  const open = await openStory(await start({ settings, files: { 'en.article': english } }), 'Goverment talks');
  await offers(open, 'goverment', 'government');
  expect(await open.menus.items()).toEqual(['government', 'Ignore in this story', 'Add to the newsroom’s dictionary', 'Spelling…', 'Cut', 'Copy', 'Paste', 'Paste without formatting', 'Select all']);
  await open.menus.choose('government');
  await expect(open.editor.desk.paragraphs.first()).toHaveText('The government signd a memorandum.');
  await open.page.keyboard.press('ControlOrMeta+z');
  await expect(open.editor.desk.paragraphs.first()).toHaveText('The goverment signd a memorandum.');
  expect(await open.menus.of(open.editor.body, 'memorandum')).toEqual(['Cut', 'Copy', 'Paste', 'Paste without formatting', 'Select all']);
});

test('a suggestion keeps bold type and links', async ({ start }) => {
  const text = articleText({
    headline: 'Marked', body: [{ type: 'paragraph', content: [{ type: 'text', text: 'A ' }, { type: 'text', text: 'goverment', marks: ['bold'] }, { type: 'text', text: ' and ' }, { type: 'link', url: 'https://example.org/', content: [{ type: 'text', text: 'a memorandun here' }] }, { type: 'text', text: '.' }] }],
  });
  const open = await openStory(await start({ settings, files: { 'marked.article': text } }), 'Marked');
  await offers(open, 'goverment', 'government');
  await open.menus.choose('government');
  await expect(open.editor.body.locator('strong')).toHaveText('government');
  await offers(open, 'memorandun', 'memorandum');
  await open.menus.choose('memorandum');
  await expect(open.editor.body.getByRole('link')).toHaveText('a memorandum here');
  await open.page.keyboard.press('ControlOrMeta+z');
  await expect(open.editor.desk.paragraphs.first()).toHaveText('A government and a memorandun here.');
  await open.page.keyboard.press('ControlOrMeta+z');
  await expect(open.editor.desk.paragraphs.first()).toHaveText('A goverment and a memorandun here.');
});

test('the key of the menu opens it at the caret', async ({ start }) => {
  const open = await openStory(await start({ settings, files: { 'en.article': english } }), 'Goverment talks');
  await offers(open, 'goverment', 'government');
  await open.page.keyboard.press('ControlOrMeta+Home');
  for (let step = 0; step < 7; step += 1) await open.page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await open.menus.byKey(open.page))[0]).toBe('government');
  expect(await open.menus.place()).toEqual({ x: expect.any(Number), y: expect.any(Number) });
});

test('K02: each story is checked in its own language, whatever the window speaks, and in those chosen for all', async ({ start }) => {
  const running = await start({ settings: { ...settings, language: 'en' }, files: { 'en.article': english, 'es.article': spanish, 'gb.article': british } });
  const open = await openStory(running, 'Acuerdo firmado');
  await offers(open, 'memorandun', 'memorando');
  await offers(open, 'house', 'husero');
  expect((await open.menus.of(open.editor.body, 'gobierno'))[0]).toBe('Cut');
  await open.editor.open('Goverment talks');
  await expect(open.editor.body).toContainText('Xochitl');
  await offers(open, 'goverment', 'government');
  expect((await open.menus.of(open.editor.body, 'memorandum'))[0]).toBe('Cut');
  // British English stays British.
  await open.editor.open('Harbour talks');
  await expect(open.editor.body).toContainText('harbor');
  await offers(open, 'harbor', 'harbour');
  expect((await open.menus.of(open.editor.body, 'colour'))[0]).toBe('Cut');
  // English in every story, chosen in the settings.
  await pressShortcut(open.app, 'Ctrl+,');
  await open.page.getByRole('radiogroup', { name: 'Spelling languages' }).getByText('+ English').click();
  await open.page.getByRole('button', { name: 'Done' }).click();
  await open.editor.open('Acuerdo firmado');
  await expect(open.editor.body).toContainText('memorandun');
  await offers(open, 'house', 'Cut');
  await offers(open, 'memorandun', 'memorandum');
});

const dictionaryFile = (library: string): string => join(library, '.copydesk', 'dictionary.txt');

test('K04: a word added to the newsroom’s dictionary loses its marks everywhere at once, undone or not, and is in the library for everybody', async ({ start }) => {
  const open = await openStory(await start({ settings, files: { 'en.article': english } }), 'Goverment talks');
  await offers(open, 'Wierzbicki', 'Wickerwork');
  await open.menus.choose('Add to the newsroom’s dictionary');
  await offers(open, 'Wierzbicki', 'Cut');
  await offers(open, 'Wierzbicki', 'Cut', 1);
  await expect.poll(() => readFile(dictionaryFile(open.library), 'utf8').catch(() => '')).toBe('# Words of this newsroom, one word or name a line.\nWierzbicki\n');
  await open.editor.toEnd();
  await open.page.keyboard.type(' Wierzbicki’s');
  await open.page.keyboard.press('ControlOrMeta+z');
  await expect(open.editor.desk.paragraphs.last()).toHaveText(/left\.\s*$/);
  await offers(open, 'Wierzbicki', 'Cut', 1);
  // Another desk adds a word and takes one out.
  await writeFile(dictionaryFile(open.library), '# Ours\nXochitl\n');
  await offers(open, 'Xochitl', 'Cut');
  await offers(open, 'Wierzbicki', 'Wickerwork');
});

test('a word ignored in one story stays unknown in others', async ({ start }) => {
  const other = articleText({ headline: 'Another', paragraphs: ['Another goverment.'] });
  const open = await openStory(await start({ settings, files: { 'en.article': english, 'other.article': other } }), 'Goverment talks');
  await offers(open, 'goverment', 'government');
  await open.menus.choose('Ignore in this story');
  await offers(open, 'goverment', 'Cut');
  await offers(open, 'goverment', 'Cut', 1);
  await open.editor.open('Another');
  await expect(open.editor.body).toContainText('Another');
  await offers(open, 'goverment', 'government');
  await open.editor.open('Goverment talks');
  await expect(open.editor.body).toContainText('Xochitl');
  await offers(open, 'goverment', 'Cut');
});

test('headline and standfirst are checked, the search is not', async ({ start }) => {
  const open = await openStory(await start({ settings, files: { 'en.article': english } }), 'Goverment talks');
  await open.editor.desk.headline.focus();
  await expect.poll(async () => (await open.menus.of(open.editor.desk.headline, 'Goverment'))[0]).toBe('Government');
  await open.menus.choose('Government');
  await expect(open.editor.desk.headline).toHaveValue('Government talks');
  await open.editor.desk.search.fill('Goverment');
  expect(await open.menus.of(open.editor.desk.search, 'Goverment')).toEqual(expect.not.arrayContaining(['Ignore in this story']));
});

test('K06: the panel lists names first and finds emphazised; words are walked, changed, ignored and learned by keyboard', async ({ start }) => {
  const text = articleText({ headline: 'Border talks', paragraphs: ['Xochitl Wierzbicki emphazised it. We know know that, the goverment said.', 'Xochitl Wierzbicki left the goverment, see https://example.org/goverment and TK.'] });
  const open = await openStory(await start({ settings, files: { 'en.article': text } }), 'Border talks');
  const { page, app, editor } = open;
  const panel = new SpellingPanel(page);
  await pressShortcut(app, 'F7');
  await expect(panel.words).toHaveText(['Xochitl2', 'Wierzbicki2', 'emphazised', 'goverment2']);
  await expect(panel.words.first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(panel.panel.getByRole('heading', { name: 'emphazised' })).toBeVisible();
  await expect(panel.suggestions.first()).toHaveText('emphasized');
  await expect(panel.changeTo).toHaveValue('emphasized');
  // One place: Enter in the field changes it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel.changeTo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.desk.paragraphs.first()).toContainText('Wierzbicki emphasized it');
  await expect(page.getByRole('status').filter({ hasText: '“emphazised” became “emphasized”.' })).toBeAttached();
  // All places of the next one, taken back by one undo.
  await expect(panel.panel.getByRole('heading', { name: 'goverment' })).toBeVisible();
  await expect(panel.places).toHaveCount(2);
  await panel.button('Change all 2').press('Enter');
  await expect(editor.body).not.toContainText('the goverment');
  await expect(editor.body).toContainText('https://example.org/goverment');
  await expect(panel.words).toHaveText(['Xochitl2', 'Wierzbicki2']);
  await editor.body.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel.words).toHaveText(['Xochitl2', 'Wierzbicki2', 'goverment2']);
  // Ignored here; and a name of two words goes into the dictionary whole, which settles both.
  await panel.word('goverment').click();
  await panel.button('Ignore in this story').press('Enter');
  await expect(panel.words).toHaveText(['Xochitl2', 'Wierzbicki2']);
  await panel.word('Xochitl').click();
  await panel.button('Add “Xochitl Wierzbicki” to the newsroom’s dictionary').press('Enter');
  await expect(panel.panel.getByText('No unknown words')).toBeVisible();
  expect(await readFile(dictionaryFile(open.library), 'utf8')).toContain('\nXochitl Wierzbicki\n');
  await page.keyboard.press('Escape');
  await expect(panel.panel).toBeHidden();
  await expect(editor.body).toBeFocused();
});

test('the panel leads to the place of a word, changes a field, and says when there is no dictionary', async ({ start }) => {
  const french = articleText({ headline: 'Accord', metadata: { language: 'fr' }, paragraphs: ['Le gouvernement.'] });
  const open = await openStory(await start({ settings, files: { 'en.article': english, 'fr.article': french } }), 'Goverment talks');
  const panel = new SpellingPanel(open.page);
  await pressShortcut(open.app, 'F7');
  await panel.word('signd').dblclick();
  await expect.poll(() => open.page.evaluate(() => String(getSelection()))).toBe('signd');
  await expect(open.editor.body).toBeFocused();
  await panel.word('Goverment').click();
  await panel.button('Change').press('Enter');
  await expect(open.editor.desk.headline).toHaveValue('Government talks');
  await open.editor.open('Accord');
  await expect(panel.panel.getByText('No dictionary for this language')).toBeVisible();
});

test('nothing is asked of any network, with both languages, from the start to the end', async ({ start, folder }) => {
  const log = join(folder, 'net.json');
  const open = await openStory(await start({ settings: { ...settings, spellingLanguages: ['en', 'es'] }, files: { 'en.article': english }, arguments: [`--log-net-log=${log}`] }), 'Goverment talks');
  await offers(open, 'goverment', 'government');
  // A request of another session, so that the log is known to show requests.
  await open.app.evaluate(({ session }) => session.fromPartition('control').fetch('http://127.0.0.1:9/control').catch(() => undefined));
  await open.app.close();
  const asked = [...(await readFile(log, 'utf8')).matchAll(/"url":"((?:https?|wss?|ftp):[^"]*)"/g)].map(([, url]) => url);
  expect([...new Set(asked)]).toEqual(['http://127.0.0.1:9/control']);
});
