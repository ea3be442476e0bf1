import type { FieldName, Metadata } from '../metadata/index';
import { momentFields } from '../metadata/index';
import type { Instant, Moment } from '../time/moment';
import { offsetAt, writeOffset } from '../time/offsets';
import { resolveInstant, secondsOf } from '../time/resolve-moment';
import { isoOf } from '../time/say-moment';
import type { PictureRights } from './picture-rights';

/** The dates and rights that every file is read back for, in the order of the article file. */
export const provenFields = [
  'source', 'creditLine', 'created', 'firstPublished', 'published', 'updated', 'embargoUntil', 'expires',
  'copyrightHolder', 'copyrightYears', 'copyrightNotice', 'usageTerms', 'licence', 'permission',
] as const satisfies readonly FieldName[];

/** The name of a date or right that files are read back for. */
export type ProvenField = (typeof provenFields)[number];

/** What a file says when it is read again, without the article at hand. */
export interface ReadBack {
  /** The dates and rights that were found. */
  readonly metadata: Metadata;
  /** Fields of which two places of the file say different things. */
  readonly contradicted: readonly ProvenField[];
  /** What the file says of each picture, in order; undefined when two places of it say different things. */
  readonly pictures: readonly PictureRights[] | undefined;
}

/**
 * What a format cannot do for a field. `partly`: it comes back whole, but only from an entry of our own that other systems
 * may pass over (`own-entry`), or because the format knows no day and no clock time without a zone (`instants-only`).
 * `kept-back`: it is the newsroom's own business and stays out of the file (`internal`).
 */
export type Limit = { readonly fate: 'partly'; readonly why: 'own-entry' | 'instants-only' } | { readonly fate: 'kept-back'; readonly why: 'internal' };

/** A moment with nothing lost, as RFC 9557 writes it: `2024-03-31T08:00:00+02:00[Europe/Madrid]`, `…Z` for UTC; a day and a clock time without a zone as they are. */
export function exactMoment(moment: Moment): string {
  const iso = isoOf(moment);
  return moment.kind !== 'instant' || moment.zone === 'UTC' || iso.endsWith(moment.zone) ? iso : `${iso}[${moment.zone}]`;
}

/** Reads what {@link exactMoment} wrote; undefined for anything else, and for a clock time that its zone did not show at that offset. */
export function readExactMoment(text: string): Moment | undefined {
  const [, date, clock, offset, zone] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:(Z|[+-]\d\d:\d\d)(?:\[([^\]]+)\])?)?)?$/.exec(text) ?? [];
  if (date === undefined) return undefined;
  if (clock === undefined) return { kind: 'day', date };
  const local = `${date}T${clock}`;
  if (offset === undefined) return { kind: 'floating', local };
  const resolved = resolveInstant(local, zone ?? (offset === 'Z' ? 'UTC' : offset));
  if (resolved.kind === 'instant') return hasOffset(resolved.moment, offset) ? resolved.moment : undefined;
  return resolved.kind === 'overlap' ? resolved.candidates.find((candidate) => hasOffset(candidate, offset)) : undefined;
}

function hasOffset(instant: Instant, offset: string): boolean {
  return writeOffset(offsetAt(instant.zone, secondsOf(instant)) ?? 0) === offset.replace('Z', '+00:00');
}

/** The facts that no standard property holds whole, as text by field: every date with its zone's name, the years, the licence as it is called. */
export function exactFacts(metadata: Metadata): readonly (readonly [ProvenField, string])[] {
  return [...momentFields, 'copyrightYears' as const, 'licence' as const].flatMap((field) => {
    const text = factText(metadata, field);
    return text === undefined ? [] : [[field, text] as const];
  });
}

/** The metadata of what {@link exactFacts} gave: `entry` gives the text of a field. */
export function readExactFacts(entry: (field: ProvenField) => string | undefined): Metadata {
  const moments = momentFields.map((field) => [field, readExactMoment(entry(field) ?? '')] as const);
  const found: Metadata = { ...Object.fromEntries(moments), copyrightYears: entry('copyrightYears'), licence: entry('licence') };
  return found;
}

/** A date or right as one text; undefined for an empty field. Where a date was read and how its zone came about are no part of it. */
export function factText(metadata: Metadata, field: ProvenField): string | undefined {
  const moment = momentFields.find((each) => each === field);
  if (moment !== undefined) return metadata[moment] === undefined ? undefined : exactMoment(metadata[moment]);
  const value = metadata[field];
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether two records say the same of a field; an instant must be the same in clock, zone and UTC. */
export function sameFact(left: Metadata, right: Metadata, field: ProvenField): boolean {
  const utc = (metadata: Metadata): string | undefined => {
    const moment = momentFields.find((each) => each === field);
    const value = moment === undefined ? undefined : metadata[moment];
    return value?.kind === 'instant' ? value.utc : undefined;
  };
  return factText(left, field) === factText(right, field) && utc(left) === utc(right);
}
