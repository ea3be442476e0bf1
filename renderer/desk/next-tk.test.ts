import { describe, expect, it } from 'vitest';
import type { Finding, Place } from '../../shared/checks/check';
import { nextTk, type Whereabouts } from './next-tk';

const tk = (place: Place): Finding => ({ rule: 'leftover-tk', level: 'block', place, message: 'check.leftover-tk', facts: {}, quote: 'TK' });
const tks = [tk({ kind: 'field', field: 'byline' }), tk({ kind: 'field', field: 'headline' }), tk({ kind: 'body', block: 1, from: 4, to: 6 }), tk({ kind: 'body', block: 1, from: 9, to: 11 }), tk({ kind: 'body', block: 3, from: 0, to: 2 })];
const after = (from: Whereabouts): number | undefined => nextTk(tks, from)?.number;

describe('the next TK', () => {
  it('is the one behind the caret, over blocks, and the first behind the last', () => {
    expect(after({ kind: 'body', block: 0, from: 0 })).toBe(3);
    expect(after({ kind: 'body', block: 1, from: 4 })).toBe(4);
    expect(after({ kind: 'body', block: 1, from: 9 })).toBe(5);
    expect(after({ kind: 'body', block: 3, from: 0 })).toBe(1);
  });

  it('goes through the fields, then into the body', () => {
    expect(after({ kind: 'field', field: 'byline' })).toBe(2);
    expect(after({ kind: 'field', field: 'headline' })).toBe(3);
    expect(after({ kind: 'field', field: 'slugline' })).toBe(3);
    expect(after(undefined)).toBe(1);
    expect(nextTk([], undefined)).toBeUndefined();
  });
});
