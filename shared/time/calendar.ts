/** A calendar day and a clock, as numbers. Nothing here knows a zone. */
export interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Seconds of a day. */
export const daySeconds = 86_400;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar. Own arithmetic, so that no `Date` with a hidden zone is asked. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The calendar day that lies `days` after 1970-01-01. */
export function dayOfNumber(days: number): Pick<Clock, 'year' | 'month' | 'day'> {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * part + 2) / 5) + 1 };
}

/** Days in a month; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whether a day is in the calendar: 30 February is not, and never becomes 1 March. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** Day of the week, 0 Monday to 6 Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (((dayNumber(year, month, day) + 3) % 7) + 7) % 7;
}

const digits = (value: number, length: 2 | 4): string => (value >= 0 && value < 10 ** (length - 1) ? String(value).padStart(length, '0') : String(value));

/** `YYYY-MM-DD`. */
export function writeDay(day: Pick<Clock, 'year' | 'month' | 'day'>): string {
  return `${digits(day.year, 4)}-${digits(day.month, 2)}-${digits(day.day, 2)}`;
}

/** `HH:MM`, or `HH:MM:SS` when there are seconds. */
export function writeTime(clock: Clock): string {
  return `${digits(clock.hour, 2)}:${digits(clock.minute, 2)}${clock.second === 0 ? '' : `:${digits(clock.second, 2)}`}`;
}

/** ISO 8601 without offset, to the second. */
export function writeLocal(clock: Clock): string {
  return `${writeDay(clock)}T${digits(clock.hour, 2)}:${digits(clock.minute, 2)}:${digits(clock.second, 2)}`;
}

const localPattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)Z?)?$/;

/** Reads what {@link writeLocal} and {@link writeDay} write (also with a final `Z`); undefined for anything else, including days and hours that do not exist. */
export function readLocal(local: string): Clock | undefined {
  const parts = localPattern.exec(local)?.slice(1).map((part) => Number(part));
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => (Number.isNaN(part) ? 0 : part));
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  return { year, month, day, hour, minute, second };
}

/** Seconds from 1970-01-01T00:00:00 to a clock, both on the same clock. */
export function clockSeconds(clock: Clock): number {
  return dayNumber(clock.year, clock.month, clock.day) * daySeconds + clock.hour * 3600 + clock.minute * 60 + clock.second;
}

/** The clock that stands `seconds` after 1970-01-01T00:00:00. */
export function clockOfSeconds(seconds: number): Clock {
  const days = Math.floor(seconds / daySeconds);
  const rest = seconds - days * daySeconds;
  const { year, month, day } = dayOfNumber(days);
  return { year, month, day, hour: Math.floor(rest / 3600), minute: Math.floor((rest % 3600) / 60), second: rest % 60 };
}
