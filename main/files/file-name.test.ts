import { describe, expect, it } from 'vitest';
import { Refusal } from '../../shared/errors/refusal';
import { fileNameOf, freeName, slugFrom } from './file-name';

describe('file names', () => {
  it.each([
    ['ferry-late', 'ferry-late.article'],
    ['  Ferry Late ', 'Ferry Late.article'],
    ['ferry.article', 'ferry.article'],
    ['pen\u0303a', 'pe\u00f1a.article'],
  ])('%j becomes %j', (slug, name) => expect(fileNameOf(slug)).toBe(name));

  it.each(['', '   ', '.', '..', '../out', 'a/b', 'a\\b', 'CON', 'con', 'aux.txt', 'LPT1', 'a:b', 'a?', 'a\u0000b', 'a\u202Eb', '.hidden', 'dot.', 'x'.repeat(300), '\u65b0'.repeat(90)])(
    'refuses %j',
    (slug) => expect(() => fileNameOf(slug)).toThrow(Refusal),
  );

  it('makes a slug of a headline and never an unusable one', () => {
    expect(slugFrom('Peña Nieto’s “new balance”: what now?')).toBe('pena-nietos-new-balance-what-now');
    expect(slugFrom('CON')).toBe('untitled');
    expect(slugFrom('???')).toBe('untitled');
    expect(slugFrom('word '.repeat(40)).length).toBeLessThanOrEqual(60);
  });

  it('counts case twins and accent twins as taken', () => {
    expect(freeName('ferry', ['Ferry.article'])).toBe('ferry-2.article');
    expect(freeName('peña', ['pen\u0303a.article', 'PEÑA-2.ARTICLE'])).toBe('peña-3.article');
  });
});
