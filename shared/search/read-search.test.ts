import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields } from '../metadata/index';
import { readSearch, type SearchTerm } from './read-search';
import { searchFieldNamed, statesNamed } from './search-field';
import { readDayRange } from './time-range';

const today = '2024-03-28';
const read = (text: string, isTyping = false): readonly SearchTerm[] => readSearch(text, { isTyping, today }).terms;
const troubles = (text: string, isTyping = false): readonly (readonly string[])[] => readSearch(text, { isTyping, today }).troubles.map(({ kind, text: piece }) => [kind, piece]);
const words = (text: string, more: object = {}): object => ({ kind: 'words', text, isPrefix: false, isExcluded: false, column: undefined, ...more });

describe('what is typed', () => {
  it.each<[string, string, readonly object[]]>([
    ['words, without case and accents', 'Peña  Árvore', [words('pena'), words('arvore')]],
    ['a phrase, with any quotes', '“The old Pier” «mill lane»', [words('the old pier'), words('mill lane')]],
    ['a phrase that is not closed', '"old pier', [words('old pier')]],
    ['a beginning', 'adoç*', [words('adoc*', { isPrefix: true })]],
    ['an exclusion', 'mill -wheel -"old lane"', [words('mill'), words('wheel', { isExcluded: true }), words('old lane', { isExcluded: true })]],
    ['a hyphen inside a word', 'mid-term', [words('mid-term')]],
    ['a field, in English and Spanish', 'byline:Peña firma:"Ana Lomas" sección:local', [words('pena', { column: 'byline' }), words('ana lomas', { column: 'byline' }), words('local', { column: 'section' })]],
    ['a field with a space behind the colon', 'holder: Latin', [words('latin', { column: 'copyrightHolder' })]],
    ['an excluded field', '-credit:wire', [words('wire', { column: 'creditLine', isExcluded: true })]],
    ['a clock, an address', '12:30 https://copydesk.example/a', [words('12:30'), words('https //copydesk.example/a')]],
    ['a word before a colon', 'note: mill', [words('mill', { column: 'editorsNote' })]],
    ['a word that is no field before a colon', 'weather: rain', [words('weather'), words('rain')]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('takes the last word as a beginning while it is being typed, and no longer after a space or a quote', () => {
    expect(read('old pie', true)).toEqual([words('old'), words('pie', { isPrefix: true })]);
    expect(read('old pie ', true)).toEqual([words('old'), words('pie')]);
    expect(read('"old pie"', true)).toEqual([words('old pie')]);
    expect(read('byline:pe', true)).toEqual([words('pe', { column: 'byline', isPrefix: true })]);
  });

  it('reads facts', () => {
    expect(read('published:2024-03 -state:draft embargo:active idioma:es-MX')).toEqual([
      { kind: 'time', field: 'published', days: { from: '2024-03-01', before: '2024-04-01' }, isExcluded: false },
      { kind: 'state', states: ['draft'], isExcluded: true },
      { kind: 'embargo', is: 'active', isExcluded: false },
      { kind: 'language', language: 'es-mx', isExcluded: false },
    ]);
    expect(read('modificado:hoy embargo:2024')).toMatchObject([{ field: 'modified', days: { from: today } }, { field: 'embargoUntil', days: { from: '2024-01-01' } }]);
  });

  it('says what it did not understand, looks for its words, and is patient with what is still typed', () => {
    expect(troubles('foo:bar')).toEqual([['unknown-field', 'foo:bar']]);
    expect(read('foo:bar')).toEqual([words('foo bar')]);
    expect(troubles('published:soon')).toEqual([['bad-value', 'published:soon']]);
    expect(read('published:soon')).toEqual([words('soon')]);
    expect(troubles('state:xyz 🙂 mill')).toEqual([['bad-value', 'state:xyz'], ['no-words', '🙂']]);
    for (const typed of ['published:', 'published:20x', 'state:', '"', '-', 'byline:', 'mill -']) expect(troubles(typed, true)).toEqual([]);
    expect(read('published:20', true)).toEqual([]);
    expect(troubles('12:30 https://copydesk.example')).toEqual([]);
  });

  it('reads anything, and gives words that hold letters', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^[-"*: a-z.<>0-9()^{}+]{0,60}$/)), fc.boolean(), (text, isTyping) => {
      for (const term of read(text, isTyping)) if (term.kind === 'words') expect(term.text).toMatch(/[\p{L}\p{N}]/u);
    }), { numRuns: 500 });
  });
});

describe('days', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['2024', '2024-01-01', '2025-01-01'], ['2024-2', '2024-02-01', '2024-03-01'], ['2024-12', '2024-12-01', '2025-01-01'], ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2024-03..2024-05', '2024-03-01', '2024-06-01'], ['2024-05..2024-03', '2024-03-01', '2024-06-01'], ['2024..', '2024-01-01', undefined], ['..2024-03', undefined, '2024-04-01'],
    ['>2024', '2025-01-01', undefined], ['>=2024-03', '2024-03-01', undefined], ['<2024-03-02', undefined, '2024-03-02'], ['<=2024', undefined, '2025-01-01'],
    ['ayer', '2024-03-27', '2024-03-28'],
  ])('%s', (text, from, before) => expect(readDayRange(text, today)).toEqual({ from, before }));

  it.each(['', '20', '2024-13', '2024-02-30', '..', 'soon', '>', '2024-01-01..x'])('%s is none', (text) => expect(readDayRange(text, today)).toBeUndefined());
});

describe('names', () => {
  it('gives every field that is searched a name of its own', () => {
    const names = fields.flatMap(({ searchNames }) => searchNames);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, searchNames } of fields) for (const word of searchNames) expect(JSON.stringify(searchFieldNamed(word))).toContain(name);
  });

  it('knows states in both languages and by a beginning', () => {
    expect(statesNamed('En revisión')).toEqual(['in-review']);
    expect(statesNamed('review')).toEqual(['in-review']);
    expect(statesNamed('publ')).toEqual(['published']);
    expect(statesNamed('nothing')).toEqual([]);
  });
});
