import { clockSeconds, dayNumber, dayOfNumber, isDay, weekdayOf, writeDay, writeLocal, type Clock } from './calendar';
import { findStamps, type WrittenStamp } from './find-stamps';
import type { Day, FloatingTime, Instant, Moment } from './moment';
import { numbersAlone } from './numbers-alone';
import { isZone, offsetAt, writeOffset } from './offsets';
import type { Decision, ReadingContext, ReadingFlag, StampReading } from './reading';
import { instantAt, resolveInstant, secondsOf } from './resolve-moment';
import type { WrittenDay, WrittenZone } from './stamp-parts';

type Verdict = Pick<StampReading, 'decision' | 'moment' | 'date' | 'candidates' | 'flags'>;

const rank: readonly Decision[] = ['ignore', 'accept', 'accept-date', 'flag', 'ask', 'reject'];
const worst = (a: Decision, b: Decision): Decision => (rank.indexOf(a) >= rank.indexOf(b) ? a : b);
const ask = (flags: readonly ReadingFlag[], candidates: readonly Moment[] = []): Verdict => ({ decision: 'ask', candidates, flags });
const reject = (flag: ReadingFlag): Verdict => ({ decision: 'reject', candidates: [], flags: [flag] });

const dayFirst: readonly string[] = ['es', 'pt', 'fr', 'de', 'it', 'nl', 'ca', 'gl'];

/** The days a written day may be: one, or two where day and month could be swapped and nothing decides. `proven`: words of the line itself belong to a language that writes the day first. */
function daysOf(day: WrittenDay, year: number, language: string, proven: boolean): { readonly days: readonly Clock[]; readonly flags: readonly ReadingFlag[] } {
  const clock = (month: number, date: number): Clock => ({ year, month, day: date, hour: 0, minute: 0, second: 0 });
  const read = clock(day.month, day.day);
  if (day.sign === undefined) return { days: [read], flags: [] };
  const swapped = clock(day.day, day.month);
  if (!day.swappable) return { days: [day.month > 12 ? swapped : read], flags: [] };
  const primary = language.split('-')[0] ?? '';
  if (proven && primary !== 'en') return { days: [read], flags: [] };
  if (day.sign === '.' || dayFirst.includes(primary) || /^en-(GB|IE|AU|NZ|IN|ZA)$/i.test(language)) return { days: [read], flags: ['day-first-by-language'] };
  if (/^en-(US|PH)$/i.test(language)) return { days: [swapped], flags: [] };
  return { days: [swapped, read], flags: ['day-month-ambiguous'] };
}

/** The hour of the day, or what is wrong with it. 12 AM is 0, 12 PM is 12, 24:00 is the next day. */
function hourOf({ hour, half }: { readonly hour: number; readonly half?: 'am' | 'pm' | undefined }): { readonly hour: number; readonly flag?: ReadingFlag } {
  if (half === undefined || hour > 24) return { hour };
  if (hour === 0 && half === 'pm') return { hour, flag: 'am-pm-contradiction' };
  if (hour > 12) return half === 'pm' ? { hour, flag: 'am-pm-redundant' } : { hour, flag: 'am-pm-contradiction' };
  return { hour: (hour % 12) + (half === 'pm' ? 12 : 0) };
}

const addDay = (clock: Clock): Clock => ({ ...clock, ...dayOfNumber(dayNumber(clock.year, clock.month, clock.day) + 1), hour: 0 });

function instantWith(clock: Clock, offset: number, zone: string, raw: string, zoneSource: Instant['zoneSource']): Instant {
  const seconds = clockSeconds(clock) - offset;
  return offsetAt(zone, seconds) === offset ? instantAt(seconds, zone, { raw, zoneSource }) : instantAt(seconds, offset === 0 ? 'UTC' : writeOffset(offset), { raw, zoneSource });
}

/** Central European letters name no country: the article's language chooses the city, otherwise the offset stands alone. */
function homeOf(zone: string, offset: number, language: string): string {
  if (zone !== 'Europe/Paris' && zone !== 'Europe/Berlin') return zone;
  const homes: Readonly<Record<string, string>> = { es: 'Europe/Madrid', fr: 'Europe/Paris', de: 'Europe/Berlin' };
  return homes[language.split('-')[0] ?? ''] ?? (zone === 'Europe/Berlin' ? zone : writeOffset(offset));
}

