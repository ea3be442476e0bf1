import { readLocal, weekdayOf, writeTime, type Clock } from './calendar';
import { zoneLetters } from './letters';
import type { Instant, Moment } from './moment';
import { offsetAt, writeOffset } from './offsets';
import { instantAt, secondsOf } from './resolve-moment';
import { spokenWords, type SpokenLanguage } from './words/spoken-words';
import { cityName } from './zones';

/** How much is said: `short` without place, `long` with place and letters, `list` for a row of a list. */
export type MomentStyle = 'short' | 'long' | 'list';

/** The year a list takes for granted. */
export interface SayOptions {
  readonly thisYear?: number | undefined;
}

const nothing: Clock = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0 };

/** The clock of a moment at its own zone; a day's clock is not meaningful. */
function clockOf(moment: Moment): Clock {
  return readLocal(moment.kind === 'day' ? moment.date : moment.local) ?? nothing;
}

function sayDay(clock: Clock, language: SpokenLanguage): string {
  const { shortDays, shortMonths, ordinal } = spokenWords[language];
  return `${shortDays[weekdayOf(clock.year, clock.month, clock.day)] ?? ''} ${clock.day}${ordinal} ${shortMonths[clock.month - 1] ?? ''} ${clock.year}`;
}

/** The letters a moment's zone goes by then: "EDT", "CEST", "UTC−6". */
export function zoneAbbreviation(instant: Instant): string {
  return zoneLetters(instant.zone, secondsOf(instant));
}

/** Says a moment in a language; never a bare clock time without its zone. */
export function sayMoment(moment: Moment, language: SpokenLanguage, style: MomentStyle, options: SayOptions = {}): string {
  const clock = clockOf(moment);
  const { shortMonths, in: inWord, ordinal, noZone } = spokenWords[language];
  const year = clock.year === options.thisYear ? '' : ` ${clock.year}`;
  const listDay = `${clock.day}${ordinal} ${shortMonths[clock.month - 1] ?? ''}${year}`;
  switch (moment.kind) {
    case 'day':
      return style === 'list' ? listDay : sayDay(clock, language);
    case 'floating':
      return `${style === 'list' ? listDay : sayDay(clock, language)}, ${writeTime(clock)}, ${noZone}`;
    case 'instant':
      if (style === 'list') return `${listDay}, ${writeTime(clock).slice(0, 'HH:MM'.length)} ${zoneAbbreviation(moment)}`;
      if (style === 'short' || moment.zone === 'UTC') return `${sayDay(clock, language)}, ${writeTime(clock)} ${zoneAbbreviation(moment)}`;
      return `${sayDay(clock, language)}, ${writeTime(clock)} ${inWord} ${cityName(moment.zone, language)} (${zoneAbbreviation(moment)})`;
  }
}

/** An instant in other zones, one after the other: "Thu 28 Mar 2024, 04:53 in New York (EDT) = 08:53 UTC = 09:53 in Madrid". The day is said again where it differs. */
export function saySentence(moment: Moment, language: SpokenLanguage, otherZones: readonly string[]): string {
  const own = sayMoment(moment, language, 'long');
  if (moment.kind !== 'instant') return own;
  const ownDay = moment.local.slice(0, 10);
  const ownOffset = offsetAt(moment.zone, secondsOf(moment));
  const others = [...new Set(['UTC', ...otherZones])].filter((zone) => zone !== moment.zone && (zone === 'UTC' || offsetAt(zone, secondsOf(moment)) !== ownOffset));
  const said = others.filter((zone) => offsetAt(zone, secondsOf(moment)) !== undefined).map((zone) => {
    const there = instantAt(secondsOf(moment), zone);
    const clock = clockOf(there);
    const day = there.local.slice(0, 10) === ownDay ? '' : `${sayDay(clock, language)}, `;
    return zone === 'UTC' ? `${day}${writeTime(clock)} UTC` : `${day}${writeTime(clock)} ${spokenWords[language].in} ${cityName(zone, language)}`;
  });
  return [own, ...said].join(' = ');
}

/** How readers of a page see it: "Sunday 31 March 2024, 08:00 CEST (Madrid)"; a time without zone says so. */
export function sayForReaders(moment: Moment, language: SpokenLanguage): string {
  const clock = clockOf(moment);
  const { days, months, of, ordinal, noZone } = spokenWords[language];
  const day = `${days[weekdayOf(clock.year, clock.month, clock.day)] ?? ''} ${clock.day}${ordinal}${of}${months[clock.month - 1] ?? ''}${of}${clock.year}`;
  switch (moment.kind) {
    case 'day':
      return day;
    case 'floating':
      return `${day}, ${writeTime(clock)} (${noZone})`;
    case 'instant':
      return `${day}, ${writeTime(clock)} ${zoneAbbreviation(moment)}${/^(UTC|[+-])/.test(moment.zone) ? '' : ` (${cityName(moment.zone, language)})`}`;
  }
}

/** Which is earlier; undefined where a clock time without zone is involved. A day compares with an instant by the instant's own date. */
export function compareMoments(a: Moment, b: Moment): -1 | 0 | 1 | undefined {
  if (a.kind === 'floating' || b.kind === 'floating') return undefined;
  const key = (moment: Instant | Extract<Moment, { kind: 'day' }>): string =>
    moment.kind === 'day' ? moment.date : a.kind === 'instant' && b.kind === 'instant' ? moment.utc : moment.local.slice(0, 10);
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The year a moment is in, at its own zone. */
export function momentYear(moment: Moment): number {
  return clockOf(moment).year;
}

/** RFC 3339 with offset for instants (`Z` for UTC), `YYYY-MM-DD` for days, ISO 8601 without offset for times whose zone is unknown. */
export function isoOf(moment: Moment): string {
  if (moment.kind === 'day') return moment.date;
  if (moment.kind === 'floating') return moment.local;
  if (moment.zone === 'UTC') return `${moment.local}Z`;
  return moment.local + writeOffset(offsetAt(moment.zone, secondsOf(moment)) ?? 0);
}
