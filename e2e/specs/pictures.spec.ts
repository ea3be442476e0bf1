import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { picturesOf } from '../../shared/body/media';
import type { PictureBlock } from '../../shared/body/block';
import { editorProfile, expect, test, type Desk, type RunningApp } from '../app';
import { savedBody } from '../pages/article-files';
import { DeskPage } from '../pages/desk';
import { EditorPage } from '../pages/editor-page';
import { FindBar } from '../pages/find-bar';
import { answerWithPaths } from '../pages/native-dialogs';
import { keepOutside, Pictures } from '../pages/pictures';
import { PublishSheet } from '../pages/publish-sheet';
import { ninjsErrors, readPublished } from '../pages/published';
import { articleText } from '../samples/articles';
import { contradictoryJpeg, pierPng, silentPng } from '../samples/pictures';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const first = 'The lamp of the old pier will stay on through the winter.';
const second = 'Nobody objected.';
const file = articleText({ headline: 'Lamp stays on', paragraphs: [first, second], metadata: { slug: 'lamp' } });
const pierName = /^lamp\.media\/[0-9a-f]{32}\.png$/;

interface Open extends RunningApp {
  readonly editor: EditorPage;
  readonly pictures: Pictures;
  readonly outside: Readonly<Record<string, string>>;
}

/** Starts with one story, its caret at the end of its first paragraph, and pictures outside the library. */
async function open(start: (desk?: Desk) => Promise<RunningApp>, desk: Desk = {}): Promise<Open> {
  const running = await start({ settings, files: { 'lamp.article': file }, ...desk });
  const outside = await keepOutside(running.folder, { 'pier.png': pierPng, 'grey.jpg': contradictoryJpeg, 'silent.png': silentPng, 'page.png': Buffer.from('<html><script>alert(1)</script>'), 'drawing.svg': Buffer.from('<svg onload="alert(1)"/>') });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Lamp stays on');
  await editor.body.getByText(first).click();
  await running.page.keyboard.press('End');
  return { ...running, editor, pictures: new Pictures(running.app, running.page), outside };
}

const types = async (library: string, name = 'lamp.article'): Promise<readonly string[]> => ((await savedBody(library, name)) ?? []).map((block) => block.type);
const saved = async (library: string, name = 'lamp.article'): Promise<readonly PictureBlock[]> => picturesOf((await savedBody(library, name)) ?? []);

