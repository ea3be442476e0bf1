import type { FieldName } from '../../metadata/index';
import type { Moment } from '../../time/moment';
import type { Check, Finding } from '../check';

const floating: Moment = { kind: 'floating', local: '2024-03-31T08:00:00' };
const instant: Moment = { kind: 'instant', local: '2024-03-31T08:00:00', zone: 'Europe/Madrid', utc: '2024-03-31T06:00:00Z' };

const readersDates = ['firstPublished', 'published', 'updated', 'expires'] as const satisfies readonly FieldName[];

/**
 * A clock time whose zone nobody knows is no point in time. On a date for readers it is a warning; on the embargo it
 * stops the story, and so does a plain day, because nobody can say when the embargo ends.
 */
export const dateWithoutZone: Check = {
  rule: 'date-without-zone',
  level: 'block',
  title: 'check.date-without-zone.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', metadata: { published: floating } },
      { language: 'es', metadata: { embargoUntil: floating } },
      { language: 'en', metadata: { embargoUntil: { kind: 'day', date: '2024-03-31' } } },
      { language: 'es', metadata: { updated: floating } },
    ],
    quiet: [
      { language: 'en', metadata: { published: instant, embargoUntil: instant } },
      { language: 'es', metadata: { published: { kind: 'day', date: '2024-03-31' } } },
      { language: 'en' },
    ],
  },
  run: ({ metadata }) => {
    const findings: Finding[] = readersDates
      .filter((field) => metadata[field]?.kind === 'floating')
      .map((field) => ({ rule: 'date-without-zone', level: 'warn', place: { kind: 'field', field }, message: `check.date-without-zone.${field}`, facts: {} }));
    const embargo = metadata.embargoUntil;
    if (embargo === undefined || embargo.kind === 'instant') return findings;
    return [...findings, { rule: 'date-without-zone', level: 'block', place: { kind: 'field', field: 'embargoUntil' }, message: 'check.date-without-zone.embargoUntil', facts: {} }];
  },
};
