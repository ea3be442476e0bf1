import type { Language } from '../../../shared/i18n/message';
import type { Day, FloatingTime, Instant, Moment } from '../../../shared/time/moment';
import type { ReadingFlag, StampReading } from '../../../shared/time/reading';
import { readMoment } from '../../../shared/time/read-moment';
import { resolveInstant, withZone, type Resolution } from '../../../shared/time/resolve-moment';
import { entryText } from './entry-text';

/** What a moment field has to ask before it stores anything. `offers` are the answers that can be given with a button. */
export type Question =
  | { readonly kind: 'zone-missing'; readonly local: string; readonly offers: readonly Moment[] }
  | { readonly kind: 'gap' | 'overlap'; readonly local: string; readonly zone: string; readonly offers: readonly Moment[] }
  | { readonly kind: 'ambiguous'; readonly flags: readonly ReadingFlag[]; readonly offers: readonly Moment[] }
  | { readonly kind: 'keep'; readonly zone: string; readonly clock: readonly Moment[]; readonly offers: readonly Moment[] }
  | { readonly kind: 'time-missing'; readonly offers: readonly [] }
  | { readonly kind: 'unknown-zone'; readonly offers: readonly [] }
  | { readonly kind: 'unread'; readonly flags: readonly ReadingFlag[]; readonly offers: readonly [] };

/** A moment field: the words in it, the zone on its button, what is stored, and what is asked. */
export interface MomentFieldState {
  readonly text: string;
  readonly zone: string | undefined;
  /** A day is wanted: what is typed gives its day, not its hour. */
  readonly dayOnly: boolean;
  /** What the article holds. It only changes when the words, or an answer, leave no question. */
  readonly moment: Moment | undefined;
  readonly question: Question | undefined;
  /** What the reader noticed about words it did accept (a wrong weekday, a year of two digits). */
  readonly flags: readonly ReadingFlag[];
}

/** What happens to a moment field. */
export type MomentFieldAction =
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'choose-zone'; readonly zone: string }
  | { readonly do: 'answer'; readonly moment: Moment }
  | { readonly do: 'day-only'; readonly on: boolean }
  | { readonly do: 'choose-day'; readonly date: string }
  | { readonly do: 'now' }
  | { readonly do: 'clear' }
  | { readonly do: 'leave-it' }
  | { readonly do: 'leave' }
  | { readonly do: 'follow'; readonly moment: Moment | undefined };

/** What a moment field knows besides itself. */
export interface MomentFieldContext {
  readonly language: Language;
  /** BCP 47 language of the article: the order of day and month is its as well. */
  readonly articleLanguage?: string | undefined;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly asOf: string;
  /** The zone the article's own dates are in, if they are; never the computer's. */
  readonly articleZone?: string | undefined;
  /** Zones to offer when a clock time has none, likeliest first. */
  readonly zones: readonly string[];
}

/** The state of a field that shows what the article holds. */
export function momentField(moment: Moment | undefined, context: MomentFieldContext, dayOnly = false): MomentFieldState {
  return {
    text: moment === undefined ? '' : entryText(moment, context.language),
    zone: moment?.kind === 'instant' ? moment.zone : moment === undefined ? context.articleZone : undefined,
    dayOnly: moment === undefined ? dayOnly : moment.kind === 'day',
    moment,
    question: undefined,
    flags: [],
  };
}

/** The field after something happened to it. Pure; the caller stores `moment` when it became another one. */
export function changeMomentField(state: MomentFieldState, action: MomentFieldAction, context: MomentFieldContext): MomentFieldState {
  switch (action.do) {
    case 'type':
      return read({ ...state, text: action.text }, context);
    case 'choose-zone':
      return tidy(chooseZone(state, action.zone, context), context);
    case 'answer':
      return { ...momentField(action.moment, context) };
    case 'day-only':
      return action.on ? toDay(state, context) : awaitTime(state);
    case 'choose-day':
      return chooseDay(state, action.date, context);
    case 'now':
      return now(state, context);
    case 'clear':
      return { ...momentField(undefined, context), zone: state.zone };
    case 'leave-it':
      return { ...momentField(state.moment, context), zone: zoneOf(state.moment) ?? state.zone };
    case 'leave':
      return tidy(state, context);
    case 'follow':
      return sameMoment(state.moment, action.moment) ? state : momentField(action.moment, context);
  }
}

/** The words as the field itself writes them, once they leave no question. */
function tidy(state: MomentFieldState, context: MomentFieldContext): MomentFieldState {
  return state.question === undefined && state.moment !== undefined ? { ...state, text: entryText(state.moment, context.language) } : state;
}

/** Whether two moments are the same to a reader: kind, clock, zone and source text. */
export function sameMoment(one: Moment | undefined, other: Moment | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind !== other.kind || one.raw !== other.raw) return false;
  return clockOf(one) === clockOf(other) && zoneOf(one) === zoneOf(other) && (one.kind !== 'instant' || other.kind !== 'instant' || one.utc === other.utc);
}

