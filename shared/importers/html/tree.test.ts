import { describe, expect, test } from 'vitest';
import { fragmentLimits, isTooMuch } from './tree';

const open = '<b>'.repeat(1000);

describe('what is too much to be read as markup', () => {
  test('depth is, but not in a comment, where Word keeps hundreds of open tags', () => {
    expect(isTooMuch(open, fragmentLimits)).toBe(true);
    expect(isTooMuch(`<!--[if gte mso 9]><xml>${open}</xml><![endif]--><p>One</p>`, fragmentLimits)).toBe(false);
  });

  test.each([['<!-->', '-->'], ['<!--->', '-->'], ['<!-- --!>', '-->'], ['<!-- > -->', '']])('a comment that is over at once hides nothing: %s', (before, after) => {
    expect(isTooMuch(before + open + after, fragmentLimits)).toBe(true);
  });

  test('comments that nobody closes take no time', () => {
    expect(isTooMuch('<!-- - > '.repeat(200_000), fragmentLimits)).toBe(false);
  });
});