function resolved(clock: Clock, zone: string, raw: string, zoneSource: Instant['zoneSource'], flags: readonly ReadingFlag[]): Verdict {
  const found = resolveInstant(writeLocal(clock), zone, { raw, zoneSource });
  switch (found.kind) {
    case 'instant':
      return { decision: 'accept', moment: found.moment, candidates: [], flags };
    case 'gap':
      return ask(['dst-gap'], found.candidates);
    case 'overlap':
      return ask(['dst-overlap'], found.candidates);
    case 'unknown-zone':
      return { decision: 'flag', moment: floating(clock, raw), candidates: [], flags: ['zone-missing'] };
  }
}

const floating = (clock: Clock, raw: string): FloatingTime => ({ kind: 'floating', local: writeLocal(clock), raw });

/** A clock with the zone it was written with. */
function withWrittenZone(clock: Clock, zone: WrittenZone, zoneResolved: boolean, raw: string, { language = '', sourceZone }: ReadingContext): Verdict {
  switch (zone.kind) {
    case 'offset':
      return { decision: 'accept', moment: instantWith(clock, zone.seconds, zone.seconds === 0 ? 'UTC' : writeOffset(zone.seconds), raw, 'written'), candidates: [], flags: [] };
    case 'iana':
      return isZone(zone.zone) ? resolved(clock, zone.zone, raw, 'written', []) : { decision: 'flag', moment: floating(clock, raw), candidates: [], flags: ['zone-missing'] };
    case 'rules':
      return resolved(clock, zone.zone, raw, 'resolved', zoneResolved ? ['zone-resolved'] : []);
    case 'letters': {
      const inForce = zone.zone === 'UTC' || offsetAt(zone.zone, clockSeconds(clock) - zone.offset) === zone.offset;
      // In the night the clocks go forward neither of the two letters had that hour.
      const local = inForce || zone.other === undefined ? undefined : resolveInstant(writeLocal(clock), zone.zone, { raw, zoneSource: 'resolved' });
      if (local?.kind === 'gap') return ask(['dst-gap'], local.candidates);
      if (!inForce && zone.other !== undefined) {
        return ask(['zone-season-mismatch'], [instantWith(clock, zone.offset, writeOffset(zone.offset), raw, 'written'), instantWith(clock, zone.other, zone.zone, raw, 'resolved')]);
      }
      // Letters without a twin go by the rules of their place: Moscow's were four hours ahead from 2011 to 2014.
      if (!inForce) return resolved(clock, zone.zone, raw, 'written', []);
      return { decision: 'accept', moment: instantWith(clock, zone.offset, homeOf(zone.zone, zone.offset, language), raw, 'written'), candidates: [], flags: [] };
    }
    case 'ambiguous':
      return ambiguous(clock, zone.meanings, raw, sourceZone);
  }
}

/** The offsets a written zone may mean. */
function offsetsOf(zone: WrittenZone): readonly number[] {
  switch (zone.kind) {
    case 'offset':
      return [zone.seconds];
    case 'letters':
      return [zone.offset];
    case 'ambiguous':
      return zone.meanings.map((meaning) => meaning.offset);
    case 'iana':
    case 'rules':
      return [];
  }
}

/** A clock with a city and letters beside it: the letters choose between two equal hours, and where they contradict the city they win, because several cities share a name. */
function withZoneBeside(clock: Clock, city: WrittenZone, beside: WrittenZone, zoneResolved: boolean, raw: string, context: ReadingContext): Verdict {
  const byCity = withWrittenZone(clock, city, zoneResolved, raw, context);
  const offsets = offsetsOf(beside);
  const fits = (byCity.moment === undefined ? byCity.candidates : [byCity.moment]).filter((moment) => moment.kind === 'instant' && offsets.includes(clockSeconds(clock) - secondsOf(moment)));
  const [only] = fits;
  if (byCity.flags.includes('dst-gap')) return byCity;
  if (only !== undefined && fits.length === 1) return { decision: 'accept', moment: only, candidates: [], flags: byCity.flags.filter((flag) => flag !== 'dst-overlap') };
  return withWrittenZone(clock, beside, false, raw, context);
}

