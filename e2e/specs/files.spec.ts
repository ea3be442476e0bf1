import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { editorProfile, expect, launch, test, end } from '../app';
import { DeskPage } from '../pages/desk';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;

const stored = {
  format: 'copydesk.article',
  version: 1,
  id: 'b7c1d0f2-6a35-4a58-9c3b-2f1f2b8d7e10',
  metadata: { headline: 'Heron lands on the weir', slug: 'heron', language: 'en', mood: 'calm' },
  workflow: { state: 'draft', history: [] },
  body: [
    { type: 'paragraph', content: [{ type: 'text', text: 'It stood there all morning.' }], align: 'left' },
    { type: 'star-map', stars: [1, { name: 'Vega' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Then it left.' }] },
  ],
  chart: { kind: 'bar' },
};
const text = `${JSON.stringify(stored, null, 2)}\n`;

const bodyOf = async (file: string): Promise<string> => JSON.stringify(z.object({ body: z.unknown() }).parse(JSON.parse(await readFile(file, 'utf8'))).body);

test('an unknown block and unknown keys survive an edit and a save', async ({ start }) => {
  const { page, library } = await start({ settings, files: { 'heron.article': text } });
  const desk = new DeskPage(page);
  await desk.story('Heron lands').click();
  await desk.paragraphs.filter({ hasText: 'Then it left.' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Nobody saw where to.');
  await expect.poll(() => bodyOf(join(library, 'heron.article'))).toContain('Nobody saw where to.');
  const saved: unknown = JSON.parse(await readFile(join(library, 'heron.article'), 'utf8'));
  expect(saved).toEqual({ ...stored, body: [stored.body[0], stored.body[1], { type: 'paragraph', content: [{ type: 'text', text: 'Then it left. Nobody saw where to.' }] }] });
});

test('a file of a newer version opens read-only', async ({ start }) => {
  const newer = JSON.stringify({ ...stored, version: 99 });
  const { page, library } = await start({ settings, files: { 'heron.article': newer } });
  const desk = new DeskPage(page);
  await desk.story('Heron lands').click();
  await expect(desk.paragraphs.first()).toHaveText('It stood there all morning.');
  await expect(desk.body).not.toHaveAttribute('contenteditable', 'true');
  await desk.paragraphs.first().click();
  await page.keyboard.type('x');
  await expect(desk.paragraphs.first()).toHaveText('It stood there all morning.');
  expect(await readFile(join(library, 'heron.article'), 'utf8')).toBe(newer);
});

test('a truncated file is listed, refused and left as it is', async ({ start }) => {
  const cut = text.slice(0, 400);
  const { page, library } = await start({ settings, files: { 'heron.article': cut } });
  const desk = new DeskPage(page);
  await desk.stories.first().click();
  await expect(page.getByText(/damaged/i).first()).toBeVisible();
  await expect(desk.body).toHaveCount(0);
  expect(await readFile(join(library, 'heron.article'), 'utf8')).toBe(cut);
});

test('a file that another program changed is not overwritten; both versions can be kept', async ({ start }) => {
  const { page, library } = await start({ settings, files: { 'heron.article': text } });
  const file = join(library, 'heron.article');
  const desk = new DeskPage(page);
  await desk.story('Heron lands').click();
  await desk.paragraphs.last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Mine.');
  // Before the autosave of a second later, somebody else writes the file.
  const theirs = text.replace('It stood there all morning.', 'Theirs.');
  await writeFile(file, theirs);
  const keepMine = page.getByRole('button', { name: 'Keep mine' });
  await expect(keepMine).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(theirs);
  await expect(desk.paragraphs.last()).toHaveText('Then it left. Mine.');
  await keepMine.click();
  await expect.poll(() => bodyOf(file)).toContain('Mine.');
});

test('words typed right before the window closes are in the file', async ({ start }) => {
  const { app, page, library } = await start({ settings, files: { 'heron.article': text } });
  const desk = new DeskPage(page);
  await desk.story('Heron lands').click();
  await desk.paragraphs.last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Last words.');
  await app.close();
  expect(await bodyOf(join(library, 'heron.article'))).toContain('Last words.');
});

test('words typed right before a kill are offered at the next start', async ({ start, folder }) => {
  const first = await start({ settings, files: { 'heron.article': text } });
  const desk = new DeskPage(first.page);
  await desk.story('Heron lands').click();
  await desk.paragraphs.last().click();
  await first.page.keyboard.press('End');
  await first.page.keyboard.type(' Killed words.');
  // The journal has them within a second of continuous typing; the kill comes while the file may still be old.
  await expect.poll(async () => (await readFile(join(first.library, 'heron.article'), 'utf8')) + (await journal(folder))).toContain('Killed words.');
  await end(first);
  const second = await launch(folder, {});
  const again = new DeskPage(second.page);
  await again.story('Heron lands').click();
  await expect(again.paragraphs.last()).toContainText('Killed words.');
  await end(second);
});

async function journal(folder: string): Promise<string> {
  const home = join(folder, 'data', 'journal');
  const names = await readdir(home).catch(() => []);
  return (await Promise.all(names.map((name) => readFile(join(home, name), 'utf8').catch(() => '')))).join('');
}
