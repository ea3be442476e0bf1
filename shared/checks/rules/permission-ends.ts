import type { Moment } from '../../time/moment';
import type { Permission } from '../../rights/rights';
import type { Check, Finding } from '../check';
import { saidDay } from '../said';
import { dayOf, todayIn } from '../story-day';

const until = (day: string): Permission => ({ kind: 'held', from: 'Harbour Wire', until: day });
const expires: Moment = { kind: 'day', date: '2024-05-10' };

/** A permission that has ended stops the story; one that will end while the page stays up needs an expiry. Its last day is a day on the newsroom's calendar. */
export const permissionEnds: Check = {
  rule: 'permission-ends',
  level: 'block',
  title: 'check.permission-ends.title',
  ledgers: ['dates', 'rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { permission: until('2024-04-30') } },
      { language: 'en', metadata: { permission: until('2024-05-09'), expires } },
      { language: 'es', metadata: { permission: until('2024-05-31') } },
      { language: 'es', newsroom: { homeZone: 'Pacific/Kiritimati' }, metadata: { permission: until('2024-05-01'), expires: { kind: 'day', date: '2024-05-01' } } },
    ],
    quiet: [
      { language: 'en', metadata: { permission: until('2024-05-10'), expires } },
      { language: 'es', metadata: { permission: { kind: 'held', from: 'La Linterna' } } },
      { language: 'en', newsroom: { homeZone: 'Pacific/Honolulu' }, metadata: { permission: until('2024-05-01'), expires: { kind: 'day', date: '2024-05-01' } } },
      { language: 'es' },
    ],
  },
  run: ({ metadata }, context) => {
    const last = metadata.permission?.kind === 'held' ? metadata.permission.until : undefined;
    if (last === undefined) return [];
    const found = (level: 'block' | 'warn', message: 'check.permission-ends' | 'check.permission-ends.stays', against: Finding['against']): readonly Finding[] => [
      { rule: 'permission-ends', level, place: { kind: 'field', field: 'permission', part: 'until' }, against, message, facts: { until: saidDay(last) } },
    ];
    if (last < todayIn(context)) return found('block', 'check.permission-ends', undefined);
    return metadata.expires !== undefined && dayOf(metadata.expires) <= last ? [] : found('warn', 'check.permission-ends.stays', [{ kind: 'field', field: 'expires' }]);
  },
};
