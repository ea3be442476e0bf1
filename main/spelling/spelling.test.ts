import { beforeEach, describe, expect, it } from 'vitest';
import type { SpellingLanguage } from '../../shared/spelling/spelling-languages';
import type { SpellingState } from '../../shared/spelling/spelling-state';
import { createSpelling, type CheckerWords, type Spelling } from './spelling';

let newsroom: readonly string[];
let everywhere: readonly SpellingLanguage[];
let checker: CheckerWords;
let told: SpellingState[];
let spelling: Spelling;

beforeEach(() => {
  newsroom = [];
  everywhere = [];
  checker = { dictionaries: [], words: new Set() };
  told = [];
  spelling = createSpelling({ dictionary: { words: () => newsroom }, everywhere: () => everywhere, apply: (next) => (checker = next), changed: (state) => told.push(state) });
});

describe('the spelling of the shown story', () => {
  it('K02: goes by the language of each story and by those chosen for all, never by that of the app', () => {
    expect(spelling.show({ id: 'a', language: 'en' }).dictionaries).toEqual(['en-US']);
    expect(spelling.show({ id: 'b', language: 'es-MX' }).dictionaries).toEqual(['es']);
    expect(checker.dictionaries).toEqual(['es']);
    everywhere = ['en'];
    spelling.refresh();
    expect(checker.dictionaries).toEqual(['es', 'en-US', 'en-GB']);
    expect(told.at(-1)?.dictionaries).toEqual(['es', 'en-US', 'en-GB']);
  });

  it('K04: a learned name is right in all its copies at once, and wrong again when it leaves the file', () => {
    spelling.show({ id: 'a', language: 'en' });
    newsroom = ['Latin Onne'];
    spelling.refresh();
    for (const form of ['Latin', 'Onne', 'Onne’s']) expect(checker.words.has(form)).toBe(true);
    expect(told.at(-1)?.newsroom).toEqual(['Latin Onne']);
    newsroom = [];
    spelling.refresh();
    expect(checker.words.has('Onne')).toBe(false);
  });

  it('ignores a word in one story alone', () => {
    spelling.show({ id: 'a', language: 'en' });
    spelling.ignore('a', 'signd');
    expect([checker.words.has('signd'), told.at(-1)?.ignored]).toEqual([true, ['signd']]);
    expect(spelling.show({ id: 'b', language: 'en' }).ignored).toEqual([]);
    expect(checker.words.has('signd')).toBe(false);
    expect(spelling.show({ id: 'a', language: 'en' }).ignored).toEqual(['signd']);
  });
});

describe('the spelling of two windows', () => {
  it('follows the story of the window in front, and tells each window of its own', () => {
    const heard: { readonly window: number; readonly dictionaries: readonly string[] }[] = [];
    spelling = createSpelling({ dictionary: { words: () => newsroom }, everywhere: () => everywhere, apply: (next) => (checker = next), changed: ({ dictionaries }, window) => heard.push({ window, dictionaries }) });
    spelling.turnTo(1);
    spelling.show({ id: 'a', language: 'en' }, 1);
    expect(spelling.show({ id: 'b', language: 'es' }, 2).dictionaries).toEqual(['es']);
    expect(checker.dictionaries).toEqual(['en-US']);
    spelling.turnTo(2);
    expect(checker.dictionaries).toEqual(['es']);
    spelling.refresh();
    expect(heard).toEqual([{ window: 1, dictionaries: ['en-US'] }, { window: 2, dictionaries: ['es'] }]);
    spelling.closed(1);
    spelling.refresh();
    expect(heard).toHaveLength(3);
  });
});
