import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { editorProfile, end, expect, test } from '../app';
import { LibraryPage } from '../pages/library-page';
import type { IndexProgress, StoryAnswer, StoryPage } from '../../shared/library/story-query';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;

const files = {
  'pena.article': articleText({ headline: 'The hall was full', paragraphs: ['Nobody knew before the evening began that Lucía Peña would sing the old songs again.'], metadata: { byline: { people: [{ name: 'Íñigo Árvore', role: 'reporter' }] }, published: { kind: 'day', date: '2024-03-28' }, copyrightHolder: 'Latin One' } }),
  'ferry.article': articleText({ headline: 'Ferry timetable shrinks', paragraphs: ['Two boats are enough, the council says.'], metadata: { published: { kind: 'day', date: '2024-05-02' } } }),
  'tokyo.article': articleText({ headline: '東京都知事が会見した', paragraphs: ['Fresh \ufb01sh.'] }),
};

/** Asks the index as the list does. */
async function ask(page: Page, text: string, more: Partial<StoryPage> = {}): Promise<StoryAnswer> {
  const wanted: StoryPage = { text, shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 50, shape: true, ...more };
  return page.evaluate(async (input) => {
    const bridge: { invoke(name: string, input: StoryPage): Promise<{ value: StoryAnswer }> } = Reflect.get(globalThis, 'copydesk');
    return (await bridge.invoke('library.query', input)).value;
  }, wanted);
}

const names = async (page: Page, text: string, more: Partial<StoryPage> = {}): Promise<readonly string[]> => (await ask(page, text, more)).rows.map(({ name }) => name).sort();

test('the word without its accent finds the story, and shows where it stands', async ({ start }) => {
  const { page } = await start({ settings, files });
  await expect(new LibraryPage(page).stories).toHaveCount(3);
  const { rows } = await ask(page, 'pena');
  expect(rows.map(({ name }) => name)).toEqual(['pena.article']);
  const { text = '', hits = [] } = rows[0]?.snippet ?? {};
  expect(text).toContain('Lucía Peña would sing');
  expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual(['Peña']);
});

test('beginnings, phrases, exclusions and fields find what they mean, in any script', async ({ start }) => {
  const { page } = await start({ settings, files });
  await expect(new LibraryPage(page).stories).toHaveCount(3);
  for (const [text, found] of [
    ['"old songs"', ['pena.article']], ['songs old', ['pena.article']], ['"songs old"', []], ['tim*', ['ferry.article']], ['-council', ['pena.article', 'tokyo.article']],
    ['byline:arvore', ['pena.article']], ['firma:íñigo', ['pena.article']], ['holder:latin', ['pena.article']], ['published:2024-03', ['pena.article']], ['published:2024-03..2024-05', ['ferry.article', 'pena.article']],
    ['京都', ['tokyo.article']], ['fish', ['tokyo.article']], ['state:draft', ['ferry.article', 'pena.article', 'tokyo.article']],
  ] as const) expect(await names(page, text), text).toEqual(found);
  expect((await ask(page, 'colour:red')).troubles).toEqual([{ kind: 'unknown-field', text: 'colour:red' }]);
  expect(await names(page, 'tim', { isTyping: true })).toEqual(['ferry.article']);
});

test('a long look tells how far it is, and an index that was deleted comes back the same', async ({ start }) => {
  const first = await start({ settings });
  await first.page.evaluate(() => {
    document.documentElement.dataset['progress'] = 'none';
    const bridge: { on(name: string, listener: (state: { readonly progress?: IndexProgress }) => void): void } = Reflect.get(globalThis, 'copydesk');
    bridge.on('library.indexed', ({ progress }) => {
      if (progress !== undefined && progress.done < progress.total) document.documentElement.dataset['progress'] = 'seen';
    });
  });
  await Promise.all(Array.from({ length: 1200 }, (_, number) => writeFile(join(first.library, `s${number}.article`), articleText({ headline: `Lamp ${number}`, paragraphs: [`The lamp of pier ${number} burns.`] }))));
  await expect.poll(async () => (await ask(first.page, 'lamp')).shape?.total, { timeout: 30_000 }).toBe(1200);
  await expect(first.page.locator('html')).toHaveAttribute('data-progress', 'seen');
  const before = await ask(first.page, '"pier 7"');
  expect(before.shape?.total).toBe(1);
  await end(first);

  const index = join(first.folder, 'data', 'index');
  expect((await readdir(index)).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  await rm(index, { recursive: true });
  const second = await start({ settings });
  await expect.poll(async () => (await ask(second.page, 'lamp')).shape?.total, { timeout: 30_000 }).toBe(1200);
  expect((await ask(second.page, '"pier 7"')).rows).toEqual(before.rows);
});

test('the index lives in a process of its own; when that one is killed the list answers all the same', async ({ start }) => {
  const { app, page } = await start({ settings, files });
  const list = new LibraryPage(page);
  await expect(list.stories).toHaveCount(3);
  const pid = await app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Copydesk index')?.pid);
  if (pid === undefined) throw new Error('no process of the index');
  process.kill(pid, 'SIGKILL');
  expect(await names(page, 'pena')).toEqual(['pena.article']);
});
