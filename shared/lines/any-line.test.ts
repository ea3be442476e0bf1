import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNotices } from '../rights/read-notice';
import { readStamps } from '../time/read-moment';
import { lineColumns } from './line-columns';
import type { LineReader } from './line-reading';
import { readLine } from './read-line';

/** A list of hostile strings, beside the repository. */
const hostile = '../shared/fixtures/blns/blns.json';
const strings: unknown = existsSync(hostile) ? JSON.parse(readFileSync(hostile, 'utf8')) : [];

const readers: readonly (LineReader | undefined)[] = [undefined, 'moment', 'embargo', 'dateline', 'byline', 'notice', 'credit', 'licence'];
const readAll = (text: string): void => {
  for (const reader of readers) lineColumns(readLine(text, { language: 'es', asOf: '2026-01-01T00:00:00Z', reader }), 'es');
};

function milliseconds(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Whether something holds in one of several tries: a busy computer may stretch a measurement, hardly eight. */
const once = (holds: () => boolean): boolean => Array.from({ length: 8 }).some(holds);
const inTime = (text: string): boolean => once(() => milliseconds(() => readAll(text)) < 50);

describe('any line', () => {
  it.skipIf(!Array.isArray(strings) || strings.length === 0)('of hostile strings is read without an error, in time (skipped without ../shared/fixtures/blns)', () => {
    expect(Array.isArray(strings) ? strings.filter((text) => !inTime(String(text))) : []).toEqual([]);
  });

  it('of any letters is read without an error, in time', () => {
    readAll('5 June 2024');
    const pieces = fc.constantFrom('© ', '2019', '–', 'By ', 'Ana ', ' and ', ', ', '. ', '(', ')', '/', 'PARIS', ' (AFP) —', '10:30', ' pm', 'EST ', '5 ', 'June ', 'CC BY', ' 4.0', 'All rights reserved', 'Photo: ', '\u200f', '\n', 'a la ');
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.string({ unit: 'grapheme', maxLength: 600 }), fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')));
    fc.assert(fc.property(texts, inTime), { numRuns: 1000 });
  });
});

describe('a line of a megabyte', () => {
  const pieces = ['5 June 2024 10:30 EST, ', 'Updated 5 June 2024 10:30 in New York (EDT), ', 'The office said on Monday that 12 boats had left by 10:30. ', 'Updated ', '12.', 'A ', 'a', '((((', '5/', 'hora de ', 'last ', '10:30 ', '© 2019 ', 'Ana, ', '\u00a0'];

  it.each(pieces)('is read in proportion to its length: "%s" over and over', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const quarter = text.slice(0, 250_000);
    for (const read of [(part: string): unknown => readLine(part, { language: 'es' }), (part: string): unknown => readStamps(part, { language: 'es' }), findNotices]) {
      const time = (part: string): number => milliseconds(() => void read(part));
      // Four times the text; work that is quadratic would take sixteen times as long.
      expect(once(() => time(text) / Math.max(time(quarter), 5) < 9)).toBe(true);
    }
  }, 120_000);
});
