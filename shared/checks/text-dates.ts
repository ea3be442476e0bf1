import type { Article } from '../article/article';
import { weekdayOf, writeDay } from '../time/calendar';
import { findStamps, type WrittenStamp } from '../time/find-stamps';
import type { Moment } from '../time/moment';
import type { Decision, ReadingFlag, StampReading } from '../time/reading';
import { readMoment, readStamps } from '../time/read-moment';
import { dayCounted, findRelativeDays, type RelativeCount } from '../time/relative-day';
import type { Place } from './check';
import { languageOf, readProse } from './per-block';
import { nearestYear, type StoryDay } from './story-day';

/** A date in a text as it was written: a full one, a day without a year, or words that count from the day of writing. */
export type WrittenDate = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'full'; readonly reading: StampReading }
  | { readonly kind: 'no-year'; readonly month: number; readonly day: number; readonly weekday: number | undefined }
  | { readonly kind: 'relative'; readonly counts: RelativeCount }
);

/** A date in the prose of an article, with its place and its words. */
export type ProseDate = WrittenDate & { readonly place: Place; readonly quote: string };

const isFull = ({ day, placeholder }: Pick<WrittenStamp, 'day' | 'placeholder'>): boolean => day?.year !== undefined || placeholder;

/** The dates of a text, in their order. `language` is a primary subtag. Bare clock times are none. */
export function datesOfText(text: string, language: string): readonly WrittenDate[] {
  // Every written day has a digit: most paragraphs are done here.
  const written = /\d/.test(text) ? findStamps(text) : [];
  const readings = written.some(isFull) ? readStamps(text, { language }) : [];
  const stamps = written.flatMap(({ day, weekday, placeholder, from, to }, index): readonly WrittenDate[] => {
    const reading = readings[index];
    if (day !== undefined && day.year === undefined) return [{ kind: 'no-year', month: day.month, day: day.day, weekday, from, to }];
    return reading === undefined || !isFull({ day, placeholder }) ? [] : [{ kind: 'full', reading, from, to }];
  });
  const counted = findRelativeDays(text, language).filter((each) => !stamps.some((stamp) => stamp.from < each.to && each.from < stamp.to));
  return [...stamps, ...counted.map((each): WrittenDate => ({ kind: 'relative', ...each }))].sort((one, other) => one.from - other.from);
}

/** Every date in headline, standfirst and body; read again only where the text changed. */
export const proseDates: (article: Article) => readonly ProseDate[] = readProse(datesOfText);

/** What a date in the text means, with the story's own day beside it. `counted`: its day follows from the day the story was written. */
export interface MeantDate {
  readonly decision: Decision;
  readonly moment?: Moment | undefined;
  readonly candidates: readonly Moment[];
  readonly flags: readonly ReadingFlag[];
  readonly counted: boolean;
}

/** Reads a date of the text beside the day its story was written for ({@link writtenOn}). Nothing is counted from a day that the story does not name. */
export function meaningOf(date: ProseDate, article: Article, written: StoryDay | undefined): MeantDate {
  switch (date.kind) {
    case 'full': {
      const isOpen = date.reading.flags.includes('day-month-ambiguous') && article.metadata.language !== languageOf(article);
      const { decision, moment, candidates, flags } = isOpen ? readMoment(date.quote, { language: article.metadata.language }) : date.reading;
      return { decision, moment, candidates, flags, counted: false };
    }
    case 'no-year': {
      const year = written === undefined ? undefined : nearestYear(date.month, date.day, written.day);
      if (year === undefined) return { decision: 'ask', candidates: [], flags: ['year-missing'], counted: false };
      const fits = date.weekday === undefined || date.weekday === weekdayOf(year, date.month, date.day);
      const moment: Moment = { kind: 'day', date: writeDay({ year, month: date.month, day: date.day }), raw: date.quote };
      return { decision: fits ? 'accept-date' : 'flag', moment, candidates: [], flags: fits ? [] : ['weekday-mismatch'], counted: true };
    }
    case 'relative': {
      const day = written === undefined ? undefined : dayCounted(date.counts, written.day);
      if (day === undefined) return { decision: 'ask', candidates: [], flags: ['relative'], counted: false };
      return { decision: 'accept-date', moment: { kind: 'day', date: day, raw: date.quote }, candidates: [], flags: [], counted: true };
    }
  }
}
