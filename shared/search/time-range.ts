import { dayNumber, dayOfNumber, daysInMonth, isDay, readLocal, writeDay } from '../time/calendar';
import { fold } from './fold';

/** A stretch of days: from the first on, and before the other; `YYYY-MM-DD`, open where absent. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

const dayPattern = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The day that lies `days` after a day, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const clock = readLocal(day);
  return clock === undefined ? day : writeDay(dayOfNumber(dayNumber(clock.year, clock.month, clock.day) + days));
}

/** The stretch that a year, a month, a day or a word for a day names. */
function stretch(text: string, today: string): { readonly from: string; readonly before: string } | undefined {
  const word = fold(text);
  if (word === 'today' || word === 'hoy') return { from: today, before: addDays(today, 1) };
  if (word === 'yesterday' || word === 'ayer') return { from: addDays(today, -1), before: today };
  const parts = dayPattern.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = parts.slice(1).map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || !isDay(year, month ?? 1, day ?? 1)) return undefined;
  const first = writeDay({ year, month: month ?? 1, day: day ?? 1 });
  if (month === undefined) return { from: first, before: writeDay({ year: year + 1, month: 1, day: 1 }) };
  return { from: first, before: addDays(first, day === undefined ? daysInMonth(year, month) : 1) };
}

/** Reads `2024`, `2024-03`, `2024-03-28`, `today`, `a..b` (either side may be open), `>a`, `>=a`, `<a`, `<=a`. `today` is the reader's day. */
export function readDayRange(text: string, today: string): DayRange | undefined {
  const compared = /^([<>]=?)(.+)$/.exec(text);
  if (compared !== null) {
    const [, sign, value] = compared;
    const days = stretch(value ?? '', today);
    if (days === undefined) return undefined;
    if (sign === '>') return { from: days.before };
    if (sign === '>=') return { from: days.from };
    return sign === '<' ? { before: days.from } : { before: days.before };
  }
  const range = /^(.*?)(?:\.\.|…)(.*)$/.exec(text);
  if (range === null) return stretch(text, today);
  const [, first = '', last = ''] = range;
  const from = first === '' ? undefined : stretch(first, today);
  const to = last === '' ? undefined : stretch(last, today);
  if ((first !== '' && from === undefined) || (last !== '' && to === undefined) || (first === '' && last === '')) return undefined;
  // Typed the wrong way round, the same days are meant.
  if (from !== undefined && to !== undefined && to.from < from.from) return { from: to.from, before: from.before };
  return { from: from?.from, before: to?.before };
}
