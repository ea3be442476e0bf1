import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../shared/i18n/message';
import type { Moment } from '../../../shared/time/moment';

const names: Record<Language, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-US', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-ES', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
};

/**
 * A moment as it stands in its own field: day, month in words and clock, without the zone, which has its own button.
 * `Thu 28 Mar 2024, 04:53`; `jue 28 mar 2024`. The reader reads it back to the same clock.
 */
export function entryText(moment: Moment, language: Language): string {
  if (moment.kind === 'day') return dayText(Temporal.PlainDate.from(moment.date), language);
  const local = Temporal.PlainDateTime.from(moment.local);
  const time = local.toPlainTime().toString({ smallestUnit: local.second === 0 ? 'minute' : 'second' });
  return `${dayText(local.toPlainDate(), language)}, ${time}`;
}

function dayText(day: Temporal.PlainDate, language: Language): string {
  const parts = names[language].formatToParts(day.toZonedDateTime('UTC').epochMilliseconds);
  const part = (type: 'weekday' | 'month'): string => parts.find((each) => each.type === type)?.value.replace('.', '') ?? '';
  return `${part('weekday')} ${String(day.day)} ${part('month')} ${String(day.year)}`;
}
