import { say } from '../i18n';
import type { Language } from '../i18n/message';
import { isoOf, sayMoment } from '../time/say-moment';
import type { LineExtra, LineReading } from './line-reading';

/** A line reading under the names that tables of lines use; only what applies is there. */
export interface LineColumns {
  readonly decision: string;
  readonly kind: string;
  /** ISO 8601 with offset, without offset where the zone is unknown. */
  readonly iso_local?: string | undefined;
  /** With a final `Z`. */
  readonly utc?: string | undefined;
  readonly date?: string | undefined;
  /** IANA zone, `UTC` or an offset. */
  readonly zone?: string | undefined;
  readonly holder?: string | undefined;
  readonly years?: string | undefined;
  readonly rights_text?: string | undefined;
  readonly names?: readonly string[] | undefined;
  readonly place?: string | undefined;
  readonly extra?: LineExtra | undefined;
  readonly flags: readonly string[];
  readonly candidates?: readonly string[] | undefined;
  /** The doubts in words; how it was read where there are none. */
  readonly why: string;
}

/** UTC is written as an offset, so that every instant of a column has the same form. */
const local = (text: string): string => text.replace(/Z$/, '+00:00');

function whyOf({ flags, moment }: LineReading, language: Language): string {
  if (flags.length > 0) return flags.map((flag) => say(language, `reading.flag.${flag}`)).join(' ');
  return moment === undefined ? '' : say(language, 'reading.read-as', { when: sayMoment(moment, language, 'long') });
}

/** A line reading as the columns of a table, with its reasons in `language`. */
export function lineColumns(reading: LineReading, language: Language): LineColumns {
  const { decision, kind, moment, date, holder, years, rightsText, names, place, extra, flags, candidates } = reading;
  return {
    decision,
    kind,
    ...(moment === undefined || moment.kind === 'day' ? {} : { iso_local: local(isoOf(moment)) }),
    ...(moment?.kind === 'instant' ? { utc: moment.utc, zone: moment.zone } : {}),
    ...(date === undefined ? {} : { date }),
    ...(holder === undefined ? {} : { holder }),
    ...(years === undefined ? {} : { years }),
    ...(rightsText === undefined ? {} : { rights_text: rightsText }),
    ...(names.length === 0 ? {} : { names }),
    ...(place === undefined ? {} : { place }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
    flags,
    ...(candidates.length === 0 ? {} : { candidates: candidates.map((candidate) => local(isoOf(candidate))) }),
    why: whyOf(reading, language),
  };
}
