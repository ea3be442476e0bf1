import { expect, test } from 'vitest';
import { newArticle } from '../../../shared/article/article';
import { createStoryReader } from '../../../shared/spelling/story-words';
import { instantAt } from '../../../shared/time/resolve-moment';
import { findUnknown, type UnknownSearch } from './find-unknown';

/** A story of 5,000 words, every one of them new. */
const letters = (count: number): string => String(count).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
const many = Array.from({ length: 5000 }, (_, index) => `word${letters(index)}`);
const paragraphs = Array.from({ length: 50 }, (_, index) => many.slice(index * 100, (index + 1) * 100).join(' '));
const article = { ...newArticle('id', { language: 'en', created: instantAt(0, 'UTC') }), body: paragraphs.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })) };

/** A clock on which every question to the dictionaries takes a while, as the real one does; and what was asked between two rests. */
function search(overrides: Partial<UnknownSearch> = {}): UnknownSearch & { readonly slices: number[][] } {
  let clock = 0;
  const slices: number[][] = [[]];
  return {
    slices,
    texts: createStoryReader('en'),
    misspelt: (words) => {
      clock += words.length * 0.05;
      slices.at(-1)?.push(words.length);
      return words.filter((word) => word.endsWith('a'));
    },
    known: new Map(),
    now: () => clock,
    rest: () => {
      slices.push([]);
      return Promise.resolve();
    },
    isOver: () => false,
    ...overrides,
  };
}

test('K05: 5,000 pasted words are looked up in slices of half a frame, at most a hundred at once', async () => {
  const run = search();
  expect((await findUnknown(article, new Set(), run))?.length).toBe(500);
  const asked = run.slices.flat();
  expect(asked.reduce((sum, words) => sum + words, 0)).toBe(5000);
  expect(Math.max(...asked)).toBeLessThanOrEqual(100);
  // 0.05 ms a word: what is asked before a rest stays below ten milliseconds.
  expect(Math.max(...run.slices.map((slice) => slice.reduce((sum, words) => sum + words, 0) * 0.05))).toBeLessThan(10);
});

test('what the dictionaries said is not asked again, and accepted words are not unknown', async () => {
  const known = new Map<string, boolean>();
  await findUnknown(article, new Set(), search({ known }));
  const again = search({ known });
  expect((await findUnknown(article, new Set(['worda', 'wordba']), again))?.length).toBe(498);
  expect(again.slices.flat()).toEqual([]);
});

test('a search that nobody waits for ends with its slice', async () => {
  let rests = 0;
  const run = search({ isOver: () => rests > 2 });
  expect(await findUnknown(article, new Set(), { ...run, rest: () => Promise.resolve(void (rests += 1)) })).toBeUndefined();
  expect(run.slices.flat().length).toBeLessThan(50);
});
