/** The languages that the app brings a dictionary for. */
export const spellingLanguages = ['en', 'es'] as const;

/** A language with a dictionary. */
export type SpellingLanguage = (typeof spellingLanguages)[number];

/** The dictionary for a language (BCP 47: `es-MX`), or undefined where the app brings none. */
export function dictionaryFor(tag: string | undefined): SpellingLanguage | undefined {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  return spellingLanguages.find((language) => language === primary);
}

/** The dictionaries that a story is checked against, its own first, then those that the person wants everywhere. A word that is right in one of them is right. */
export function checkedLanguages(tag: string | undefined, everywhere: readonly SpellingLanguage[]): readonly SpellingLanguage[] {
  const own = dictionaryFor(tag);
  return [...new Set([...(own === undefined ? [] : [own]), ...everywhere])];
}
