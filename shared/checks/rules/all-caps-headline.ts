import type { Check } from '../check';

/** A headline in capitals only, of two words or more: short names and initials are no shout. */
function shouts(headline: string): boolean {
  const words = headline.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  return words.length >= 2 && words.join('').length > 8 && headline === headline.toUpperCase() && headline !== headline.toLowerCase();
}

/** Feeds shout; a page that repeats it reads as shouting and is hard to search. Nothing is rewritten: case cannot be guessed back. */
export const allCapsHeadline: Check = {
  rule: 'all-caps-headline',
  level: 'hint',
  title: 'check.all-caps-headline.title',
  examples: {
    finds: [
      { language: 'en', metadata: { headline: 'QUAY SHUT FOR A MONTH' }, quote: 'QUAY SHUT FOR A MONTH' },
      { language: 'es', metadata: { headline: 'CIERRA EL PUENTE VIEJO' } },
      { language: 'en', metadata: { headline: '"STOP," SAYS MAYOR' } },
    ],
    quiet: [
      { language: 'en', metadata: { headline: 'NATO and the EU agree' } },
      { language: 'es', metadata: { headline: 'ONU' } },
      { language: 'en', metadata: { headline: 'UN, EU' } },
      { language: 'es' },
    ],
  },
  run: ({ metadata: { headline } }) =>
    headline !== undefined && shouts(headline)
      ? [{ rule: 'all-caps-headline', level: 'hint', place: { kind: 'field', field: 'headline' }, message: 'check.all-caps-headline', facts: {}, quote: headline }]
      : [],
};
