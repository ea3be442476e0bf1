import { describe, expect, it, test } from 'vitest';
import { changeCase, type LetterCase } from './change-case';
import { withEdits } from './text-edit';

const changed = (language: string, letterCase: LetterCase, text: string, from = 0, to = text.length): string => withEdits(text, changeCase(text, from, to, letterCase, language));

describe('case', () => {
  test.each<[string, LetterCase, string, string]>([
    ['en', 'upper', 'Ferry café straße', 'FERRY CAFÉ STRASSE'],
    ['tr', 'upper', 'istanbul ılık', 'İSTANBUL ILIK'],
    ['tr', 'lower', 'İSTANBUL ILIK', 'istanbul ılık'],
    ['es', 'lower', 'EL ÑANDÚ', 'el ñandú'],
    ['el', 'lower', 'ΟΔΟΣ', 'οδος'.replace(/σ$/, 'ς')],
    ['en', 'title', "the mayor of NATO's port won't wait for it", "The Mayor of NATO's Port Won't Wait for It"],
    ['en', 'title', 'THE OLD PIER', 'The Old Pier'],
    ['es', 'title', 'el puente de la reina', 'El Puente de la Reina'],
    ['nl', 'title', 'ijsland en ijs', 'IJsland En IJs'],
    ['en', 'sentence', 'Mayor Visits The Old Pier. NATO Waits? yes', 'Mayor visits the old pier. NATO waits? Yes'],
    ['en', 'sentence', 'ALL OF IT. THEN NOTHING', 'All of it. Then nothing'],
    ['es', 'sentence', '¿QUÉ PASÓ? «NADA»', '¿Qué pasó? «Nada»'],
  ])('%s %s: %s', (language, letterCase, text, expected) => expect(changed(language, letterCase, text)).toBe(expected));

  it('changes the stretch alone, and knows what stands before it', () => {
    expect(changed('en', 'upper', 'one two three', 4, 7)).toBe('one TWO three');
    expect(changed('en', 'sentence', 'He saw THE PIER', 7, 15)).toBe('He saw the pier');
  });

  it('changes one character at a time, so that each keeps its format', () => {
    expect(changeCase('abc', 0, 3, 'upper', 'en').map(({ from, to }) => [from, to])).toEqual([[0, 1], [1, 2], [2, 3]]);
  });
});
