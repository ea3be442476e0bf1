import type { Moment } from './moment';

/** What the reader decided about a line; the words are those of the decision table in docs/reading-dates.md. */
export type Decision = 'accept' | 'accept-date' | 'flag' | 'ask' | 'ignore' | 'reject';

/** What a stamp dates. `updated` never fills `published`. */
export type StampRole = 'created' | 'published' | 'first-published' | 'updated' | 'embargo' | 'expires' | 'none';

/** Why a reading was flagged, asked or rejected: stable codes, worded in shared/i18n. */
export type ReadingFlag =
  | 'zone-resolved' | 'zone-missing' | 'zone-ambiguous' | 'zone-season-mismatch' | 'dst-gap' | 'dst-overlap'
  | 'weekday-mismatch' | 'two-digit-year' | 'day-first-by-language' | 'day-month-ambiguous' | 'date-missing' | 'year-missing'
  | 'relative' | 'am-pm-redundant' | 'am-pm-contradiction' | 'impossible-date' | 'placeholder' | 'future'
  | 'updated-before-published' | 'not-a-date' | 'embargo-without-time' | 'midnight-ambiguous' | 'glued-fields';

/** One stamp found in a text: its role, its decision, the moment it fills (accept, accept-date, flag) or the moments to offer (ask). */
export interface StampReading {
  readonly role: StampRole;
  readonly decision: Decision;
  /** Filled for accept, accept-date and flag. */
  readonly moment?: Moment | undefined;
  /** The day the text names, `YYYY-MM-DD`, also where its hour is asked about; absent where the day itself is in doubt. */
  readonly date?: string | undefined;
  /** Offered for ask. */
  readonly candidates: readonly Moment[];
  readonly flags: readonly ReadingFlag[];
  /** Where in the text that was read: start and end offsets in UTF-16 code units, label included. */
  readonly from: number;
  readonly to: number;
  /** The text itself, `text.slice(from, to)`. */
  readonly raw: string;
}

/** What helps a reading and is never taken from the computer: language decides d/m order, zone settles BST and bare times (marked assumed), today settles what is future. */
export interface ReadingContext {
  /** BCP 47; only the primary subtag is used. */
  readonly language?: string | undefined;
  /** IANA zone of the source, if a profile gives one. */
  readonly sourceZone?: string | undefined;
  /** ISO instant of reading, for "future"; absent means no such check. */
  readonly asOf?: string | undefined;
  /** Role for a stamp that carries no label. Default `none`. */
  readonly defaultRole?: StampRole | undefined;
}
