import type { Outcome, Reason } from '../../article/receipt';
import type { Metadata, MomentFieldName } from '../../metadata/index';
import type { Moment } from '../../time/moment';
import { readStamps } from '../../time/read-moment';
import type { ReadingContext, StampReading, StampRole } from '../../time/reading';
import { isProse, wordsOf } from '../text/line-shape';
import type { Mark } from './marks';

/** A moment that a page's data gives for a field: JSON-LD, meta elements, `datetime`. */
export interface DataMoment {
  readonly field: 'published' | 'updated';
  readonly moment: Moment;
}

/** A stamp line: where it stands and what was read from it. */
export interface StampLine {
  readonly index: number;
  readonly readings: readonly StampReading[];
}

/** The field that a role fills; `created` and `none` fill nothing. */
export function fieldOfRole(role: StampRole): MomentFieldName | undefined {
  switch (role) {
    case 'published': return 'published';
    case 'first-published': return 'firstPublished';
    case 'updated': return 'updated';
    case 'embargo': return 'embargoUntil';
    case 'expires': return 'expires';
    case 'created': case 'none': return undefined;
  }
}

const stampSigns = /\d|\b(?:ago|hace|il y a|vor|há|yesterday|today|ayer|hoy|hier|aujourd|gestern|heute|ontem|hoje|noon|midnight|just now)\b/iu;
const glue = /\b(?:at|on|and|by|in|the|a las|las|el|à|le|um|am|às|as|em|de|y|e|et|und|uhr|h|hrs)\b/giu;

/**
 * The stamps of a line, or undefined when it is not a stamp line: most of it must be stamp, so that a day in a
 * sentence stays a day in a sentence.
 */
export function stampsOfLine(text: string, context: ReadingContext): readonly StampReading[] | undefined {
  if (text.length > 200 || !stampSigns.test(text)) return undefined;
  const readings = readStamps(text, context).filter((reading) => reading.decision !== 'ignore');
  if (readings.length === 0) return undefined;
  const labelled = readings.some((reading) => reading.role !== 'none' && reading.role !== context.defaultRole) || /^\W*(?:published|posted|publicado|publicada|publié|veröffentlicht|first published|embargo)/iu.test(text);
  const rest = restOfStamps(text, readings);
  const restWords = wordsOf(rest.replace(glue, ' ')).length;
  if (isProse(text) && wordsOf(text).length > 18) return undefined;
  return restWords <= (labelled ? 8 : 5) && (restWords <= 2 || rest.length <= text.length * 0.62) ? readings : undefined;
}

/** What a line says besides its stamps. */
export function restOfStamps(text: string, readings: readonly StampReading[]): string {
  let rest = '';
  let at = 0;
  for (const reading of readings) {
    rest += text.slice(at, Math.max(at, reading.from)) + ' ';
    at = Math.max(at, reading.to);
  }
  return (rest + text.slice(at)).replace(/^[\s|·•,;:()–—-]+|[\s|·•,;:()–—-]+$/gu, '').trim();
}

/** A moment in the few signs that the receipt shows. */
export function momentDetail(moment: Moment): string {
  switch (moment.kind) {
    case 'instant': return moment.utc;
    case 'floating': return moment.local;
    case 'day': return moment.date;
  }
}

function sameMoment(a: Moment, b: Moment): boolean {
  return a.kind === b.kind && momentDetail(a) === momentDetail(b);
}

/**
 * Whether a page's data and its printed stamp can be the same time. A day agrees with an instant on that day somewhere
 * on earth; a clock time without a zone agrees when some zone makes it the instant.
 */
function agree(printed: Moment, data: Moment): boolean {
  if (printed.kind === 'instant' && data.kind === 'instant') return Math.abs(Date.parse(printed.utc) - Date.parse(data.utc)) < 60_000;
  if (printed.kind === 'day' || data.kind === 'day') {
    const day = printed.kind === 'day' ? printed.date : data.kind === 'day' ? data.date : '';
    const other = printed.kind === 'day' ? data : printed;
    if (other.kind === 'day') return other.date === day;
    if (other.local.slice(0, 10) === day) return true;
    if (other.kind !== 'instant') return false;
    const start = Date.parse(`${day}T00:00:00Z`);
    const at = Date.parse(other.utc);
    return other.zone === 'UTC' && at >= start - 14 * 3_600_000 && at < start + 36 * 3_600_000;
  }
  const minutes = (Date.parse(`${printed.local}Z`) - Date.parse(data.kind === 'instant' ? data.utc : `${data.local}Z`)) / 60_000;
  return Math.abs(minutes) <= 14 * 60 && Math.abs(minutes % 15) < 1;
}

/** The moment that says more: an instant rather than a clock time or a day, with the printed text kept as its source. */
function fuller(printed: Moment, data: Moment): Moment {
  const rank = { instant: 2, floating: 1, day: 0 };
  return rank[data.kind] > rank[printed.kind] ? { ...data, ...(printed.raw === undefined ? {} : { raw: printed.raw }) } : printed;
}

interface Found {
  readonly index: number;
  readonly reading: StampReading;
  readonly guessed: boolean;
}