function clockOf(moment: Moment): string {
  return moment.kind === 'day' ? moment.date : moment.local;
}

function zoneOf(moment: Moment | undefined): string | undefined {
  return moment?.kind === 'instant' ? moment.zone : undefined;
}

function read(state: MomentFieldState, context: MomentFieldContext): MomentFieldState {
  if (state.text.trim() === '') return { ...state, moment: undefined, question: undefined, flags: [] };
  const text = withDay(state);
  const reading = readTyped(text, context);
  if (!coversAll(text, reading)) return ask(state, { kind: 'unread', flags: [], offers: [] });
  if (reading.moment !== undefined && reading.decision !== 'ask' && reading.decision !== 'reject') return fill(state, reading.moment, reading.flags, context);
  if (reading.decision !== 'ask') return ask(state, { kind: 'unread', flags: reading.flags, offers: [] });
  if (state.dayOnly) {
    const days = distinct(reading.candidates.map(dayOf));
    const [first, second] = days;
    if (first !== undefined && second === undefined) return fill(state, first, reading.flags, context);
    if (second !== undefined) return ask(state, { kind: 'ambiguous', flags: reading.flags, offers: days });
  }
  const offers = distinct(reading.candidates.flatMap((candidate) => inZone(candidate, state.zone)));
  const [only, another] = offers;
  if (only === undefined) return ask(state, { kind: 'unread', flags: reading.flags, offers: [] });
  if (another === undefined && reading.candidates.length === 1) return fill(state, only, reading.flags, context);
  return ask(state, { kind: 'ambiguous', flags: reading.flags, offers });
}

/** Reads words in the article's language. Where only a language decided the order of day and month, the app's own must not contradict it. */
function readTyped(text: string, { language, articleLanguage = language, asOf }: MomentFieldContext): StampReading {
  const [primary] = articleLanguage.split('-');
  const own = readMoment(text, { language: articleLanguage, asOf });
  const isDecided = primary === language || (primary !== 'en' && !own.flags.includes('day-first-by-language'));
  if (own.moment === undefined || isDecided) return own;
  const other = readMoment(text, { language, asOf });
  if (other.moment === undefined) return other;
  if (timeOf(own.moment) === timeOf(other.moment)) return own;
  return { ...own, decision: 'ask', moment: undefined, candidates: [own.moment, other.moment], flags: ['day-month-ambiguous'] };
}

function timeOf(moment: Moment): string {
  return moment.kind === 'instant' ? moment.utc : clockOf(moment);
}

/** A clock alone is a clock on the day that stands in the field. */
function withDay({ text, moment }: MomentFieldState): string {
  const isClock = /^\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?$/i.test(text.trim());
  return isClock && moment !== undefined ? `${dayOf(moment).date} ${text.trim()}` : text;
}

/** Whether nothing that was typed was passed over: half an hour ("28 Mar 2024, 04:5") must not become a day while it is typed, nor stay one. */
function coversAll(text: string, reading: StampReading): boolean {
  return !/\p{N}/u.test(text.slice(0, reading.from)) && !/[\p{L}\p{N}]/u.test(text.slice(reading.to));
}

function ask(state: MomentFieldState, question: Question): MomentFieldState {
  return { ...state, question, flags: [] };
}

/** Stores what was typed. The source's own words are no longer what this date was read from, so `raw` is left behind. */
function fill(state: MomentFieldState, moment: Moment, flags: readonly ReadingFlag[], context: MomentFieldContext): MomentFieldState {
  if (state.dayOnly) return filled(state, dayOf(moment), flags);
  if (moment.kind === 'floating') return place(state, moment.local, flags, context);
  return filled(state, typed(moment), flags);
}

/** What stays to be looked at in words that were accepted: how they were read is not what they plainly say. A zone worked out from its name is said by the sentence. */
const worthSaying: ReadonlySet<ReadingFlag> = new Set(['weekday-mismatch', 'two-digit-year', 'day-first-by-language', 'am-pm-redundant']);

function filled(state: MomentFieldState, moment: Moment, flags: readonly ReadingFlag[]): MomentFieldState {
  return { ...state, moment, question: undefined, flags: flags.filter((flag) => worthSaying.has(flag)), zone: zoneOf(moment) ?? state.zone };
}

function place(state: MomentFieldState, local: string, flags: readonly ReadingFlag[], context: MomentFieldContext): MomentFieldState {
  if (state.zone === undefined) {
    const offers = context.zones.flatMap((zone): readonly Moment[] => momentsOf(resolveInstant(local, zone, { zoneSource: 'chosen' })));
    return ask(state, { kind: 'zone-missing', local, offers: [...distinct(offers), floating(local)] });
  }
  const resolved = resolveInstant(local, state.zone, { zoneSource: 'chosen' });
  switch (resolved.kind) {
    case 'instant':
      return filled(state, resolved.moment, flags);
    case 'gap':
    case 'overlap':
      return ask(state, { kind: resolved.kind, local, zone: state.zone, offers: earlierFirst(resolved.candidates) });
    case 'unknown-zone':
      return ask(state, { kind: 'unknown-zone', offers: [] });
  }
}

