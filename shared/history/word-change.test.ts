import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import { wordBagOf, wordChange, wordsOf } from './word-change';

const story = (headline: string, ...paragraphs: readonly string[]): Article => ({
  ...newArticle('story', { headline, language: 'en' }), body: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const between = (before: Article, after: Article): string => {
  const { added, removed } = wordChange(wordBagOf(before), wordBagOf(after));
  return `+${added} -${removed}`;
};

it('counts the words that came and went, and none that only moved', () => {
  const before = story('Lamp stays on', 'The lamp will stay on.', 'Nobody objected.');
  expect(wordsOf(wordBagOf(before))).toBe(10);
  expect(between(before, story('Lamp stays on', 'Nobody objected.', 'The lamp will stay on.'))).toBe('+0 -0');
  expect(between(before, story('Lamp stays off', 'The lamp will stay on.', 'Nobody objected to it.'))).toBe('+4 -2');
});

it('knows the words of a language without spaces', () => {
  expect(between(story('', '東京'), story('', '東京都知事選挙'))).not.toBe('+0 -0');
});

it('comes out even: what came less what went is the difference in words', () => {
  fc.assert(fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.array(fc.string(), { maxLength: 6 }), (before, after) => {
    const [first, second] = [wordBagOf(story('', ...before)), wordBagOf(story('', ...after))];
    const { added, removed } = wordChange(first, second);
    expect(added - removed).toBe(wordsOf(second) - wordsOf(first));
  }));
});
