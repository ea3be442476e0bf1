import { expect, it, vi } from 'vitest';
import type { StoryAnswer, StoryPage, StoryQuery, StoryRow } from '../../shared/library/story-query';
import { createStoryPages, type StoryPages } from './story-pages';

const query: StoryQuery = { text: '', shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: true };
const counts = { 'all': 0, 'waiting': 0, 'draft': 0, 'in-review': 0, 'changes-requested': 0, 'approved': 0, 'published': 0 };
const row = (name: string): StoryRow => ({ id: name, name, firstWords: '', state: 'draft', rights: 'question', modified: '2026-03-04T10:00:00Z', headlineHits: [] });

/** A library that answers from a list of names, and keeps what it was asked. */
function library(names: string[]): { readonly pages: StoryPages; readonly asked: StoryPage[]; readonly turn: () => void } {
  const asked: StoryPage[] = [];
  let generation = 1;
  const answer = (page: StoryPage): StoryAnswer => ({
    rows: names.filter((name) => name.includes(page.text)).slice(page.offset, page.offset + page.limit).map(row), generation, troubles: [],
    ...(page.shape ? { shape: { total: names.filter((name) => name.includes(page.text)).length, groups: [{ key: 'all', count: names.length }], counts, onShelf: names.length } } : {}),
  });
  const pages = createStoryPages({
    page: (page) => {
      asked.push(page);
      return Promise.resolve({ ok: true, value: answer(page) });
    },
    ids: () => Promise.resolve({ ok: true, value: { ids: names } }),
    named: ({ typed }) => Promise.resolve({ ok: true, value: { found: names.includes(typed) ? { id: typed, place: names.indexOf(typed) } : undefined } }),
  });
  return { pages, asked, turn: () => { generation += 1; } };
}

const names = (): string[] => Array.from({ length: 1000 }, (_, number) => `story-${number}`);

it('asks for what is on screen and around it, wherever that is', async () => {
  const { pages, asked } = library(names());
  pages.ask(query);
  await vi.waitFor(() => expect(pages.get().shape.total).toBe(1000));
  pages.want(900, 910);
  await vi.waitFor(() => expect(pages.get().rows.get(909)?.name).toBe('story-909'));
  await vi.waitFor(() => expect(pages.get().rows.has(870)).toBe(true));
  expect(pages.get().rows.has(500)).toBe(false);
  expect(asked.every(({ limit }) => limit <= 100)).toBe(true);
});

it('skips what was passed while an answer was on its way', async () => {
  const { pages, asked } = library(names());
  pages.ask(query);
  await vi.waitFor(() => expect(pages.get().isLoaded).toBe(true));
  asked.length = 0;
  for (let from = 0; from < 900; from += 10) pages.want(from, from + 10);
  await vi.waitFor(() => expect(pages.get().rows.has(895)).toBe(true));
  expect(asked.length).toBeLessThan(5);
});

it('asks again when the list is of another generation', async () => {
  const all = names();
  const { pages, turn } = library(all);
  pages.ask(query);
  await vi.waitFor(() => expect(pages.get().isLoaded).toBe(true));
  all.unshift('newest');
  turn();
  pages.want(500, 510);
  await vi.waitFor(() => expect(pages.get().rows.get(501)?.name).toBe('story-500'));
  expect(pages.get()).toMatchObject({ generation: 2, question: 1, shape: { total: 1001 } });
});

it('keeps what was listed until the answer to another question is there', async () => {
  const { pages } = library(names());
  pages.ask(query);
  await vi.waitFor(() => expect(pages.get().isLoaded).toBe(true));
  pages.ask({ ...query, text: 'story-77' });
  expect(pages.get().shape.total).toBe(1000);
  await vi.waitFor(() => expect(pages.get()).toMatchObject({ question: 2, shape: { total: 11 } }));
  expect(pages.rowOf('story-777')).toBeDefined();
  expect(pages.indexOf('story-1')).toBeUndefined();
});
