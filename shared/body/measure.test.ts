import { describe, expect, it, test } from 'vitest';
import type { Body } from './block';
import { countWords, measureBody, readingMinutes } from './measure';
import { countWordsIn } from './words';

describe('words', () => {
  test.each([
    ['es', 'El puente cuesta 10\u00a0000 pesos', 5],
    ['es', '10\u00a0000 pesos', 2],
    ['fr', '«\u202fBonjour\u202f»\u00a0: 1\u202f234\u202f567 voix', 3],
    ['en', 'pasted\u00a0with\u00a0dirt', 3],
    ['en', "state-of-the-art, don't, o’clock", 3],
    ['en', 'he stopped—then ran – away', 5],
    ['en', 'see https://a.example/x?y=1 — “now”', 3],
    ['en', ' ... -- ', 0],
    ['ja', '東京は日本の首都です。', 6],
    ['zh', '我们的船今天不开。', 6],
    ['th', 'เรือข้ามฟากมาช้า', 5],
    ['ja', 'ISO 9001を取得', 4],
    ['no-such-tag-at-all', '東京 tower', 2],
    ['', 'no language said', 3],
  ])('%s: %s', (language, text, count) => expect(countWordsIn(text, language)).toBe(count));

  it('takes no quadratic time on a long run of signs', () => {
    const began = performance.now();
    countWordsIn('\u00a0'.repeat(100_000) + '-'.repeat(100_000), 'en');
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

const noted: Body = [
  { type: 'heading', level: 2, content: [{ type: 'text', text: 'A café' }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'One two' }, { type: 'footnote', content: [{ type: 'text', text: 'not me' }] }, { type: 'text', text: ' ask the mayor', marks: ['note'] }] },
  { type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: '👩‍👩‍👧 e\u0301' }] }, { content: [{ type: 'text', text: 'b' }] }] },
];

describe('a body', () => {
  it('counts what readers get, without footnotes and notes to the desk', () => {
    expect(measureBody(noted, 'en')).toEqual({ words: 6, characters: 17, charactersWithoutSpaces: 14 });
    expect(countWords(noted)).toBe(6);
  });

  it('measures a block once', () => {
    const [, second] = noted;
    if (second === undefined) throw new Error('no block');
    const many = Array.from({ length: 200_000 }, () => second);
    const began = performance.now();
    expect(measureBody(many, 'en').words).toBe(400_000);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('says how long reading takes', () => expect([0, 1, 250, 640].map(readingMinutes)).toEqual([0, 1, 1, 3]));
});
