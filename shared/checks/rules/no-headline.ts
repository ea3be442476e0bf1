import type { Check } from '../check';

/** A story without a headline cannot be listed, linked or found. */
export const noHeadline: Check = {
  rule: 'no-headline',
  level: 'block',
  title: 'check.no-headline.title',
  examples: {
    finds: [{ language: 'en' }, { language: 'en', body: ['Words without a name.'] }, { language: 'es', metadata: { headline: ' ' } }],
    quiet: [{ language: 'en', metadata: { headline: 'Ferry late' } }, { language: 'es', metadata: { headline: 'El barco no llega' } }, { language: 'es', metadata: { headline: '14' } }],
  },
  run: (article) =>
    (article.metadata.headline ?? '').trim() === ''
      ? [{ rule: 'no-headline', level: 'block', place: { kind: 'field', field: 'headline' }, message: 'check.no-headline', facts: {} }]
      : [],
};