function chooseZone(state: MomentFieldState, zone: string, context: MomentFieldContext): MomentFieldState {
  const { moment, question } = state;
  if (question !== undefined && question.kind !== 'keep') return read({ ...state, zone }, context);
  if (moment === undefined || moment.kind === 'day') return { ...state, zone };
  if (moment.kind === 'floating') return raw(place({ ...state, zone }, moment.local, [], context), moment.raw);
  if (moment.zone === zone) return { ...state, question: undefined };
  const clock = withZone(moment, zone, 'clock');
  const instant = withZone(moment, zone, 'instant');
  if (clock.kind === 'unknown-zone' || clock.kind === 'day' || instant.kind !== 'instant') return ask(state, { kind: 'unknown-zone', offers: [] });
  const clocks = momentsOf(clock);
  return ask(state, { kind: 'keep', zone, clock: clocks, offers: distinct([...clocks, instant.moment]) });
}

/** Keeps the source text of a clock time that was given a zone: the reading still stands on it. */
function raw(state: MomentFieldState, text: string | undefined): MomentFieldState {
  if (text === undefined) return state;
  const { moment, question } = state;
  if (question !== undefined && (question.kind === 'gap' || question.kind === 'overlap')) return { ...state, question: { ...question, offers: question.offers.map((each) => ({ ...each, raw: text })) } };
  return moment === undefined || question !== undefined ? state : { ...state, moment: { ...moment, raw: text } };
}

function toDay(state: MomentFieldState, context: MomentFieldContext): MomentFieldState {
  const { moment } = state;
  if (moment === undefined) return read({ ...state, dayOnly: true }, context);
  const day = { ...dayOf(moment), ...(moment.raw === undefined ? {} : { raw: moment.raw }) };
  return { ...momentField(day, context), zone: state.zone };
}

function awaitTime(state: MomentFieldState): MomentFieldState {
  const { moment } = state;
  if (moment?.kind !== 'day') return { ...state, dayOnly: false };
  return { ...state, dayOnly: false, text: `${state.text.trim()}, `, question: { kind: 'time-missing', offers: [] } };
}

function chooseDay(state: MomentFieldState, date: string, context: MomentFieldContext): MomentFieldState {
  const { moment } = state;
  if (moment === undefined || moment.kind === 'day') return { ...momentField({ kind: 'day', date }, context), zone: state.zone };
  const local = `${date}T${moment.local.slice(11)}`;
  const zone = zoneOf(moment);
  if (zone === undefined) return { ...momentField(floating(local), context) };
  const next = place({ ...state, zone, dayOnly: false }, local, [], context);
  return { ...next, text: entryText(floating(local), context.language) };
}

function now(state: MomentFieldState, context: MomentFieldContext): MomentFieldState {
  const utc: Instant = { kind: 'instant', local: context.asOf.slice(0, 19), zone: 'UTC', utc: context.asOf, zoneSource: 'chosen' };
  const zone = state.zone ?? context.articleZone;
  if (zone === undefined) {
    const offers = context.zones.flatMap((each) => inZoneNow(utc, each));
    return ask({ ...state, dayOnly: false }, { kind: 'zone-missing', local: utc.local, offers });
  }
  const [moment] = inZoneNow(utc, zone);
  return moment === undefined ? ask(state, { kind: 'unknown-zone', offers: [] }) : momentField(moment, context);
}

function inZoneNow(utc: Instant, zone: string): readonly Instant[] {
  const said = withZone(utc, zone, 'instant');
  return said.kind === 'instant' ? [said.moment] : [];
}

function inZone(moment: Moment, zone: string | undefined): readonly Moment[] {
  if (moment.kind !== 'floating') return [typed(moment)];
  return zone === undefined ? [floating(moment.local)] : momentsOf(resolveInstant(moment.local, zone, { zoneSource: 'chosen' }));
}

function momentsOf(resolved: Resolution): readonly Instant[] {
  switch (resolved.kind) {
    case 'instant':
      return [resolved.moment];
    case 'gap':
    case 'overlap':
      return earlierFirst(resolved.candidates);
    case 'unknown-zone':
      return [];
  }
}

function earlierFirst(moments: readonly [Instant, Instant]): readonly Instant[] {
  const [one, other] = moments;
  return one.utc <= other.utc ? [one, other] : [other, one];
}

function typed(moment: Instant | Day): Moment {
  if (moment.kind === 'day') return { kind: 'day', date: moment.date };
  const { local, zone, utc, zoneSource } = moment;
  return { kind: 'instant', local, zone, utc, ...(zoneSource === undefined ? {} : { zoneSource }) };
}

function floating(local: string): FloatingTime {
  return { kind: 'floating', local };
}

function dayOf(moment: Moment): Day {
  return { kind: 'day', date: clockOf(moment).slice(0, 10) };
}

function distinct(moments: readonly Moment[]): readonly Moment[] {
  return moments.filter((moment, index) => moments.findIndex((each) => sameMoment(each, moment)) === index);
}
