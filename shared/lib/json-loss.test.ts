import { describe, expect, it } from 'vitest';
import { deepestJson, jsonLoss } from './json-loss';

describe('what reading JSON would lose', () => {
  it.each([
    '{"a": 1, "b": {"a": 2}, "c": [{"a": 1}, {"a": 2}]}', '{"a": "b: {", "b": "\\"a\\": 1"}', '[0, -0, 1.50, 15e-1, 1e3, -12.25, 0.1, 9007199254740991, 1e22]',
    '"[[["', `${'['.repeat(deepestJson)}${']'.repeat(deepestJson)}`, '{"constructor": 1, "toString": 2}', '',
  ])('is nothing for %s', (text) => expect(jsonLoss(text)).toBeUndefined());

  it.each([
    ['{"a": 1, "a": 2}', 'the key “a” stands twice'],
    ['{"x": [1], "\\u0061": 1, "a": 2}', 'the key “a” stands twice'],
    ['[9007199254740993]', 'the number 9007199254740993 cannot be kept'],
    ['[1e400]', 'the number 1e400 cannot be kept'],
    ['[1e-400]', 'the number 1e-400 cannot be kept'],
    ['[0.10000000000000001]', 'the number 0.10000000000000001 cannot be kept'],
    ['{"__proto__": {}}', 'the key “__proto__” cannot be kept'],
    [`${'{"a":'.repeat(deepestJson + 1)}1${'}'.repeat(deepestJson + 1)}`, 'it is nested too deep'],
  ])('is said for %s', (text, words) => expect(jsonLoss(text)).toBe(words));
});
