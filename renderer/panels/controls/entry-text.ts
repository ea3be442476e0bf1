import type { Language } from '../../../shared/i18n/message';
import { readLocal, writeTime } from '../../../shared/time/calendar';
import type { Moment } from '../../../shared/time/moment';
import { sayMoment } from '../../../shared/time/say-moment';

/**
 * A moment as it stands in its own field: day, month in words and clock, without the zone, which has its own button.
 * `Thu 28 Mar 2024, 04:53`; `jue 28 mar 2024`. The reader reads it back to the same clock.
 */
export function entryText(moment: Moment, language: Language): string {
  if (moment.kind === 'day') return sayMoment(moment, language, 'short');
  const day = sayMoment({ kind: 'day', date: moment.local.slice(0, 10) }, language, 'short');
  const clock = readLocal(moment.local);
  return clock === undefined ? moment.local : `${day}, ${writeTime(clock)}`;
}
