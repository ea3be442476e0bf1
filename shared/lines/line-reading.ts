import type { Moment } from '../time/moment';
import type { LicenceFlag } from '../rights/read-licence';
import type { NoticeFlag } from '../rights/rights';
import type { Decision, ReadingFlag } from '../time/reading';
import type { BylineFlag } from './read-byline';

/** Why a line is flagged, asked, ignored or rejected; worded as `reading.flag.<flag>`. */
export type LineFlag = ReadingFlag | NoticeFlag | LicenceFlag | BylineFlag;

/**
 * What a line was found to be. Stamps are named by what is particular about them (the hour that does not exist, letters
 * out of season), because that is what a person has to look at; without anything particular, by their role.
 */
export type LineKind =
  | 'published' | 'updated' | 'created' | 'expires' | 'embargo' | 'feed' | 'meta' | 'two-stamps' | 'order' | 'gap' | 'overlap'
  | 'zone-conflict' | 'zone-ambiguous' | 'weekday' | 'no-zone' | 'date-only' | 'numeric-ambiguous' | 'time-only' | 'relative' | 'am-pm'
  | 'impossible' | 'placeholder' | 'future' | 'dateline' | 'byline' | 'copyright' | 'wire' | 'range' | 'list' | 'two-holders'
  | 'credit' | 'source' | 'usage' | 'principles' | 'reporting' | 'licence' | 'trap';

/** Whole readers a line can be given to, when the caller knows where it stood. */
export type LineReader = 'moment' | 'embargo' | 'dateline' | 'byline' | 'notice' | 'credit' | 'licence';

/** Further facts of a line, by name: a text, or several. */
export type LineExtra = Readonly<Record<string, string | readonly string[]>>;

/** What was read from one line. Nothing in it is made up: what the line does not say is absent. */
export interface LineReading {
  readonly decision: Decision;
  readonly kind: LineKind;
  /** The time the line gives (or most likely gives, where it is asked about). */
  readonly moment?: Moment | undefined;
  /** The day the line names: `YYYY-MM-DD`, `--MM-DD` without a year. */
  readonly date?: string | undefined;
  readonly holder?: string | undefined;
  readonly years?: string | undefined;
  readonly rightsText?: string | undefined;
  readonly names: readonly string[];
  readonly place?: string | undefined;
  readonly extra: LineExtra;
  readonly flags: readonly LineFlag[];
  /** What a person may choose from, where the line is asked about. */
  readonly candidates: readonly Moment[];
}

/** What helps a reading and is never taken from the computer. */
export interface LineContext {
  /** BCP 47. */
  readonly language?: string | undefined;
  /** UTC instant of reading, for what is still to come. */
  readonly asOf?: string | undefined;
  /** IANA zone of the source, where a profile gives one. */
  readonly sourceZone?: string | undefined;
  /** Which reader to use; without it the line itself decides. */
  readonly reader?: LineReader | undefined;
}
