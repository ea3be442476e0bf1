import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithStarts } from './fold';
import { hitFinder, snippetOf } from './find-hits';
import { readSearch } from './read-search';
import { pairUnspaced, phraseFor } from './unspaced';

function findHitsIn(query: string, text: string): readonly string[] {
  const hits = hitFinder(readSearch(query, { isTyping: false, today: '2024-03-28' }).terms)?.(text, 'body') ?? [];
  return hits.map(({ from, to }) => text.slice(from, to));
}

describe('folding', () => {
  it.each([
    ['Peña', 'pena'], ['ÁRVORE', 'arvore'], ['adoçante', 'adocante'], ['ﬁsh', 'fish'], ['Straße', 'strasse'], ['GROSS', 'gross'], ['İstanbul ılık', 'istanbul ilik'],
    ['Łódź Ærø Þór', 'lodz aero thor'], ['ΣΟΦΟΣ', 'σοφοσ'], ['Ｗｉｄｅ', 'wide'], ['ado\u00adçante', 'adocante'], ['ёлка й', 'елка и'], ['مُحَمَّد أحمد', 'محمد احمد'], ['हिन्दी', 'हिन्दी'], ['がぎ', 'がぎ'], ['한국', '한국'],
  ])('%s', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(text.normalize('NFD'))).toBe(expected);
  });

  it('is the same letter by letter, with the way back', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const { text: folded, starts } = foldWithStarts(text);
      expect(starts).toHaveLength(folded.length + 1);
      expect(starts.every((start, index) => start >= (starts[index - 1] ?? 0) && start <= text.length)).toBe(true);
    }));
  });
});

describe('scripts without spaces', () => {
  it('are indexed by pairs, so that any stretch of them is a phrase', () => {
    expect(pairUnspaced('tower 東京都 x')).toBe('tower  東京 京都 都  x');
    expect(phraseFor('京都', true)).toEqual({ text: ' 京都', isPrefix: false });
    expect(phraseFor('東京都', false)).toEqual({ text: ' 東京 京都', isPrefix: false });
    expect(phraseFor('都', false)).toEqual({ text: ' 都', isPrefix: true });
    expect(phraseFor('mill', true)).toEqual({ text: 'mill', isPrefix: true });
  });
});

describe('hits', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['an accent', 'pena', 'La Peña, Pena y Peñarol', ['Peña', 'Pena']],
    ['a beginning', 'ado*', 'adoçante, adobe, dado', ['ado', 'ado']],
    ['a phrase over a line', '"old pier"', 'the old\npier, old-pier', ['old\npier', 'old-pier']],
    ['the whole of a ligature', 'fish', 'a ﬁsh', ['ﬁsh']],
    ['half of a letter', 'gros*', 'groß', ['groß']],
    ['pairs', '京都', '東京都', ['京都']],
    ['what is excluded is no hit', 'mill -wheel', 'mill wheel', ['mill']],
    ['signs of expressions', 'a.b (c)', 'a.b acb (c)', ['a.b', 'c']],
    ['a field of its own is not in the text', 'byline:mill', 'mill', []],
  ])('%s', (_, query, text, expected) => expect(findHitsIn(query, text)).toEqual(expected));

  it('stand in a snippet between whole words', () => {
    const text = `${'Long ago the harbour was lit by oil. '.repeat(5)}The lamp of the old pier stays on.\n${'And so it goes on for years. '.repeat(9)}`;
    const from = text.indexOf('lamp');
    const snippet = snippetOf(text, [{ from, to: from + 4 }]);
    expect(snippet?.text).toMatch(/^…\S.* The lamp of the old pier stays on\. And .*\S…$/);
    expect(snippet?.hits.map((hit) => snippet.text.slice(hit.from, hit.to))).toEqual(['lamp']);
    expect(snippetOf('short lamp', [{ from: 6, to: 10 }])).toEqual({ text: 'short lamp', hits: [{ from: 6, to: 10 }] });
    expect(snippetOf('none', [])).toBeUndefined();
  });
});
