import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import { anyBlock, anyBody } from '../body/any-body';
import type { Block, Body } from '../body/block';
import { canonicalBody } from '../body/canonical';
import type { Inline } from '../body/inline';
import { compareArticles, isSameArticle } from './compare-articles';
import { compareBodies, type BlockRow } from './compare-bodies';
import { pieceText, type Piece } from './compare-words';
import { blockKey, textOfBlock } from './frame';

const paragraph = (...content: readonly (string | Inline)[]): Block => ({ type: 'paragraph', content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)) });
const story = (body: Body, metadata: Article['metadata'] = {}): Article => ({ ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', metadata), body });
const said = (pieces: readonly Piece[]): string => pieces.map((piece) => ({ same: '', added: '+', removed: '-', reformatted: '~' })[piece.kind] + pieceText(piece)).join('|');
const linesOf = (rows: readonly BlockRow[]): readonly string[] => rows.map((row) => {
  switch (row.kind) {
    case 'same':
      return `= ${textOfBlock(row.after)}`;
    case 'changed':
      return said(row.pieces);
    case 'removed':
      return `${row.isMoved ? '<' : '-'} ${textOfBlock(row.before)}`;
    case 'added':
      return `${row.isMoved ? '>' : '+'} ${textOfBlock(row.after)}`;
  }
});
const beforeOf = (pieces: readonly Piece[]): string => pieces.filter(({ kind }) => kind !== 'added').map(pieceText).join('');
const afterOf = (pieces: readonly Piece[]): string => pieces.filter(({ kind }) => kind !== 'removed').map(pieceText).join('');

/** A body and what somebody made of it: blocks left out, changed, put in, moved. */
const anyEdit: fc.Arbitrary<readonly [Body, Body]> = fc.tuple(anyBody, fc.array(fc.tuple(fc.nat(9), fc.nat(9), anyBlock), { maxLength: 5 })).map(([body, edits]) => {
  const edited = [...body];
  for (const [how, at, block] of edits) {
    const place = at % (edited.length + 1);
    if (how < 3) edited.splice(place, 1);
    else if (how < 6) edited.splice(place, 0, block);
    else if (how < 8) edited.splice(place, 1, block);
    else edited.push(...edited.splice(place, 1));
  }
  return [body, edited];
});

describe('the difference of two articles', () => {
  it('is nothing where they are the same, however they came to be', () => {
    fc.assert(fc.property(anyBody, (body) => {
      const article = story(body, { headline: 'Lamp', byline: { people: [{ name: 'Ana', role: 'reporter' }], text: 'By Ana' } });
      const again = story(canonicalBody(structuredClone(body)), { byline: { text: 'By Ana', people: [{ role: 'reporter', name: 'Ana' }] }, headline: 'Lamp' });
      const difference = compareArticles(article, again);
      expect(isSameArticle(difference)).toBe(true);
      expect(difference.words).toEqual({ added: 0, removed: 0 });
    }), { numRuns: 300 });
  });

  it('makes either side from the other', () => {
    fc.assert(fc.property(fc.oneof(anyEdit, fc.tuple(anyBody, anyBody)), ([before, after]) => {
      const rows = compareBodies(before, after);
      expect(rows.flatMap((row) => (row.kind === 'added' ? [] : [row.before])).map(blockKey)).toEqual(canonicalBody(before).map(blockKey));
      expect(rows.flatMap((row) => (row.kind === 'removed' ? [] : [row.after])).map(blockKey)).toEqual(canonicalBody(after).map(blockKey));
      for (const row of rows) {
        if (row.kind !== 'changed') continue;
        expect(beforeOf(row.pieces)).toBe(textOfBlock(row.before));
        expect(afterOf(row.pieces)).toBe(textOfBlock(row.after));
        const isSaid = row.facts.length > 0 || row.isRearranged || row.pieces.some(({ kind }) => kind !== 'same');
        expect(isSaid).toBe(true);
      }
    }), { numRuns: 1000 });
  });

  it('names the words, and their count', () => {
    const difference = compareArticles(story([paragraph('The lamp will stay on.'), paragraph('It burns oil.')]), story([paragraph('The old lamp will stay off.'), paragraph('It burns oil.')]));
    expect(linesOf(difference.rows)).toEqual(['The |+old |lamp will stay |-on|+off|.', '= It burns oil.']);
    expect(difference.words).toEqual({ added: 2, removed: 1 });
  });

  it('keeps a sentence that was written anew in one piece', () => {
    const [row] = compareBodies([paragraph('Residents voted to keep the lamp, rejecting the plan of a board.')], [paragraph('Residents voted to keep the lamp and turned down what the board had in mind.')]);
    expect(row?.kind === 'changed' ? said(row.pieces) : '').toBe('Residents voted to keep the lamp|-, rejecting the plan of a board|+ and turned down what the board had in mind|.');
  });

  it('says of words that only look different that they do', () => {
    const rows = compareBodies([paragraph('The lamp stays.')], [paragraph('The ', { type: 'text', text: 'la', marks: ['bold'] }, 'mp ', { type: 'link', url: 'https://example.org/a', content: [{ type: 'text', text: 'stays' }] }, '.')]);
    expect(linesOf(rows)).toEqual(['The |~lamp| |~stays|.']);
  });

  it('reads what stands in a footnote', () => {
    const note = (text: string): Inline => ({ type: 'footnote', content: [{ type: 'text', text }] });
    expect(linesOf(compareBodies([paragraph('Lamp', note('See the minutes.'), '.')], [paragraph('Lamp', note('See the record.'), '.')]))).toEqual(['Lamp[See the |-minutes|+record|.].']);
  });

  it('parts words where a script has no spaces', () => {
    expect(compareArticles(story([paragraph('灯台の灯りは残る。')], { language: 'ja' }), story([paragraph('灯台の灯りは消える。')], { language: 'ja' })).words).toEqual({ added: 1, removed: 1 });
    expect(linesOf(compareBodies([paragraph('El Ayuntamiento votó sí.')], [paragraph('El Ayuntamiento votó no.')]))).toEqual(['El Ayuntamiento votó |-sí|+no|.']);
  });

  it('finds the block again that was changed, between others that came and went', () => {
    const before = [paragraph('First of all, the lamp.'), paragraph('Ships need the lamp at night.'), paragraph('Gone for good.')];
    const after = [paragraph('Wholly new words here.'), paragraph('Ships need the old lamp at night.')];
    expect(linesOf(compareBodies(before, after))).toEqual(['- First of all, the lamp.', '+ Wholly new words here.', 'Ships need the |+old |lamp at night.', '- Gone for good.']);
  });

  it('says what moved, and counts none of it', () => {
    const one = paragraph('The keeper rows out each Friday.');
    const rest = ['The harbour is small.', 'Its lamp is old.', 'Oil is dear.'].map((text) => paragraph(text));
    const difference = compareArticles(story([one, ...rest]), story([...rest, one]));
    expect(linesOf(difference.rows)).toEqual(['< The keeper rows out each Friday.', '= The harbour is small.', '= Its lamp is old.', '= Oil is dear.', '> The keeper rows out each Friday.']);
    expect(difference.words).toEqual({ added: 0, removed: 0 });
  });

  it('says what is known of a block and changed', () => {
    const picture = { type: 'picture', file: 'pier.media/3f2a.jpg', caption: [{ type: 'text', text: 'The pier.' }] } as const;
    const [row] = compareBodies([picture], [{ ...picture, alt: 'A pier', creditLine: 'Lena Abara' }]);
    expect(row?.kind === 'changed' ? row.facts : []).toEqual([{ name: 'alt', before: undefined, after: 'A pier' }, { name: 'creditLine', before: undefined, after: 'Lena Abara' }]);
    const [heading] = compareBodies([paragraph('The pier')], [{ type: 'heading', level: 2, content: [{ type: 'text', text: 'The pier' }] }]);
    expect(heading?.kind === 'changed' ? heading.facts : []).toEqual([{ name: 'type', before: 'paragraph', after: 'heading' }, { name: 'level', before: undefined, after: '2' }]);
  });

  it('goes through the fields', () => {
    const before = story([], { headline: 'Lamp stays on', language: 'en', byline: { people: [{ name: 'Ana', role: 'reporter' }], text: 'By Ana' } });
    const after = story([], { headline: 'Lamp goes on', byline: { people: [{ name: 'Ana', role: 'reporter' }], text: 'Ana' }, targetLength: 400 });
    expect(compareArticles(before, after).fields.map((change) => [change.field, said(change.pieces)])).toEqual([
      ['headline', 'Lamp |-stays|+goes| on'], ['byline', 'Ana (text: |-By |Ana)'], ['language', '-en'], ['targetLength', '+400'],
    ]);
    expect(compareArticles(before, { ...before, workflow: { state: 'in-review', history: [] } }).others).toEqual(['workflow']);
  });

  it('ends on long texts that have nothing in common, and on one block as long as a book', () => {
    const random = (seed: number, count: number): string => Array.from({ length: count }, (_, index) => `w${(index * 7919 + seed * 104_729) % 5003}x${seed}`).join(' ');
    const long = (seed: number): Body => Array.from({ length: 600 }, (_, index) => paragraph(random(seed * 1000 + index, 80)));
    const difference = compareArticles(story(long(1)), story(long(2)));
    expect(difference.words).toEqual({ added: 48_000, removed: 48_000 });
    const [row] = compareBodies([paragraph(random(1, 50_000))], [paragraph(random(2, 50_000))]);
    expect(row?.kind).toBe('removed');
  });
});
