/** The languages that can be chosen for every story. */
export const spellingLanguages = ['en', 'es'] as const;

/** A language that can be chosen for every story. */
export type SpellingLanguage = (typeof spellingLanguages)[number];

/** The dictionaries that the app brings. */
export const spellingDictionaries = ['en-US', 'en-GB', 'es'] as const;

/** A dictionary that the app brings. */
export type SpellingDictionary = (typeof spellingDictionaries)[number];

/** Whatever the country. */
const allOf = { en: ['en-US', 'en-GB'], es: ['es'] } as const satisfies Record<SpellingLanguage, readonly SpellingDictionary[]>;

/** Where English is spelled as in the United States, as is English of no country; everywhere else but in Canada, which takes from both, it is spelled as in Britain. */
const american = [undefined, 'US', 'PH', 'PR'];

function englishOf(region: string | undefined): readonly SpellingDictionary[] {
  if (region === 'CA') return allOf.en;
  return american.includes(region) ? ['en-US'] : ['en-GB'];
}

/** The dictionaries for a language (BCP 47: `es-MX`); none where the app brings none. */
export function dictionariesFor(tag: string | undefined): readonly SpellingDictionary[] {
  const [language, ...parts] = (tag ?? '').split('-');
  if (language?.toLowerCase() === 'es') return ['es'];
  return language?.toLowerCase() === 'en' ? englishOf(parts.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase()) : [];
}

/** The dictionaries that a story is checked against, its own first, then those that the person wants everywhere. A word that is right in one of them is right. */
export function checkedDictionaries(tag: string | undefined, everywhere: readonly SpellingLanguage[]): readonly SpellingDictionary[] {
  return [...new Set([...dictionariesFor(tag), ...everywhere.flatMap((language) => allOf[language])])];
}
