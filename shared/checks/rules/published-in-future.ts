import type { Moment } from '../../time/moment';
import type { Check } from '../check';

const later: Moment = { kind: 'instant', local: '2024-05-01T14:01:00', zone: 'Europe/Madrid', utc: '2024-05-01T12:01:00Z' };
const now: Moment = { kind: 'instant', local: '2024-05-01T14:00:00', zone: 'Europe/Madrid', utc: '2024-05-01T12:00:00Z' };

/** A page must not say that it will appear: a slip of the year, or too early. Days are left alone, they begin at different times around the world. */
export const publishedInFuture: Check = {
  rule: 'published-in-future',
  level: 'warn',
  title: 'check.published-in-future.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', metadata: { published: later } },
      { language: 'es', metadata: { published: { ...later, utc: '2025-05-01T12:01:00Z' } } },
      { language: 'es', metadata: { published: { ...later, utc: '2024-05-01T12:00:01Z' } } },
    ],
    quiet: [{ language: 'en', metadata: { published: now } }, { language: 'es', metadata: { published: { kind: 'day', date: '2024-05-02' } } }, { language: 'en' }],
  },
  run: ({ metadata: { published } }, context) =>
    published?.kind === 'instant' && published.utc > context.now
      ? [{ rule: 'published-in-future', level: 'warn', place: { kind: 'field', field: 'published' }, message: 'check.published-in-future', facts: {} }]
      : [],
};
