import type { Moment } from '../../time/moment';
import type { Check } from '../check';
import { saidMoment } from '../said';

const ended: Moment = { kind: 'instant', local: '2024-05-01T14:00:00', zone: 'Europe/Madrid', utc: '2024-05-01T12:00:00Z' };
const running: Moment = { kind: 'instant', local: '2024-05-01T14:00:01', zone: 'Europe/Madrid', utc: '2024-05-01T12:00:01Z' };

/** An embargo that has ended holds nothing back: it stays as a record, and nobody must think that it still guards the story. */
export const embargoPast: Check = {
  rule: 'embargo-past',
  level: 'hint',
  title: 'check.embargo-past.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', metadata: { embargoUntil: ended } },
      { language: 'es', metadata: { embargoUntil: { ...ended, local: '2023-05-01T14:00:00', utc: '2023-05-01T12:00:00Z' } } },
      { language: 'en', metadata: { embargoUntil: ended, published: ended } },
    ],
    quiet: [{ language: 'en', metadata: { embargoUntil: running } }, { language: 'es', metadata: { embargoUntil: { kind: 'day', date: '2020-01-01' } } }, { language: 'es' }],
  },
  run: ({ metadata: { embargoUntil } }, { now }) =>
    embargoUntil?.kind === 'instant' && embargoUntil.utc <= now
      ? [{ rule: 'embargo-past', level: 'hint', place: { kind: 'field', field: 'embargoUntil' }, message: 'check.embargo-past', facts: { when: saidMoment(embargoUntil) } }]
      : [],
};
