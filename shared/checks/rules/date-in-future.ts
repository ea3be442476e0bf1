import type { FieldName, MomentFieldName } from '../../metadata/index';
import { readYears } from '../../rights/read-years';
import { secondsOf, instantAt } from '../../time/resolve-moment';
import type { Moment } from '../../time/moment';
import type { Check, Finding } from '../check';
import { saidField, saidMoment } from '../said';
import { todayIn } from '../story-day';

const later: Moment = { kind: 'instant', local: '2024-05-01T14:01:00', zone: 'Europe/Madrid', utc: '2024-05-01T12:01:00Z' };
const past: Moment = { kind: 'instant', local: '2024-05-01T14:00:00', zone: 'Europe/Madrid', utc: '2024-05-01T12:00:00Z' };

/** What has happened already if the story says so. An instant to come in `published` has a rule of its own. */
const happened = ['created', 'firstPublished', 'published', 'updated'] as const satisfies readonly MomentFieldName[];

/** The farthest calendar is fourteen hours ahead of UTC: a later day has begun nowhere. */
const farthestZone = '+14:00';

function isToCome(moment: Moment, now: string): boolean {
  if (moment.kind === 'instant') return moment.utc > now;
  const there = instantAt(secondsOf({ kind: 'instant', local: '', zone: 'UTC', utc: now }), farthestZone).local;
  return moment.kind === 'day' ? moment.date > there.slice(0, 10) : moment.local > there;
}

/** A date of something done that has not come yet, or a notice of a year to come: a slip of the year, or a program's clock. */
export const dateInFuture: Check = {
  rule: 'date-in-future',
  level: 'warn',
  title: 'check.date-in-future.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', metadata: { updated: later } },
      { language: 'en', metadata: { published: { kind: 'day', date: '2042-04-01' } } },
      { language: 'es', metadata: { firstPublished: { kind: 'floating', local: '2024-05-03T10:00:00' } } },
      { language: 'es', metadata: { copyrightNotice: '© 2042 La Linterna' } },
    ],
    quiet: [
      { language: 'en', metadata: { updated: past, published: { kind: 'day', date: '2024-05-02' } } },
      { language: 'es', metadata: { embargoUntil: later, expires: later, copyrightYears: '2024' } },
      { language: 'en', metadata: { published: later, copyrightNotice: '© 2015– Harbour Wire' } },
      { language: 'es' },
    ],
  },
  run: ({ metadata }, context) => {
    const dates = happened.flatMap((field): readonly Finding[] => {
      const moment = metadata[field];
      if (moment === undefined || (field === 'published' && moment.kind === 'instant') || !isToCome(moment, context.now)) return [];
      return [{ rule: 'date-in-future', level: 'warn', place: { kind: 'field', field }, message: 'check.date-in-future', facts: { field: saidField(field), when: saidMoment(moment) } }];
    });
    const years = metadata.copyrightYears ?? readYears(metadata.copyrightNotice ?? '')?.years ?? '';
    const last = Math.max(...[...years.matchAll(/\d{4}/g)].map(([year]) => Number(year)));
    if (last <= Number(todayIn(context).slice(0, 4))) return dates;
    const field: FieldName = metadata.copyrightNotice === undefined ? 'copyrightYears' : 'copyrightNotice';
    return [...dates, { rule: 'date-in-future', level: 'warn', place: { kind: 'field', field }, message: 'check.date-in-future.notice', facts: { year: last }, quote: metadata[field] }];
  },
};
