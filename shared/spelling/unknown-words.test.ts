import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import type { Block } from '../body/block';
import type { Metadata } from '../metadata/index';
import { instantAt } from '../time/resolve-moment';
import { createStoryReader, wordsIn } from './story-words';
import { unknownWords } from './unknown-words';

function article(body: readonly (string | Block)[], metadata: Metadata = {}): Article {
  const blocks = body.map((each): Block => (typeof each === 'string' ? { type: 'paragraph', content: [{ type: 'text', text: each }] } : each));
  const empty = newArticle('id', { language: 'en', created: instantAt(0, 'UTC') });
  return { ...empty, metadata: { ...empty.metadata, ...metadata }, body: blocks };
}

const unknownIn = (story: Article, ...unknown: readonly string[]): ReturnType<typeof unknownWords> => unknownWords(createStoryReader('en')(story), (word) => unknown.includes(word));

describe('the words of a text', () => {
  const words = (text: string, language = 'en'): readonly string[] => wordsIn(text, language).map(({ word }) => word);

  it('are those that can be right or wrong: no addresses, handles, tags, numbers, file names or TK', () => {
    expect(words('See https://example.org/goverment or mail ana@example.org, @desk #Tepoztlan in 2024 on the 4th, TK and [TKTK], draft_2 of notes.txt, and/or “don’t”.'))
      .toEqual(['See', 'or', 'mail', 'in', 'on', 'the', 'and', 'of', 'and', 'or', 'don’t']);
    expect(words('El memorándum de Peña Nieto, ¿firmado?', 'es')).toEqual(['El', 'memorándum', 'de', 'Peña', 'Nieto', 'firmado']);
  });

  it('leave out code and preformatted text', () => {
    const story = article([
      { type: 'paragraph', content: [{ type: 'text', text: 'Run ' }, { type: 'text', text: 'npmx', marks: ['code'] }, { type: 'text', text: ' twice npmx' }] },
      { type: 'preformatted', text: 'npmx' },
    ]);
    expect(unknownIn(story, 'npmx').map(({ occurrences }) => occurrences.map(({ place }) => place))).toEqual([[{ kind: 'body', block: 0, from: 15, to: 19 }]]);
  });
});

describe('the unknown words of a story', () => {
  it('come names first, by how often they stand there, then the rest in order, with their places and the words around them', () => {
    const story = article(['Xochitl Wierzbicki signd it. The goverment of Wierzbicki'], { headline: 'Goverment talks' });
    const found = unknownIn(story, 'Xochitl', 'Wierzbicki', 'signd', 'goverment', 'Goverment');
    expect(found.map(({ word, isName, occurrences }) => [word, isName, occurrences.length])).toEqual([['Wierzbicki', true, 2], ['Goverment', false, 1], ['Xochitl', false, 1], ['signd', false, 1], ['goverment', false, 1]]);
    expect(found[1]?.occurrences[0]?.place).toEqual({ kind: 'field', field: 'headline' });
    expect(found[4]?.occurrences[0]).toMatchObject({ place: { kind: 'body', block: 0, from: 33, to: 42 }, context: { match: 'goverment' } });
  });

  it('a pair of capitalised words that comes back is a name, also at the start of sentences, and goes into the dictionary whole', () => {
    const story = article(['Xochitl Wierzbicki spoke.', 'Xochitl Wierzbicki left.']);
    expect(unknownIn(story, 'Xochitl').map(({ word, isName, entry }) => [word, isName, entry])).toEqual([['Xochitl', true, 'Xochitl Wierzbicki']]);
  });

  it('K06: the seed’s misspelling is a word, and the name with two spellings a name', () => {
    const story = article(['“We know know that,” the president emphazised. Enrique Pena Nieto met Peña Nieto.']);
    expect(unknownIn(story, 'emphazised', 'Pena', 'Peña').map(({ word, isName }) => [word, isName])).toEqual([['Pena', true], ['Peña', true], ['emphazised', false]]);
  });

  it('reads a block that nobody touched only once', () => {
    const read = createStoryReader('en');
    const story = article(['One block.']);
    const [first] = read(story);
    const [again] = read({ ...story });
    expect(again?.words).toBe(first?.words);
  });
});
