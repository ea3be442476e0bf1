import { expect, test } from 'vitest';
import { checkedDictionaries, dictionariesFor } from './spelling-languages';

test('K02: a story is checked in its own language and in those chosen for all, each once, its own first', () => {
  expect(checkedDictionaries('es-MX', [])).toEqual(['es']);
  expect(checkedDictionaries('en-GB', ['es'])).toEqual(['en-GB', 'es']);
  expect(checkedDictionaries('en-GB', ['en'])).toEqual(['en-GB', 'en-US']);
  expect(checkedDictionaries('es', ['en', 'es'])).toEqual(['es', 'en-US', 'en-GB']);
  expect(checkedDictionaries('fr', ['es'])).toEqual(['es']);
  expect(checkedDictionaries('fr', [])).toEqual([]);
});

test('English is spelled as its country spells it, as in the United States where none is said', () => {
  expect(['en', 'en-US', 'EN-us', 'en-PH', 'en-Latn-US'].map(dictionariesFor)).toEqual([['en-US'], ['en-US'], ['en-US'], ['en-US'], ['en-US']]);
  expect(['en-GB', 'en-AU', 'en-IN'].map(dictionariesFor)).toEqual([['en-GB'], ['en-GB'], ['en-GB']]);
  expect(['en-CA'].map(dictionariesFor)).toEqual([['en-US', 'en-GB']]);
});

test('other languages have none, and Spanish is one', () => {
  expect(['es-419', 'es', 'est', 'fr', 'eng', '', undefined].map(dictionariesFor)).toEqual([['es'], ['es'], [], [], [], [], []]);
});