/** Letters of several places. A source profile that fits exactly one settles it; letters that were not in force there on that day are asked about with both readings. */
function ambiguous(clock: Clock, meanings: readonly { readonly offset: number; readonly zone: string }[], raw: string, sourceZone: string | undefined): Verdict {
  const inForce = (meaning: { readonly offset: number; readonly zone: string }): boolean => offsetAt(meaning.zone, clockSeconds(clock) - meaning.offset) === meaning.offset;
  const fits = meanings.filter((meaning) => sourceZone !== undefined && meaning.zone === sourceZone && inForce(meaning));
  if (fits.length === 1 && fits[0] !== undefined) return { decision: 'accept', moment: instantWith(clock, fits[0].offset, fits[0].zone, raw, 'written'), candidates: [], flags: [] };
  const first = meanings[0];
  if (first !== undefined && !inForce(first)) {
    const local = resolveInstant(writeLocal(clock), first.zone, { raw, zoneSource: 'resolved' });
    return ask(['zone-season-mismatch', 'zone-ambiguous'], [instantWith(clock, first.offset, writeOffset(first.offset), raw, 'written'), ...(local.kind === 'instant' ? [local.moment] : [])]);
  }
  return ask(['zone-ambiguous'], meanings.map((meaning) => instantWith(clock, meaning.offset, meaning.zone, raw, 'written')));
}

function timed(day: Clock, stamp: WrittenStamp, raw: string, context: ReadingContext): Verdict {
  const time = stamp.time;
  if (time === undefined) return { decision: 'accept-date', moment: { kind: 'day', date: writeDay(day), raw } satisfies Day, candidates: [], flags: [] };
  const { hour, flag } = hourOf(time);
  if (hour > 24 || time.minute > 59 || time.second > 59 || (hour === 24 && (time.minute > 0 || time.second > 0))) return reject('impossible-date');
  if (flag === 'am-pm-contradiction') return ask([flag]);
  const atHour: Clock = { ...day, hour, minute: time.minute, second: time.second };
  const clock = hour === 24 ? addDay(atHour) : atHour;
  if (time.midnight === true) return ask(['midnight-ambiguous'], [clock, addDay(clock)].flatMap((each) => (stamp.zone === undefined ? [floating(each, raw)] : [withWrittenZone(each, stamp.zone, false, raw, context).moment ?? floating(each, raw)])));
  const zoned =
    stamp.zone !== undefined
      ? stamp.zoneBeside === undefined
        ? withWrittenZone(clock, stamp.zone, stamp.zoneResolved === true, raw, context)
        : withZoneBeside(clock, stamp.zone, stamp.zoneBeside, stamp.zoneResolved === true, raw, context)
      : context.sourceZone !== undefined
        ? resolved(clock, context.sourceZone, raw, 'assumed', [])
        : ({ decision: 'flag', moment: floating(clock, raw), candidates: [], flags: ['zone-missing'] } satisfies Verdict);
  return flag === undefined || zoned.decision === 'ask' ? zoned : { ...zoned, decision: worst(zoned.decision, 'flag'), flags: [...zoned.flags, flag] };
}

function isFuture(moment: Moment, asOf: string): boolean {
  return moment.kind === 'instant' ? moment.utc > asOf : moment.kind === 'day' ? moment.date > asOf.slice(0, 10) : moment.local.slice(0, 10) > asOf.slice(0, 10);
}

/** Judges the gathered parts of a stamp. */
function judge(stamp: WrittenStamp, raw: string, context: ReadingContext): Verdict {
  if (stamp.placeholder) return reject('placeholder');
  if (stamp.day === undefined) return withoutDay(stamp);
  const { day } = stamp;
  if (day.year === undefined) return ask(['year-missing']);
  const { days, flags: dayFlags } = daysOf(day, day.year, context.language ?? '', stamp.dayFirst);
  const possible = days.filter((each) => isDay(each.year, each.month, each.day));
  const first = possible[0];
  if (first === undefined) return reject('impossible-date');
  if (possible.length > 1) {
    const weekday = possible.filter((each) => weekdayOf(each.year, each.month, each.day) === stamp.weekday);
    const only = weekday.length === 1 ? weekday[0] : undefined;
    if (only === undefined) return ask(dayFlags, possible.flatMap((each) => timed(each, stamp, raw, context).moment ?? []));
    return dated(only, judgeDay(only, stamp, raw, context, []));
  }
  return dated(first, judgeDay(first, stamp, raw, context, dayFlags));
}

/** The day of the moment where there is one: 24:00 is the next day's. */
function dated(day: Clock, verdict: Verdict): Verdict {
  const { decision, moment } = verdict;
  if (decision === 'reject') return verdict;
  return { ...verdict, date: moment === undefined || moment.kind === 'day' ? writeDay(day) : moment.local.slice(0, 10) };
}

