import type { Article } from '../article/article';
import type { Metadata } from '../metadata/index';
import { momentFields } from '../metadata/index';
import { embargoInForce } from '../policy/may-leave';
import { readNotice } from '../rights/read-notice';
import { compareMoments, isoOf } from '../time/say-moment';
import type { Moment } from '../time/moment';
import type { ExportContext } from './exporter';
import type { Limit, ProvenField } from './facts';
import { licenceAddress } from './licence-address';

const ownEntry: Limit = { fate: 'partly', why: 'own-entry' };
const keptBack: Limit = { fate: 'kept-back', why: 'internal' };

/** Every format keeps the record of a permission back: it names people and terms that are no reader's business. */
export function textLimit(field: ProvenField): Limit | undefined {
  return field === 'permission' ? keptBack : undefined;
}

/** What a page and its NewsArticle data have no place for: an embargo that is over, the clock of a date without a zone that readers do not see, years that neither the notice nor one Number says. */
export function pageLimit(field: ProvenField, article: Article, { now }: ExportContext): Limit | undefined {
  const { metadata } = article;
  if (field === 'embargoUntil') return embargoInForce(article, now) === undefined ? ownEntry : undefined;
  if ((field === 'created' || field === 'expires') && metadata[field]?.kind === 'floating') return ownEntry;
  if (field === 'copyrightYears') return /^\d{4}$/.test(metadata.copyrightYears ?? '') || yearsAreInNotice(metadata) ? undefined : ownEntry;
  return textLimit(field);
}

/** What ninjs 3.1 has no property for: days and clock times without a zone, a date that the version's time outshines, years outside the notice, a licence without an address. */
export function ninjsLimit(field: ProvenField, { metadata }: Article): Limit | undefined {
  const moment = momentFields.find((each) => each === field);
  const value = moment === undefined ? undefined : metadata[moment];
  if (value !== undefined && value.kind !== 'instant') return { fate: 'partly', why: 'instants-only' };
  if (value !== undefined && (field === 'published' || field === 'updated')) return says(versionTime(metadata), value) || says(metadata.firstPublished, value) ? undefined : ownEntry;
  if (field === 'copyrightYears') return yearsAreInNotice(metadata) ? undefined : ownEntry;
  if (field === 'licence') return licenceAddress(metadata.licence ?? '') === undefined ? ownEntry : undefined;
  return textLimit(field);
}

/** A limit that receivers of ninjs must keep, and that nobody can place in time: it cannot be left out in silence, so the format refuses. */
export function ninjsRefuses({ embargoUntil, expires }: Metadata): 'embargoUntil' | 'expires' | undefined {
  const unplaced = (moment: Moment | undefined): boolean => moment !== undefined && moment.kind !== 'instant';
  return unplaced(embargoUntil) ? 'embargoUntil' : unplaced(expires) ? 'expires' : undefined;
}

/** When this version came about for readers: the later of publication and update. A publication that is only a day is not placed before an update of the same day. */
export function versionTime({ published, updated }: Metadata): Moment | undefined {
  if (published === undefined) return updated;
  return updated !== undefined && compareMoments(updated, published) === 1 ? updated : published;
}

function says(moment: Moment | undefined, value: Moment): boolean {
  return moment?.kind === 'instant' && isoOf(moment) === isoOf(value);
}

function yearsAreInNotice({ copyrightNotice, copyrightYears }: Metadata): boolean {
  return copyrightNotice !== undefined && readNotice(copyrightNotice).years === copyrightYears;
}
