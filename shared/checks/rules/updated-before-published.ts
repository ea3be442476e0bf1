import { compareMoments } from '../../time/say-moment';
import type { Moment } from '../../time/moment';
import type { Check } from '../check';

const early: Moment = { kind: 'instant', local: '2024-03-28T04:53:00', zone: 'America/New_York', utc: '2024-03-28T08:53:00Z' };
const late: Moment = { kind: 'instant', local: '2024-03-28T09:54:00', zone: 'Europe/Madrid', utc: '2024-03-28T08:54:00Z' };
const day: Moment = { kind: 'day', date: '2024-03-28' };
const nextDay: Moment = { kind: 'day', date: '2024-03-29' };

/** A page that was updated before it appeared puzzles readers and search engines. Dates that cannot be compared are left alone. */
export const updatedBeforePublished: Check = {
  rule: 'updated-before-published',
  level: 'warn',
  title: 'check.updated-before-published.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', metadata: { updated: early, published: late } },
      { language: 'es', metadata: { updated: day, published: nextDay } },
      { language: 'es', metadata: { updated: early, published: { ...late, local: '2025-03-28T09:54:00', utc: '2025-03-28T08:54:00Z' } } },
    ],
    quiet: [
      { language: 'en', metadata: { updated: late, published: early } },
      { language: 'es', metadata: { updated: day, published: day } },
      { language: 'en', metadata: { updated: early } },
      { language: 'en', metadata: { updated: early, published: early } },
    ],
  },
  run: ({ metadata: { updated, published } }) =>
    updated !== undefined && published !== undefined && compareMoments(updated, published) === -1
      ? [{ rule: 'updated-before-published', level: 'warn', place: { kind: 'field', field: 'updated' }, against: [{ kind: 'field', field: 'published' }], message: 'check.updated-before-published', facts: {} }]
      : [],
};
