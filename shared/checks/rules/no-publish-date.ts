import type { Moment } from '../../time/moment';
import type { Check } from '../check';

const day: Moment = { kind: 'day', date: '2024-03-28' };

/** Only a person sets the publish date: neither an update nor the year of a notice fills it, so an empty one stops here. */
export const noPublishDate: Check = {
  rule: 'no-publish-date',
  level: 'block',
  title: 'check.no-publish-date.title',
  ledgers: ['dates'],
  examples: {
    finds: [{ language: 'en' }, { language: 'en', metadata: { updated: day } }, { language: 'es', metadata: { firstPublished: day, copyrightYears: '2015' } }],
    quiet: [
      { language: 'en', metadata: { published: day } },
      { language: 'es', metadata: { published: { kind: 'floating', local: '2024-03-28T10:00:00' } } },
      { language: 'es', metadata: { published: { kind: 'instant', local: '2024-03-28T10:00:00', zone: 'Europe/Madrid', utc: '2024-03-28T09:00:00Z' } } },
    ],
  },
  run: (article) =>
    article.metadata.published === undefined
      ? [{ rule: 'no-publish-date', level: 'block', place: { kind: 'field', field: 'published' }, message: 'check.no-publish-date', facts: {} }]
      : [],
};