test('C05 C07 C11: a picture from the dialog stands behind its paragraph with what its file says of it, each in its own field', async ({ start }) => {
  const { page, library, editor, pictures, outside } = await open(start);
  await pictures.insert('insert.picture', outside['pier.png'] ?? '');
  await pictures.painted(1);
  const figure = pictures.figures.first();
  await expect(figure).toHaveAccessibleName('Picture: A pier at dusk with one lamp burning');
  await expect(figure.getByText('Ana Lomas / Salt Wire')).toBeVisible();
  await expect(figure.getByText('© 2024 Salt Wire')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Picture inserted' })).toBeVisible();
  await page.keyboard.type(' It burned.');
  await expect(async () => expect(await saved(library)).toEqual([{
    type: 'picture', file: expect.stringMatching(pierName), width: 720, height: 480, alt: 'A pier at dusk with one lamp burning', caption: [{ type: 'text', text: 'The lamp of the old pier, photographed in March. It burned.' }],
    creditLine: 'Ana Lomas / Salt Wire', source: 'Salt Wire', copyrightNotice: '© 2024 Salt Wire', licence: 'https://creativecommons.org/licenses/by/4.0/',
  }])).toPass();
  expect(await types(library)).toEqual(['paragraph', 'picture', 'paragraph']);
  const [name = ''] = await readdir(join(library, 'lamp.media'));
  expect((await readFile(join(library, 'lamp.media', name))).equals(pierPng)).toBe(true);
  // Enter leaves the caption; the credit stays when the caption goes.
  await page.keyboard.press('Enter');
  await page.keyboard.type('Behind it.');
  await expect(editor.body.getByText('Behind it.')).toBeVisible();
  await figure.getByText('It burned').click({ clickCount: 3 });
  await page.keyboard.press('Backspace');
  await expect(figure.getByText('Ana Lomas / Salt Wire')).toBeVisible();
  await expect(async () => expect((await saved(library))[0]).toMatchObject({ caption: [], creditLine: 'Ana Lomas / Salt Wire' })).toPass();
});

test('dropped pictures stand where they were let go, and the original stays what it is', async ({ start }) => {
  const { page, library, editor, pictures } = await open(start);
  const before = page.getByRole('complementary', { name: 'Library' }).getByRole('option');
  await expect(before).toHaveCount(1);
  await pictures.drop([{ name: 'pier.png', type: 'image/png', bytes: pierPng }, { name: 'grey.jpg', type: 'image/jpeg', bytes: contradictoryJpeg }], editor.body.getByText(second), 'top');
  await pictures.painted(2);
  await expect(async () => expect(await types(library)).toEqual(['paragraph', 'picture', 'picture', 'paragraph'])).toPass();
  await pictures.drop([{ name: 'silent.png', type: 'image/png', bytes: silentPng }], editor.body.getByText(first), 'top');
  await pictures.painted(3);
  await expect(async () => expect(await types(library)).toEqual(['picture', 'paragraph', 'picture', 'picture', 'paragraph'])).toPass();
  await expect(before).toHaveCount(1);
  // One step of undo each; the files stay for the redo.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(pictures.figures).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(pictures.figures).toHaveCount(0);
  expect(await readdir(join(library, 'lamp.media'))).toHaveLength(3);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await pictures.painted(2);
});

test('L07: the bytes on the clipboard win over HTML that only names a private address, and the words of a table over its picture', async ({ start }) => {
  const { page, library, editor, pictures } = await open(start);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const image = { name: 'image.png', type: 'image/png', bytes: silentPng };
  await pictures.paste([image], { 'text/html': '<meta charset="utf-8"><img src="https://intranet.invalid/private.png" alt="x">' });
  await pictures.painted(1);
  await expect(async () => expect(await types(library)).toEqual(['paragraph', 'picture', 'paragraph'])).toPass();
  await page.keyboard.press('Enter');
  await pictures.paste([image], { 'text/html': '<table><tr><td>Boats</td><td>12</td></tr></table>', 'text/plain': 'Boats\t12' });
  await expect(editor.body.getByText('Boats')).toBeVisible();
  await expect(pictures.figures).toHaveCount(1);
  expect(requests.filter((url) => url.includes('intranet'))).toEqual([]);
});

test('details: proposals are taken over, a contradiction is said, and one undo takes everything back', async ({ start }) => {
  const { page, library, pictures, outside } = await open(start);
  await pictures.insert('insert.picture', outside['grey.jpg'] ?? '');
  await pictures.painted(1);
  const figure = pictures.figures.first();
  await expect(figure.getByRole('button', { name: 'No alt text' })).toBeVisible();
  await expect(figure.getByRole('button', { name: 'No credit' })).toBeHidden();
  await page.keyboard.press('Alt+Enter');
  await expect(pictures.field('Alt text')).toBeFocused();
  await expect(pictures.details.getByText('The file contradicts itself here. Choose one.')).toBeVisible();
  await page.keyboard.type('A grey wall');
  await pictures.details.getByRole('button', { name: 'Take over for Copyright notice: © 2024 Quay Press' }).click();
  await expect(pictures.field('Copyright notice')).toHaveValue('© 2024 Quay Press');
  await pictures.field('Caption').fill('The wall.');
  await pictures.field('Licence').fill('CC-BY-4.0');
  await page.keyboard.press('Enter');
  await expect(pictures.details).toBeHidden();
  await expect(async () => expect((await saved(library))[0]).toMatchObject({ alt: 'A grey wall', copyrightNotice: '© 2024 Quay Press', caption: [{ type: 'text', text: 'The wall.' }], licence: 'CC-BY-4.0', creditLine: 'Salt Wire' })).toPass();
  await expect(figure.getByRole('button', { name: 'No alt text' })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(figure.getByRole('button', { name: 'No alt text' })).toBeVisible();
  await figure.getByRole('button', { name: 'No alt text' }).click();
  await expect(pictures.field('Alt text')).toBeFocused();
  await page.keyboard.type('Not this');
  await page.keyboard.press('Escape');
  await expect(pictures.details).toBeHidden();
  await expect(async () => expect((await saved(library))[0]).not.toHaveProperty('alt')).toPass();
});

test('by keyboard: a picture is reached, described, moved and deleted as a whole, and joined with nothing', async ({ start }) => {
  const { page, library, editor, pictures, outside } = await open(start);
  await pictures.insert('insert.picture', outside['silent.png'] ?? '');
  await pictures.painted(1);
  await page.keyboard.type('Waves');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(pictures.figures.first()).toHaveClass(/selected/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(pictures.figures.first().getByText('Waves!')).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowUp');
  await expect(pictures.figures.first()).toHaveClass(/selected/);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(async () => expect(await types(library)).toEqual(['picture', 'paragraph', 'paragraph'])).toPass();
  await page.keyboard.press('Enter');
  await expect(pictures.field('Alt text')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pictures.details).toBeHidden();
  await expect(editor.body).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(pictures.figures).toHaveCount(0);
  await expect(editor.body.getByText(first)).toBeVisible();
  await expect(async () => expect(await savedBody(library, 'lamp.article')).toEqual([first, second].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })))).toPass();
});

