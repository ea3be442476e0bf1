import { momentFields } from '../../metadata/index';
import type { Moment } from '../../time/moment';
import { isConsistent } from '../../time/resolve-moment';
import type { Check } from '../check';
import { saidField } from '../said';

const right: Moment = { kind: 'instant', local: '2024-05-01T14:00:00', zone: 'Europe/Madrid', utc: '2024-05-01T12:00:00Z' };

/** A file that another program wrote may hold a clock, a zone and an instant that do not belong together: nobody can say which of them is meant. */
export const clockContradictsItself: Check = {
  rule: 'clock-contradicts-itself',
  level: 'block',
  title: 'check.clock-contradicts-itself.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', metadata: { published: { ...right, utc: '2024-05-01T13:00:00Z' } } },
      { language: 'es', metadata: { updated: { ...right, zone: 'Europe/Nowhere' } } },
      { language: 'es', metadata: { expires: { kind: 'day', date: '2024-02-30' } } },
    ],
    quiet: [{ language: 'en', metadata: { published: right } }, { language: 'es', metadata: { published: { kind: 'day', date: '2024-02-29' } } }, { language: 'en' }],
  },
  run: ({ metadata }) =>
    momentFields.flatMap((field) => {
      const moment = metadata[field];
      return moment === undefined || isConsistent(moment) ? [] : [{ rule: 'clock-contradicts-itself', level: 'block', place: { kind: 'field', field }, message: 'check.clock-contradicts-itself', facts: { field: saidField(field) } }];
    }),
};
