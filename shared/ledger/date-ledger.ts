import type { Article } from '../article/article';
import type { Finding, Place } from '../checks/check';
import { quotedNotices } from '../checks/quoted-notices';
import { dayOf, writtenOn } from '../checks/story-day';
import { meaningOf, proseDates } from '../checks/text-dates';
import type { MessageKey } from '../i18n/index';
import { fieldNamed, type FieldName, type MomentFieldName } from '../metadata/index';
import { readYears } from '../rights/read-years';
import type { Moment } from '../time/moment';
import { readMoment, readStamps } from '../time/read-moment';
import type { ReadingFlag } from '../time/reading';
import { withContradictions, type LedgerEntry, type LedgerReading } from './entry';

type Entry = Omit<LedgerEntry, 'contradictions'>;

const atField = (field: FieldName): Place => ({ kind: 'field', field });
const asMoment = (moment: Moment | undefined): LedgerReading => (moment === undefined ? { kind: 'nothing' } : { kind: 'moment', moment });
const doubtsOf = (flags: readonly ReadingFlag[]): readonly MessageKey[] => flags.map((flag): MessageKey => `reading.flag.${flag}`);

/** What readers see first; the desk's own record last. */
const fieldOrder: readonly MomentFieldName[] = ['published', 'updated', 'firstPublished', 'embargoUntil', 'expires', 'created'];

/** Doubts about a reading that stay true once its field is filled; the others are said by the checks or by the way the zone was found. */
const lasting: ReadonlySet<ReadingFlag> = new Set(['two-digit-year', 'day-first-by-language', 'am-pm-redundant']);

function howRead(moment: Moment): MessageKey {
  if (moment.kind !== 'instant') return `ledger.how.${moment.kind}`;
  return moment.zoneSource === undefined ? 'ledger.how.entered' : `ledger.how.${moment.zoneSource}`;
}

/** The dates of the fields. The date of publication has its line also while it is missing. */
function fieldDates({ metadata }: Article): readonly Entry[] {
  return fieldOrder.flatMap((field): readonly Entry[] => {
    const moment = metadata[field];
    const entry = { place: atField(field), name: `field.${field}` } as const;
    if (moment === undefined) return field === 'published' ? [{ ...entry, reading: { kind: 'nothing' }, doubts: [] }] : [];
    const reading = moment.raw === undefined ? undefined : readMoment(moment.raw, { language: metadata.language });
    const flags = reading?.date === dayOf(moment) ? reading.flags.filter((flag) => lasting.has(flag)) : [];
    return [{ ...entry, quote: moment.raw, reading: asMoment(moment), how: howRead(moment), doubts: doubtsOf(flags) }];
  });
}

/** The stamps that stand in printed lines: the dateline's day, and what a byline says beside its names. */
function printedDates(article: Article): readonly Entry[] {
  const { dateline, byline, language } = article.metadata;
  const written = writtenOn(article);
  const isDated = written?.place.field === 'dateline';
  const ofDateline: readonly Entry[] = written === undefined || !isDated ? [] : [{ place: written.place, name: 'field.dateline', quote: dateline?.text, reading: { kind: 'moment', moment: { kind: 'day', date: written.day } }, how: 'ledger.how.printed', doubts: [] }];
  const ofByline = readStamps(byline?.text ?? '', { language }).map((stamp): Entry => (
    { place: atField('byline'), name: 'field.byline', quote: stamp.raw, reading: stamp.candidates.length > 0 ? { kind: 'choices', candidates: stamp.candidates } : asMoment(stamp.moment), how: 'ledger.how.printed', doubts: doubtsOf(stamp.flags.filter((flag) => flag !== 'zone-resolved')) }
  ));
  return [...ofDateline, ...ofByline];
}

/** The dates of headline, standfirst and body; words such as "yesterday" counted from the day the story was written for. */
function textDates(article: Article): readonly Entry[] {
  const written = writtenOn(article);
  return proseDates(article).map((date): Entry => {
    const { moment, candidates, flags, counted } = meaningOf(date, article, written);
    const how: MessageKey | undefined = counted && written !== undefined ? `ledger.how.counted.${written.place.field}` : moment === undefined ? undefined : howRead(moment);
    return {
      place: date.place, quote: date.quote, how,
      reading: candidates.length > 0 ? { kind: 'choices', candidates } : asMoment(moment),
      doubts: doubtsOf(flags.filter((flag) => flag !== 'zone-resolved' && flag !== 'weekday-mismatch')),
    };
  });
}

/** The years of the notice, of the field beside it where that says something else, and of notices in the text. */
function noticeYears(article: Article): readonly Entry[] {
  const { copyrightNotice, copyrightYears } = article.metadata;
  const inNotice = readYears(copyrightNotice ?? '')?.years;
  const entry = (place: Place, years: string, quote: string | undefined, name?: MessageKey): Entry => ({ place, name, quote, reading: { kind: 'words', words: years }, how: 'ledger.how.notice', doubts: [] });
  return [
    ...(inNotice === undefined ? [] : [entry(atField('copyrightNotice'), inNotice, copyrightNotice, 'ledger.name.notice-years')]),
    ...(copyrightYears === undefined || copyrightYears === inNotice ? [] : [{ ...entry(atField('copyrightYears'), copyrightYears, undefined, 'field.copyrightYears'), how: 'ledger.how.entered' as const }]),
    ...quotedNotices(article).flatMap(({ place, quote }) => {
      const years = readYears(quote)?.years;
      return years === undefined ? [] : [entry(place, years, quote)];
    }),
  ];
}

function permissionDays({ metadata: { permission } }: Article): readonly Entry[] {
  if (permission?.kind !== 'held') return [];
  return (['given', 'until'] as const).flatMap((part): readonly Entry[] => {
    const date = permission[part];
    return date === undefined ? [] : [{ place: { kind: 'field', field: 'permission', part }, name: `ledger.name.permission-${part}`, reading: { kind: 'moment', moment: { kind: 'day', date } }, how: 'ledger.how.day', doubts: [] }];
  });
}

/** Stamps that came in with the story and wait for an answer: their field is still empty. */
function unanswered({ receipt, metadata }: Article): readonly Entry[] {
  return (receipt?.lines ?? []).flatMap((line): readonly Entry[] => {
    const field = fieldNamed(line.field ?? 'published')?.name;
    if (field === undefined || metadata[field] !== undefined || (line.reason !== 'stamp-asked' && line.reason !== 'dates-disagree')) return [];
    const candidates = line.candidates ?? [];
    return [{ place: atField(field), name: 'ledger.name.came-in', quote: line.text, reading: candidates.length > 0 ? { kind: 'choices', candidates } : { kind: 'nothing' }, how: 'ledger.how.unanswered', doubts: [] }];
  });
}

/**
 * Every date of a story, in the order of the page: fields, printed lines, text, notices, permission, and what came in
 * unanswered. `findings` are those of {@link import('../checks/index').runChecks}. Bare years in prose and bare clock times are no dates here.
 */
export function dateLedger(article: Article, findings: readonly Finding[]): readonly LedgerEntry[] {
  const entries = [fieldDates, unanswered, printedDates, textDates, noticeYears, permissionDays].flatMap((list) => list(article));
  return withContradictions(entries, findings, 'dates');
}