test('a gallery takes, orders and loses pictures, and is a picture when one is left', async ({ start }) => {
  const { page, library, pictures, outside } = await open(start);
  const widths = async (): Promise<readonly (number | undefined)[]> => (await saved(library)).map(({ width }) => width);
  await pictures.insert('insert.gallery', outside['pier.png'] ?? '', outside['silent.png'] ?? '');
  await pictures.painted(2);
  await expect(async () => expect(await types(library)).toEqual(['paragraph', 'gallery', 'paragraph'])).toPass();
  await pictures.insert('insert.picture', outside['grey.jpg'] ?? '');
  await pictures.painted(3);
  await expect(async () => expect(await widths()).toEqual([720, 240, 640])).toPass();
  await pictures.figures.nth(2).locator('img').click();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(async () => expect(await widths()).toEqual([720, 640, 240])).toPass();
  await pictures.figures.nth(0).locator('img').dragTo(pictures.figures.nth(2).locator('img'), { targetPosition: { x: 150, y: 40 } });
  await expect(async () => expect(await widths()).toEqual([640, 240, 720])).toPass();
  await pictures.figures.nth(1).locator('img').click();
  await page.keyboard.press('Delete');
  await expect(pictures.figures).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(async () => expect(await types(library)).toEqual(['paragraph', 'picture', 'paragraph'])).toPass();
  expect(await widths()).toEqual([640]);
});

test('what is no picture is refused with words, and the others come in', async ({ start }) => {
  const { page, library, pictures, outside } = await open(start);
  await pictures.insert('insert.picture', outside['page.png'] ?? '', outside['silent.png'] ?? '');
  await pictures.painted(1);
  await expect(page.getByText('“page.png” is no picture that readers can see.')).toBeVisible();
  await pictures.insert('insert.picture', outside['drawing.svg'] ?? '');
  await expect(page.getByText('“drawing.svg” is an SVG, which can run like a program.')).toBeVisible();
  expect(await readdir(join(library, 'lamp.media'))).toHaveLength(1);
});

