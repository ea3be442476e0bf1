import { isoOf } from '../time/say-moment';
import { instantAt, resolveInstant, secondsOf } from '../time/resolve-moment';
import type { Moment } from '../time/moment';
import type { ReadingContext, ReadingFlag, StampReading, StampRole } from '../time/reading';
import { readMoment, readStamps } from '../time/read-moment';
import type { LineContext, LineExtra, LineKind, LineReading } from './line-reading';

/** Kinds that a flag alone names, the weightiest first. */
const kindOfFlag: readonly (readonly [ReadingFlag, LineKind])[] = [
  ['not-a-date', 'trap'], ['impossible-date', 'impossible'], ['placeholder', 'placeholder'], ['dst-gap', 'gap'], ['dst-overlap', 'overlap'], ['zone-season-mismatch', 'zone-conflict'],
  ['zone-ambiguous', 'zone-ambiguous'], ['am-pm-redundant', 'am-pm'], ['am-pm-contradiction', 'am-pm'], ['weekday-mismatch', 'weekday'], ['future', 'future'], ['updated-before-published', 'order'],
  ['relative', 'relative'], ['date-missing', 'time-only'], ['day-month-ambiguous', 'numeric-ambiguous'],
];

const kindOfRole: Readonly<Record<StampRole, LineKind>> = {
  published: 'published', 'first-published': 'published', none: 'published', updated: 'updated', created: 'created', embargo: 'embargo', expires: 'expires',
};

/** Whether a clock with its offset is one of the two equal ones of the night the clocks go back. */
function isDoubled(moment: Moment | undefined): boolean {
  return moment?.kind === 'instant' && resolveInstant(moment.local, moment.zone).kind === 'overlap';
}

function kindOf(text: string, first: StampReading, many: boolean): LineKind {
  const flagged = kindOfFlag.find(([flag]) => first.flags.includes(flag))?.[1];
  if (first.role === 'embargo' && (flagged === undefined || flagged === 'time-only' || flagged === 'relative')) return 'embargo';
  if (flagged !== undefined) return flagged;
  if (many) return 'two-stamps';
  if (isDoubled(first.moment)) return 'overlap';
  if (/^\s*(?:\d{4}-\d\d-\d\d|\d{8})T/.test(text)) return 'meta';
  if (first.decision === 'accept-date') return /^\D*\d{1,2}\/\d{1,2}\/\d{2,4}\s*$/.test(text) ? 'numeric-ambiguous' : 'date-only';
  if (first.flags.includes('zone-missing')) return 'no-zone';
  return /^\s*(?:\p{L}{3},\s)?\d{1,2}\s\p{L}{3}\s(?:\d\d|\d{4})\s\d\d:\d\d(?::\d\d)?\s(?:[+-]\d{4}|\p{Lu}{1,4})\s*$/u.test(text) ? 'feed' : kindOfRole[first.role];
}

const utcOf = (moment: Moment | undefined): string | undefined => (moment?.kind === 'instant' ? moment.utc : undefined);

/** What stands beside the moment: readings to choose from, the other stamp of the line, the London clock of an embargo said in GMT. */
function extraOf(first: StampReading, all: readonly StampReading[]): LineExtra {
  const candidates = first.candidates.map(isoOf);
  const [literal, likely] = candidates;
  const onlySeason = first.flags.includes('zone-season-mismatch') && !first.flags.includes('zone-ambiguous') && literal !== undefined && likely !== undefined;
  const later = all.find((reading) => reading !== first && reading.role !== 'none' && reading.role !== first.role);
  const laterUtc = utcOf(later?.moment);
  const { moment } = first;
  const inLondon = moment?.kind === 'instant' && moment.zone === 'UTC' && /\bgmt\b/i.test(first.raw) ? isoOf(instantAt(secondsOf(moment), 'Europe/London')) : undefined;
  return {
    ...(onlySeason ? { literal, likely } : candidates.length > 1 ? { candidates } : {}),
    ...(later !== undefined && laterUtc !== undefined ? { [later.role]: laterUtc } : {}),
    ...(first.role === 'embargo' && inLondon?.endsWith('+01:00') === true ? { london_clock: inLondon } : {}),
  };
}

/** A line of stamps: the first one is the line's, unless a later one says when the story was published. Undefined when it holds none. */
export function readStampLine(text: string, context: LineContext): LineReading | undefined {
  const stampContext: ReadingContext = { language: context.language, asOf: context.asOf, sourceZone: context.sourceZone, ...(context.reader === 'embargo' ? { defaultRole: 'embargo' as const } : {}) };
  const all = readStamps(text, stampContext);
  const first = all.find((reading) => reading.role === 'published' && reading.decision !== 'reject') ?? all[0] ?? readMoment(text, stampContext);
  if (first.decision === 'ignore') return undefined;
  const extra = extraOf(first, all);
  // Letters out of season are read as they stand and asked about all the same; an embargo's clock stands there without a zone.
  const shown = first.moment ?? ('literal' in extra || first.candidates.length === 1 ? first.candidates[0] : undefined);
  return {
    decision: first.decision,
    kind: kindOf(text, first, all.length > 1),
    ...(shown === undefined ? {} : { moment: shown }),
    ...(first.date === undefined ? {} : { date: first.date }),
    names: [],
    extra,
    flags: first.flags,
    candidates: first.candidates,
  };
}
