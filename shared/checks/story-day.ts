import type { Article } from '../article/article';
import { dayNumber, isDay, readLocal, writeDay } from '../time/calendar';
import { findStamps } from '../time/find-stamps';
import type { Moment } from '../time/moment';
import { instantAt } from '../time/resolve-moment';
import type { CheckContext } from './check';

/** The day that "yesterday" in a story counts from, `YYYY-MM-DD`, and the field that says so. */
export interface StoryDay {
  readonly day: string;
  readonly place: { readonly kind: 'field'; readonly field: 'dateline' | 'firstPublished' | 'published' };
}

/** The calendar day of a moment, at its own zone. */
export function dayOf(moment: Moment): string {
  return moment.kind === 'day' ? moment.date : moment.local.slice(0, 10);
}

/** The year in which a day of the year lies nearest to `near` (`YYYY-MM-DD`): 30 December read on 2 January is of the year before. */
export function nearestYear(month: number, day: number, near: string): number | undefined {
  const clock = readLocal(near);
  if (clock === undefined) return undefined;
  const distance = (year: number): number => Math.abs(dayNumber(year, month, day) - dayNumber(clock.year, clock.month, clock.day));
  return [clock.year, clock.year - 1, clock.year + 1].filter((year) => isDay(year, month, day)).sort((one, other) => distance(one) - distance(other))[0];
}

/** The day that the dateline names, if it names one; where its year is not printed, the one nearest to the story's other dates. */
export function datelineDay({ metadata }: Article): string | undefined {
  const day = findStamps(metadata.dateline?.text ?? '').find((stamp) => stamp.day !== undefined)?.day;
  if (day === undefined) return undefined;
  const near = metadata.firstPublished ?? metadata.published ?? metadata.updated;
  const year = day.year ?? (near === undefined ? undefined : nearestYear(day.month, day.day, dayOf(near)));
  return year === undefined || !isDay(year, day.month, day.day) ? undefined : writeDay({ ...day, year });
}

/**
 * The day the story was written for: that of its dateline, else of its first publication, else of its publication. An
 * update, the day of the import and the computer's clock are never taken for it.
 */
export function writtenOn(article: Article): StoryDay | undefined {
  const dateline = datelineDay(article);
  if (dateline !== undefined) return { day: dateline, place: { kind: 'field', field: 'dateline' } };
  for (const field of ['firstPublished', 'published'] as const) {
    const moment = article.metadata[field];
    if (moment !== undefined) return { day: dayOf(moment), place: { kind: 'field', field } };
  }
  return undefined;
}

/** Today, `YYYY-MM-DD`, on the newsroom's calendar; UTC's where no newsroom is known. */
export function todayIn({ now, newsroom }: CheckContext): string {
  return instantAt(Math.floor(Date.parse(now) / 1000), newsroom?.homeZone ?? 'UTC').local.slice(0, 10);
}
