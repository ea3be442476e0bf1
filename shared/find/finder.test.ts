import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from './context';
import { readQuery, replacementFor, type Match } from './finder';
import { emptyQuery, type FindQuery } from './query';

function find(text: string, query: Partial<FindQuery>): readonly Match[] {
  const read = readQuery({ ...emptyQuery, ...query });
  if (!read.ok) throw new Error(`not read: ${read.why}`);
  return read.find(text);
}

const found = (text: string, query: Partial<FindQuery>): readonly string[] => find(text, query).map(({ from, to }) => text.slice(from, to));
const decomposed = (text: string): string => text.normalize('NFD');

describe('words', () => {
  it.each<[string, string, Partial<FindQuery>, readonly string[]]>([
    ['case does not count', 'Lamp lamp LAMP', { text: 'lamp' }, ['Lamp', 'lamp', 'LAMP']],
    ['unless it is to', 'Lamp lamp LAMP', { text: 'lamp', matchCase: true }, ['lamp']],
    ['accents do not count', 'Peña, Pena, PEÑA', { text: 'pena' }, ['Peña', 'Pena', 'PEÑA']],
    ['nor those of the query', 'Peña, Pena', { text: 'péna' }, ['Peña', 'Pena']],
    ['unless they are to', 'Peña, Pena, PEÑA', { text: 'peña', exactAccents: true }, ['Peña', 'PEÑA']],
    ['an accent of its own is part of its letter', `${decomposed('Peña')} and Peña`, { text: 'peña', exactAccents: true }, [decomposed('Peña'), 'Peña']],
    ['straight quotes find curly ones', '“Go,” he said. Don’t.', { text: '"go," he said. don\'t' }, ['“Go,” he said. Don’t']],
    ['curly quotes find straight ones', '"Go," he said.', { text: '“go,”' }, ['"Go,"']],
    ['guillemets are signs of their own', '«Go» "Go"', { text: '"go"' }, ['"Go"']],
    ['a hyphen finds every dash', '2013-2015, 2013–2015, 2013‑2015', { text: '2013-2015' }, ['2013-2015', '2013–2015', '2013‑2015']],
    ['a dash finds itself', '2013-2015, 2013–2015', { text: '2013–2015' }, ['2013–2015']],
    ['a space finds one that does not break', '10\u00a0km and 10 km', { text: '10 km' }, ['10\u00a0km', '10 km']],
    ['a space that does not break finds itself', '10\u00a0km and 10 km', { text: '10\u00a0km' }, ['10\u00a0km']],
    ['what becomes two letters is found whole', 'Groß, GROSS', { text: 'gross' }, ['Groß', 'GROSS']],
    ['and never in half', 'Straße', { text: 'stras' }, []],
    ['both sigmas are one letter', 'ΣΟΦΟΣ σοφος σοφοσ', { text: 'σοφος' }, ['ΣΟΦΟΣ', 'σοφος', 'σοφοσ']],
    ['signs beyond the first plane', 'a🙂b🙂', { text: '🙂' }, ['🙂', '🙂']],
    ['hits do not overlap', 'aaaa', { text: 'aa' }, ['aa', 'aa']],
    ['a whole word', 'Nieto nietos, el nieto; bisnieto', { text: 'nieto', wholeWord: true }, ['Nieto', 'nieto']],
    ['a word ends at an apostrophe', 'Peña’s Peñarol', { text: 'peña', wholeWord: true }, ['Peña']],
    ['a letter with an accent of its own goes on the word', decomposed('años año'), { text: 'año', wholeWord: true }, [decomposed('año')]],
    ['signs have no words to be inside of', 'wait...', { text: '...', wholeWord: true }, ['...']],
  ])('%s', (_, text, query, expected) => expect(found(text, query)).toEqual(expected));

  it('F03 an a is not found inside an ą with accents on; with accents folded the letter is one hit', () => {
    for (const text of ['ą', decomposed('ą')]) {
      expect(find(text, { text: 'a', exactAccents: true })).toEqual([]);
      expect(find(text, { text: 'a' })).toEqual([{ from: 0, to: text.length }]);
    }
  });

  it('has nothing to look for without words', () => expect(readQuery(emptyQuery)).toEqual({ ok: false, why: 'empty' }));

  it('finds a piece of any text where it stands, or what is even with it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), fc.boolean(), fc.boolean(), (text, start, length, matchCase, exactAccents) => {
      const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
      const first = start % letters.length;
      const piece = letters.slice(first, first + 1 + (length % 4)).join('');
      const at = letters.slice(0, first).join('').length;
      // Marks without a letter under them, and joiners, belong to their neighbours.
      fc.pre(!/^\p{M}/u.test(piece) && !/^\p{M}/u.test(text.slice(at + piece.length)) && !/^\p{M}*$/u.test(piece));
      const matches = find(text, { text: piece, matchCase, exactAccents });
      expect(matches.length).toBeGreaterThan(0);
      expect(matches.some(({ from }) => from <= at)).toBe(true);
      matches.reduce((last, { from, to }) => {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        return to;
      }, 0);
    }), { numRuns: 400 });
  });

  it('takes time as long as the text: ten times the text is not thirty times the time', () => {
    const time = (text: string, query: Partial<FindQuery>): number => {
      const runs = Array.from({ length: 5 }, () => {
        const start = performance.now();
        find(text, query);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    const hostile = [
      ['aé', { text: 'aaaaaaaaab' }], ['ab ', { text: 'ab', wholeWord: true }], ['a', { text: '(a+)+$', regex: true }], ['a', { text: '(a|aa)+b', regex: true }], ['x', { text: '(x+x+)+y', regex: true }],
    ] as const;
    for (const [unit, query] of hostile) expect(time(unit.repeat(200_000), query), query.text).toBeLessThan(30 * (time(unit.repeat(20_000), query) + 5));
  });
});

describe('regular expressions', () => {
  it.each<[string, string, Partial<FindQuery>, readonly string[]]>([
    ['case does not count', 'Tk tK 12', { text: 't.' }, ['Tk', 'tK']],
    ['unless it is to', 'Tk tK', { text: 't.', matchCase: true }, ['tK']],
    ['accents do not count, in the text or in the expression', 'año, ano', { text: '\\bañ.' }, ['año', 'ano']],
    ['unless they are to', 'año, ano', { text: 'a[ñ]o', exactAccents: true }, ['año']],
    ['a letter with its own accent is one letter', `${decomposed('ñ')}x`, { text: '^.', exactAccents: true }, [decomposed('ñ')]],
    ['quotes are alike', '“Go”', { text: '"\\w+"' }, ['“Go”']],
    ['lines begin and end', 'one\ntwo', { text: '^\\w+$' }, ['one', 'two']],
    ['no match goes over a line', 'one\ntwo', { text: 'e\\s*t' }, []],
    ['what is empty is no match', 'axb', { text: 'x*' }, ['x']],
    ['whole words', 'cat cats', { text: 'c[a-z]t', wholeWord: true }, ['cat']],
  ])('%s', (_, text, query, expected) => expect(found(text, { ...query, regex: true })).toEqual(expected));

  it.each(['(', '[a-', '*a', 'a**', '(?=x)', '(a)\\1', '\\'])('%s cannot be read', (text) => expect(readQuery({ ...emptyQuery, text, regex: true })).toEqual({ ok: false, why: 'regex' }));

  it('puts the groups, as they are written in the text, where the replacement names them', () => {
    const [match] = find('On 5 Año 2014', { text: '(\\d+) (a\\w+) (x)?(\\d{4})', regex: true });
    if (match === undefined) throw new Error('not found');
    expect(replacementFor(match, '$4 $2 $1$3 ($&) $$1 $9 $')).toBe('2014 Año 5 (5 Año 2014) $1 $9 $');
    expect(replacementFor({ from: 0, to: 1 }, '$1 $& $$')).toBe('$1 $& $$');
  });
});

describe('the words around a match', () => {
  it('are cut between words, on its line', () => {
    const text = 'Above\nThe harbour master said on Tuesday that the lamp would stay on through the night, whatever it costs the town in oil and patience.\nBelow';
    const from = text.indexOf('lamp');
    expect(contextOf(text, { from, to: from + 4 })).toEqual({ before: '…said on Tuesday that the ', match: 'lamp', after: ' would stay on through the night, whatever it costs the…' });
    expect(contextOf('lamp', { from: 0, to: 4 })).toEqual({ before: '', match: 'lamp', after: '' });
  });
});