test('the pictures go along when the story is renamed, and are there when it is opened again', async ({ start }) => {
  const { page, library, editor, pictures, outside, app } = await open(start);
  await pictures.insert('insert.picture', outside['pier.png'] ?? '');
  await pictures.painted(1);
  await expect(async () => expect(await saved(library)).toHaveLength(1)).toPass();
  await app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('article.rename')?.click());
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('pier-lights');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(async () => expect((await readdir(library)).filter((name) => !name.startsWith('.')).sort()).toEqual(['pier-lights.article', 'pier-lights.media'])).toPass();
  expect((await saved(library, 'pier-lights.article'))[0]?.file).toMatch(/^pier-lights\.media\//);
  // What is typed and undone after it still names the folder that there is.
  await editor.toEnd();
  await page.keyboard.type(' At all.');
  await expect(async () => expect(JSON.stringify(await savedBody(library, 'pier-lights.article'))).toContain('At all.')).toPass();
  expect((await saved(library, 'pier-lights.article'))[0]?.file).toMatch(/^pier-lights\.media\//);
  await page.reload();
  await page.waitForSelector('html[data-app-state="ready"]');
  await pictures.painted(1);
});

for (const folder of ['stays', 'is renamed too']) {
  test(`the pictures are there when another program renames the story and their folder ${folder}`, async ({ start }) => {
    const { page, library, editor, pictures, outside } = await open(start);
    await pictures.insert('insert.picture', outside['pier.png'] ?? '');
    await pictures.painted(1);
    await expect(async () => expect(await saved(library)).toHaveLength(1)).toPass();
    await rename(join(library, 'lamp.article'), join(library, 'pier.article'));
    if (folder !== 'stays') await rename(join(library, 'lamp.media'), join(library, 'pier.media'));
    await expect(page.getByText('The file is now called “pier.article”.')).toBeVisible();
    await pictures.painted(1);
    await editor.toEnd();
    await page.keyboard.type(' At all.');
    await expect(async () => expect((await saved(library, 'pier.article'))[0]?.file).toMatch(/^pier\.media\//)).toPass();
    await expect(async () => expect(await readdir(join(library, 'pier.media'))).toHaveLength(1)).toPass();
    await page.reload();
    await page.waitForSelector('html[data-app-state="ready"]');
    await pictures.painted(1);
  });
}

test('a missing picture is a calm plate that names it, and it can be found again', async ({ start, folder }) => {
  const { page, library, pictures, outside } = await open(start);
  await pictures.insert('insert.picture', outside['pier.png'] ?? '');
  await pictures.painted(1);
  await expect(async () => expect(await saved(library)).toHaveLength(1)).toPass();
  await rename(join(library, 'lamp.media'), join(folder, 'gone'));
  await page.reload();
  await page.waitForSelector('html[data-app-state="ready"]');
  await expect(pictures.figures.getByText(/^The picture [0-9a-f]{32}\.png is not in the folder of the story\.$/)).toBeVisible();
  await expect(pictures.figures.getByText('Ana Lomas / Salt Wire')).toBeVisible();
  await answerWithPaths(pictures.app, outside['pier.png'] ?? '');
  await pictures.figures.getByRole('button', { name: 'Find it…' }).click();
  await pictures.painted(1);
  await expect(pictures.figures.getByText(/is not in the folder/)).toBeHidden();
  expect(await readdir(join(library, 'lamp.media'))).toHaveLength(1);
  await rm(join(folder, 'gone'), { recursive: true });
});

test('F02: a search behind a picture marks the word itself, in its caption too', async ({ start }) => {
  const { app, page, pictures, outside } = await open(start);
  await pictures.insert('insert.picture', outside['pier.png'] ?? '');
  await pictures.painted(1);
  const find = new FindBar(app, page);
  await find.find('objected');
  await expect.poll(find.marked.bind(find)).toMatchObject({ all: ['objected'] });
  await find.find('photographed');
  await expect.poll(find.marked.bind(find)).toMatchObject({ all: ['photographed'] });
});

test('C06: publishing warns of what is not credited, and takes the pictures along as they are', async ({ start, folder }) => {
  const site = join(folder, 'site');
  const ready = { headline: 'Lamp stays on', paragraphs: [first, second], metadata: { slug: 'lamp', permission: { kind: 'own-work' }, published: { kind: 'day', date: '2024-02-05' } } } as const;
  const { page, pictures, outside } = await open(start, { settings: { ...settings, publishFolder: site }, files: { 'lamp.article': articleText(ready) } });
  await pictures.insert('insert.picture', outside['pier.png'] ?? '', outside['silent.png'] ?? '');
  await pictures.painted(2);
  const desk = new DeskPage(page);
  await desk.open('Checks');
  await expect(desk.findings.filter({ hasText: 'A picture has no credit line.' })).toHaveCount(1);
  await expect(desk.findings.filter({ hasText: 'A picture has no text for those who cannot see it.' })).toHaveCount(1);
  await desk.publish.click();
  const sheet = new PublishSheet(page);
  await sheet.run.click();
  await expect(sheet.done).toBeVisible();
  await expect(sheet.cells('Pictures: credits and notices')).toHaveText(Array(3).fill('came back'));
  const published = await readPublished(site);
  expect(published.names).toEqual(['article.ninjs.json', 'article.txt', 'index.html', 'lamp.media']);
  const names = await readdir(join(published.folder, 'lamp.media'));
  const bytes = await Promise.all(names.map((name) => readFile(join(published.folder, 'lamp.media', name))));
  expect(bytes.some((each) => each.equals(pierPng)) && bytes.some((each) => each.equals(silentPng))).toBe(true);
  expect(published.html).toContain('<span class="credit">Ana Lomas / Salt Wire</span>');
  expect(published.jsonLd).toMatchObject({ image: [{ creditText: 'Ana Lomas / Salt Wire', copyrightNotice: '© 2024 Salt Wire', license: 'https://creativecommons.org/licenses/by/4.0/' }, { '@type': 'ImageObject' }] });
  expect(ninjsErrors(published.ninjs) ?? []).toEqual([]);
  expect(published.text).toContain('The lamp of the old pier, photographed in March. (Ana Lomas / Salt Wire)');
});

test('the window may ask for pictures of its stories and for nothing else', async ({ start }) => {
  const { page, library, pictures, outside } = await open(start);
  await pictures.insert('insert.picture', outside['pier.png'] ?? '');
  await pictures.painted(1);
  const address = (await pictures.figures.locator('img').getAttribute('src')) ?? '';
  const ask = (url: string): Promise<readonly [number, string | null, string | null]> => page.evaluate(async (asked) => {
    const answer = await fetch(asked);
    return [answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')] as const;
  }, url);
  expect(await ask(address)).toEqual([200, 'image/png', 'nosniff']);
  const [, id = ''] = /picture\/([^/]+)\//.exec(address) ?? [];
  const base = `app://desk/picture/${id}`;
  for (const trick of [`${base}/lamp.article`, `${base}/..%2F..%2Foutside%2Fpier.png`, `${base}/lamp.media/..%2F..%2Foutside%2Fpier.png`, `${base}/lamp.media/%2e%2e/lamp.article`, 'app://desk/picture/nobody/lamp.media/x.png', `${base}/lamp.media/x.svg`, `${base}/lamp.media%5Cx.png`, `${base}/%00.media/x.png`]) {
    expect((await ask(trick))[0], trick).not.toBe(200);
  }
  expect(await readdir(library)).toContain('lamp.media');
});
