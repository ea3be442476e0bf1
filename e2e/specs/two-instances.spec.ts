import { mkdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test, type RunningApp } from '../app';
import { fileText, savedBody } from '../pages/article-files';
import { EditorPage } from '../pages/editor-page';
import { LibraryPage } from '../pages/library-page';
import { MergePage } from '../pages/merge-page';
import { articleText, paragraphs } from '../samples/articles';

const name = 'lamp.article';
const lines = ['The lamp will stay on through the winter.', 'Nobody minds the cost.'];
const base = articleText({ headline: 'Lamp stays on', paragraphs: lines });
const settings = (who: string): object => ({ settings: { profile: { name: who, role: 'editor' }, language: 'en', theme: 'light' } });

interface Desk extends RunningApp {
  readonly editor: EditorPage;
  readonly merge: MergePage;
}

async function desk(start: (desk?: object) => Promise<RunningApp>, who: string, more: object = {}): Promise<Desk> {
  const running = await start({ ...settings(who), ...more });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Lamp stays on');
  return { ...running, editor, merge: new MergePage(running.page) };
}

/** Two apps with data folders of their own on one library; the first has the story open. */
async function two(start: (desk?: object) => Promise<RunningApp>): Promise<{ readonly ana: Desk; readonly openBo: () => Promise<Desk> }> {
  const ana = await desk(start, 'Ana Lomas', { files: { [name]: base } });
  return { ana, openBo: () => desk(start, 'Bo Reyes', { data: 'data-of-bo' }) };
}

test('who edits is said to the other one, who takes over; both texts survive, each in view', async ({ start }) => {
  const { ana, openBo } = await two(start);
  await ana.page.keyboard.type(' Ana asked.');
  await expect(ana.editor.desk.saved).toBeVisible();
  const bo = await openBo();
  const asked = bo.page.getByRole('alert').filter({ hasText: `Ana Lomas is editing this on ${hostname()}` });
  await asked.getByRole('button', { name: 'Take over' }).click();
  await expect(asked).toBeHidden();
  await expect(ana.page.getByText('Bo Reyes took this story over')).toBeVisible();
  await ana.editor.toEnd();
  await ana.page.keyboard.type(' Ana again.');
  await bo.editor.toEnd();
  await bo.page.keyboard.type(' Bo asked.');
  await expect(bo.editor.desk.saved).toBeVisible();
  await expect.poll(() => savedBody(bo.library, name)).toEqual(paragraphs(lines[0] ?? '', 'Nobody minds the cost. Ana asked. Bo asked.'));
  await expect(ana.editor.desk.paragraphs.last()).toHaveText('Nobody minds the cost. Ana asked. Ana again.');
  await ana.merge.open();
  await ana.merge.choose(1, 'Both');
  await ana.merge.save.click();
  await expect(ana.merge.sheet).toBeHidden();
  await expect.poll(() => fileText(ana.library, name)).toContain('Ana again. Bo asked.');
});

test('the list says who else edits a story, as long as they do', async ({ start }) => {
  const { ana } = await two(start);
  const bo = await start({ ...settings('Bo Reyes'), data: 'data-of-bo' });
  const row = new LibraryPage(bo.page).story('Lamp stays on');
  const mark = row.getByRole('img', { name: `Ana Lomas is editing it on ${hostname()}` });
  await expect(row).toBeVisible();
  await expect(mark).toHaveCount(0);
  await ana.page.keyboard.type(' Ana asked.');
  await expect(ana.editor.desk.saved).toBeVisible();
  await expect(mark).toBeVisible();
  await expect(new LibraryPage(ana.page).stories.getByRole('img', { name: /is editing it/ })).toHaveCount(0);
  await ana.app.close();
  await expect(mark).toHaveCount(0);
});

test('who only reads is left alone, and is told when the story is free', async ({ start }) => {
  const { ana, openBo } = await two(start);
  await ana.page.keyboard.type(' Ana asked.');
  await expect(ana.editor.desk.saved).toBeVisible();
  const bo = await openBo();
  await bo.page.getByRole('button', { name: 'Open read-only' }).click();
  await expect(bo.page.getByText('You are reading.')).toBeVisible();
  await expect(bo.editor.body).toHaveAttribute('aria-readonly', 'true');
  await ana.page.keyboard.type(' More.');
  await expect(bo.editor.desk.paragraphs.last()).toHaveText('Nobody minds the cost. Ana asked. More.');
  await ana.app.close();
  await expect(bo.page.getByText('You are reading.')).toBeHidden();
  await expect(bo.editor.body).toHaveAttribute('aria-readonly', 'false');
});

test('with the locks deleted in between both write, and neither overwrites the other', async ({ start }) => {
  const { ana, openBo } = await two(start);
  await ana.page.keyboard.type(' Ana asked.');
  await expect(ana.editor.desk.saved).toBeVisible();
  await rm(join(ana.library, '.copydesk', 'locks'), { recursive: true });
  const bo = await openBo();
  await rm(join(ana.library, '.copydesk', 'locks'), { recursive: true, force: true });
  await ana.page.bringToFront();
  await Promise.all([ana.page.keyboard.type(' Ana again.'), bo.page.keyboard.type(' Bo asked.')]);
  const both = [ana, bo];
  await expect.poll(async () => Promise.all(both.map(({ merge }) => merge.notice.count())).then((counts) => counts[0] !== counts[1])).toBe(true);
  for (const { editor, words } of [{ editor: ana.editor, words: 'Ana again.' }, { editor: bo.editor, words: 'Bo asked.' }]) await expect(editor.desk.paragraphs.last()).toContainText(words);
  const [loser] = (await ana.merge.notice.count()) === 1 ? [ana] : [bo];
  await loser.merge.open();
  for (const words of ['Ana again.', 'Bo asked.']) await expect(loser.merge.sheet.getByText(words).first()).toBeVisible();
  await expect.poll(() => fileText(ana.library, name)).toMatch(/Ana again\.|Bo asked\./);
});

test('a lock of a dead process goes without a word, another computer’s is asked about', async ({ start, folder }) => {
  const locks = join(folder, 'library', '.copydesk', 'locks');
  const id = /"id": "([^"]+)"/.exec(base)?.[1] ?? '';
  const lock = { format: 'copydesk.lock', version: 1, who: 'Eva Lind', machine: hostname(), pid: 4_194_400, since: '2024-03-28T12:02:00Z', nonce: 'x', beat: 3 };
  await mkdir(locks, { recursive: true });
  await writeFile(join(locks, `${id}.json`), JSON.stringify(lock));
  const ana = await desk(start, 'Ana Lomas', { files: { [name]: base } });
  await ana.page.keyboard.type(' Ana asked.');
  await expect(ana.editor.desk.saved).toBeVisible();
  await expect(ana.page.getByText('Eva Lind')).toBeHidden();
  await ana.app.close();
  await writeFile(join(locks, `${id}.json`), JSON.stringify({ ...lock, machine: 'another-desk' }));
  const bo = await desk(start, 'Bo Reyes', { data: 'data-of-bo' });
  await expect(bo.page.getByText('Eva Lind is editing this on another-desk')).toBeVisible();
});
