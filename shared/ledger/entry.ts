import { checks } from '../checks/index';
import type { Finding, LedgerName, Place } from '../checks/check';
import { proseFields } from '../checks/per-block';
import type { MessageKey } from '../i18n/index';
import type { Permission } from '../rights/rights';
import type { Moment } from '../time/moment';

/** What an entry was read as. `choices`: nobody has answered yet; `nothing`: it is missing, or gives no day. */
export type LedgerReading =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'choices'; readonly candidates: readonly Moment[] }
  | { readonly kind: 'nothing' };

/** One date or one right of a story: where it stands, how it was read, and what contradicts it. */
export interface LedgerEntry {
  readonly place: Place;
  /** What it is; absent for what stands in the text, where its own words are its name. */
  readonly name?: MessageKey | undefined;
  /** The words it was read from, letter by letter. */
  readonly quote?: string | undefined;
  readonly reading: LedgerReading;
  /** How the reading came about. */
  readonly how?: MessageKey | undefined;
  /** What is uncertain about the reading itself. */
  readonly doubts: readonly MessageKey[];
  /** What the checks found here, or elsewhere about this. */
  readonly contradictions: readonly Finding[];
}

/** How an entry stands: it stops the story, contradicts something, waits for somebody, or is in order. */
export type Standing = 'blocked' | 'contradicted' | 'open' | 'settled';

/** How an entry stands, by the gravest of what is known about it. */
export function standingOf({ contradictions, doubts, reading, how }: LedgerEntry): Standing {
  if (contradictions.some(({ level }) => level === 'block')) return 'blocked';
  if (contradictions.some(({ level }) => level === 'warn')) return 'contradicted';
  const isOpen = contradictions.length > 0 || doubts.length > 0 || reading.kind === 'choices' || reading.kind === 'nothing' || how === 'ledger.how.assumed' || how === 'ledger.how.floating';
  return isOpen ? 'open' : 'settled';
}

const rulesOf = (ledger: LedgerName): ReadonlySet<string> => new Set(checks.filter(({ ledgers }) => ledgers?.includes(ledger) === true).map(({ rule }) => rule));
const rules: Readonly<Record<LedgerName, ReadonlySet<string>>> = { dates: rulesOf('dates'), rights: rulesOf('rights') };

function touches(one: Place, other: Place): boolean {
  if (one.kind === 'field' && other.kind === 'field') return one.field === other.field && (one.part ?? other.part) === (other.part ?? one.part);
  if (one.kind === 'field' || other.kind === 'field') return false;
  if (one.block !== other.block) return false;
  // A picture without a caption is a place without words.
  return (one.from === other.from && one.to === other.to) || (one.from < other.to && other.from < one.to);
}

const isProseField = (place: Place): boolean => place.kind === 'field' && proseFields.some((field) => field === place.field);

/** Gives entries what contradicts them: a ledger and the checks never say different things, because a ledger only sorts what the checks found. */
export function withContradictions(entries: readonly Omit<LedgerEntry, 'contradictions'>[], findings: readonly Finding[], ledger: LedgerName): readonly LedgerEntry[] {
  const told = findings.filter(({ rule }) => rules[ledger].has(rule));
  return entries.map((entry) => ({
    ...entry,
    contradictions: told.filter(({ place, against = [], quote }) =>
      // A headline may hold several dates, and a finding in it names its own by its words.
      [place, ...against].some((each) => touches(each, entry.place)) && (!isProseField(entry.place) || !touches(place, entry.place) || quote === entry.quote)),
  }));
}