function withoutDay(stamp: WrittenStamp): Verdict {
  if (stamp.role === 'embargo' && stamp.time === undefined && !stamp.relative) return ask(['embargo-without-time']);
  return ask([stamp.relative || stamp.weekday !== undefined ? 'relative' : 'date-missing', ...(stamp.time !== undefined && stamp.zone === undefined ? (['zone-missing'] as const) : [])]);
}

function judgeDay(day: Clock, stamp: WrittenStamp, raw: string, context: ReadingContext, dayFlags: readonly ReadingFlag[]): Verdict {
  const verdict = timed(day, stamp, raw, context);
  const { moment } = verdict;
  if (verdict.decision === 'reject') return verdict;
  if ((moment?.kind === 'instant' && secondsOf(moment) === 0) || (moment?.kind === 'floating' && moment.local === '1970-01-01T00:00:00')) return reject('placeholder');
  const flags: ReadingFlag[] = [...verdict.flags];
  let decision: Decision = verdict.decision;
  const raise = (flag: ReadingFlag, to: Decision): void => {
    flags.push(flag);
    decision = worst(decision, to);
  };
  const weekdayFits = stamp.weekday !== undefined && stamp.weekday === weekdayOf(day.year, day.month, day.day);
  if (stamp.weekday !== undefined && !weekdayFits) raise('weekday-mismatch', 'flag');
  if (stamp.day?.twoDigitYear === true) raise('two-digit-year', weekdayFits ? 'accept' : 'flag');
  flags.push(...dayFlags);
  if (moment !== undefined && context.asOf !== undefined && stamp.role !== 'embargo' && stamp.role !== 'expires' && isFuture(moment, context.asOf)) raise('future', 'flag');
  // An embargo must be armed for a certain instant: a clock without zone, or a day, is settled by a person.
  if (stamp.role === 'embargo' && moment !== undefined && moment.kind !== 'instant') {
    return { decision: 'ask', candidates: [moment], flags: moment.kind === 'day' ? [...flags, 'embargo-without-time'] : flags };
  }
  return { decision, moment: decision === 'ask' ? undefined : moment, candidates: verdict.candidates, flags };
}

/**
 * All stamps of a text in their order, each with its role, its decision and the moment it gives. Knows nothing of the
 * computer's zone, language or clock. Rules: docs/reading-dates.md.
 */
export function readStamps(text: string, context: ReadingContext): readonly StampReading[] {
  const readings = findStamps(text).map((stamp): StampReading => {
    const raw = text.slice(stamp.from, stamp.to);
    const role = stamp.role ?? context.defaultRole ?? 'none';
    return { role, ...judge({ ...stamp, role }, raw, context), from: stamp.from, to: stamp.to, raw };
  });
  const instantOf = (role: StampReading['role']): number => {
    const moment = readings.find((each) => each.role === role)?.moment;
    return moment?.kind === 'instant' ? secondsOf(moment) : Number.NaN;
  };
  return instantOf('updated') < instantOf('published') ? readings.map(flagOrder) : readings;
}

/** "Updated" before "published" in the same text: both stay, both are flagged. */
function flagOrder(reading: StampReading): StampReading {
  const { role, decision, flags } = reading;
  return role === 'published' || role === 'updated' ? { ...reading, decision: worst(decision, 'flag'), flags: [...flags, 'updated-before-published'] } : reading;
}

/** A clock and nothing else. Inside a text it would be a score or a length; alone it is a time without its day. */
const onlyClock = /^[\s(]*\d{1,2}(?:[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\.?|\s?uhr|\s?h(?:ora|r)?s?\.?)?|\s?[ap]\.?\s?m\.?|\s?uhr)[\s).]*$/i;
const isClock = (text: string): boolean => text.length < 40 && onlyClock.test(text);

/** One typed or copied text as a whole: its first stamp, or `ignore` when it holds none. */
export function readMoment(text: string, context: ReadingContext): StampReading {
  const first = readStamps(text, context)[0];
  if (first !== undefined) return first;
  const whole = { role: context.defaultRole ?? 'none', candidates: [], from: 0, to: text.length, raw: text };
  const alone = numbersAlone(text);
  const [dated] = alone?.kind === 'day' ? readStamps(alone.day, context) : [];
  if (dated?.moment !== undefined) return { ...dated, ...whole, moment: { ...dated.moment, raw: text } };
  if (alone?.kind === 'no-year') return { ...whole, decision: 'ask', flags: ['year-missing'] };
  return isClock(text) ? { ...whole, decision: 'ask', flags: ['date-missing', 'zone-missing'] } : { ...whole, decision: 'ignore', flags: ['not-a-date'] };
}