function verdictOf(found: Found, field: MomentFieldName | undefined): { outcome: Outcome; reason: Reason; moment?: Moment | undefined } {
  const { reading, guessed } = found;
  const { moment } = reading;
  if (reading.decision === 'reject') return { outcome: 'flagged', reason: 'stamp-rejected' };
  if (reading.decision === 'ask' || moment === undefined || field === undefined) return { outcome: 'flagged', reason: 'stamp-asked' };
  if (reading.decision === 'flag') return { outcome: 'flagged', reason: reading.flags.includes('zone-missing') ? 'stamp-no-zone' : 'stamp-flagged', moment };
  if (field === 'embargoUntil') return { outcome: 'kept', reason: 'embargo', moment };
  return { outcome: guessed ? 'guessed' : 'kept', reason: reading.decision === 'accept-date' ? 'stamp-day' : 'stamp', moment };
}

const urgency: readonly Outcome[] = ['flagged', 'guessed', 'changed', 'removed', 'kept'];

/**
 * Settles every stamp of a page. Each field is filled by at most one moment; two that disagree fill nothing and are
 * asked about. A stamp without a label is taken for the publication only when it is the only one.
 */
export function settleStamps(marks: readonly Mark[], lines: readonly StampLine[], data: readonly DataMoment[]): Metadata {
  const moments = new Map<MomentFieldName, Moment>();
  const all = lines.flatMap(({ index, readings }) => readings.map((reading): Found => ({ index, reading, guessed: reading.role === 'none' })));
  const bare = all.filter((found) => found.guessed);
  const saysPublished = all.some((found) => found.reading.role === 'published');
  const byField = new Map<MomentFieldName | 'none', Found[]>();
  for (const found of all) {
    const field = found.guessed ? (saysPublished ? 'none' : 'published') : (fieldOfRole(found.reading.role) ?? 'none');
    byField.set(field, [...(byField.get(field) ?? []), found]);
  }
  for (const [key, list] of byField) {
    const field = key === 'none' ? undefined : key;
    const given = data.filter((entry) => entry.field === field).map((entry) => entry.moment);
    const read = list.map((found) => ({ found, ...verdictOf(found, field) }));
    const filled = read.flatMap((entry) => (entry.moment === undefined ? [] : [entry.moment]));
    const first = filled[0];
    const candidates = [...filled, ...given, ...list.flatMap((found) => (found.reading.decision === 'ask' ? found.reading.candidates : []))]
      .filter((moment, at, whole) => whole.findIndex((other) => sameMoment(other, moment)) === at);
    const printedClash = filled.some((moment) => first !== undefined && !agree(moment, first));
    const dataClash = first !== undefined && given.length > 0 && !given.some((moment) => agree(first, moment));
    const unclear = bare.length > 1 && field === 'published' && printedClash;
    // A relative "3 hours ago" beside an exact time in the data: the data answers what the text leaves open.
    const answered = first === undefined && given.length > 0 && given.every((moment) => agree(moment, given[0] ?? moment)) && list.every((found) => found.reading.flags.includes('relative') || found.reading.candidates.some((moment) => given.some((one) => agree(moment, one))));
    if (field !== undefined && answered && given[0] !== undefined) moments.set(field, given[0]);
    else if (field !== undefined && first !== undefined && !printedClash && !dataClash) moments.set(field, given.filter((moment) => agree(first, moment)).reduce(fuller, filled.reduce(fuller, first)));
    for (const entry of read) {
      const { index } = entry.found;
      const mark = marks[index];
      if (mark === undefined) continue;
      const clash = printedClash || dataClash || unclear;
      const next = clash
        ? { outcome: 'flagged' as const, reason: 'dates-disagree' as const, field, detail: candidates.map(momentDetail).join(' · '), candidates }
        : answered
          ? { outcome: 'changed' as const, reason: 'stamp' as const, field, detail: candidates.map(momentDetail).join(' · ') }
          : {
              outcome: entry.outcome, reason: entry.reason, field,
              detail: entry.moment === undefined ? candidates.map(momentDetail).join(' · ') : momentDetail(entry.moment),
              ...(entry.moment === undefined && candidates.length > 0 ? { candidates } : {}),
            };
      const running = mark.piece.drop === 'running-head' && next.outcome !== 'flagged';
      if (running) mark.verdict = { outcome: 'removed', reason: 'running-head', field, detail: next.detail };
      else if (mark.verdict === undefined || urgency.indexOf(next.outcome) < urgency.indexOf(mark.verdict.outcome)) mark.verdict = next;
    }
  }
  for (const field of ['published', 'updated'] as const) {
    const given = data.filter((entry) => entry.field === field).map((entry) => entry.moment);
    const first = given[0];
    if (first === undefined || byField.has(field) || !given.every((moment) => agree(moment, first))) continue;
    // Many systems write a change time equal to the publication; that says nothing was changed.
    const publication = moments.get('published');
    if (field === 'updated' && publication !== undefined && agree(publication, first)) continue;
    moments.set(field, first);
  }
  return Object.fromEntries(moments);
}
