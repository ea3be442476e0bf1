import type { MomentFieldName } from '../../metadata/index';
import type { Moment } from '../../time/moment';
import { compareMoments } from '../../time/say-moment';
import type { Check } from '../check';
import { saidField, saidMoment } from '../said';

const at = (local: string, utc: string): Moment => ({ kind: 'instant', local, zone: 'Europe/Madrid', utc });
const morning = at('2024-03-28T09:00:00', '2024-03-28T08:00:00Z');
const noon = at('2024-03-28T12:00:00', '2024-03-28T11:00:00Z');
const day: Moment = { kind: 'day', date: '2024-03-28' };
const dayBefore: Moment = { kind: 'day', date: '2024-03-27' };

/** What has to come first, and what after it; an update before the publication has a rule of its own. */
const order: readonly (readonly [first: MomentFieldName, second: MomentFieldName])[] = [
  ['created', 'firstPublished'], ['created', 'published'], ['firstPublished', 'published'], ['firstPublished', 'updated'],
  ['embargoUntil', 'firstPublished'], ['embargoUntil', 'published'], ['published', 'expires'], ['updated', 'expires'], ['embargoUntil', 'expires'],
];

/**
 * Dates that contradict each other: published before it was first published or before its embargo ended, gone before it
 * appeared. Of a story that was brought in, `created` is the day it came, so that is compared with nothing; neither are
 * clock times without a zone.
 */
export const dateOrder: Check = {
  rule: 'date-order',
  level: 'warn',
  title: 'check.date-order.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', metadata: { firstPublished: noon, published: morning } },
      { language: 'en', metadata: { published: day, expires: dayBefore } },
      { language: 'es', metadata: { embargoUntil: noon, published: morning } },
      { language: 'es', metadata: { created: noon, published: morning } },
    ],
    quiet: [
      { language: 'en', metadata: { created: morning, firstPublished: morning, published: noon, expires: noon } },
      { language: 'es', metadata: { published: day, embargoUntil: noon, expires: day } },
      { language: 'en', metadata: { published: morning, expires: { kind: 'floating', local: '2024-03-27T10:00:00' } } },
      { language: 'es' },
    ],
  },
  run: ({ metadata, receipt }) =>
    order.flatMap(([first, second]) => {
      const [early, late] = [metadata[first], metadata[second]];
      if (early === undefined || late === undefined || (first === 'created' && receipt !== undefined) || compareMoments(late, early) !== -1) return [];
      return [{
        rule: 'date-order', level: 'warn' as const, place: { kind: 'field' as const, field: second }, against: [{ kind: 'field' as const, field: first }],
        message: 'check.date-order' as const, facts: { first: saidField(first), early: saidMoment(early), second: saidField(second), late: saidMoment(late) },
      }];
    }),
};
