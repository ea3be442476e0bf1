import { expect, test } from 'vitest';
import { checkedLanguages, dictionaryFor } from './spelling-languages';

test('K02: a story is checked in its own language and in those chosen for all, each once, its own first', () => {
  expect(checkedLanguages('es-MX', [])).toEqual(['es']);
  expect(checkedLanguages('en-GB', ['es'])).toEqual(['en', 'es']);
  expect(checkedLanguages('es', ['en', 'es'])).toEqual(['es', 'en']);
  expect(checkedLanguages('fr', ['es'])).toEqual(['es']);
  expect(checkedLanguages('fr', [])).toEqual([]);
});

test('a language has the dictionary of its first part, whatever its country or letters', () => {
  expect(['en', 'EN-us', 'es-419', 'est', 'fr', '', undefined].map(dictionaryFor)).toEqual(['en', 'en', 'es', undefined, undefined, undefined, undefined]);
});
