import type { Metadata } from '../../../shared/metadata/index';
import { buildNotice } from '../../../shared/rights/build-notice';
import { readNotice } from '../../../shared/rights/read-notice';
import type { NoticeReading } from '../../../shared/rights/rights';
import { momentYear } from '../../../shared/time/say-moment';
import { fieldOfPart } from './notice-parts';

/** The parts that a notice is built from. */
export const builtParts = ['years', 'holder', 'terms'] as const;

/** What a reader of the new line would find in another form than in the old one. */
export interface PartChange {
  readonly part: (typeof builtParts)[number];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * What can be done to make the notice say what the fields say. `build`: this line may be written, with what would change in
 * the one that stands there. `missing`: holder or year is. `wire`: an agency's notice is not rewritten for another holder.
 */
export type NoticeOffer =
  | { readonly kind: 'build'; readonly notice: string; readonly changes: readonly PartChange[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'wire' };

/** The offer to build a notice from the fields: where there is none, or where the fields contradict it. Undefined while both agree: the line is then kept as written. */
export function noticeOffer(metadata: Metadata, reading: NoticeReading | undefined, template: string | undefined): NoticeOffer | undefined {
  const { copyrightHolder: holder, copyrightYears: years, usageTerms: terms } = metadata;
  if (reading !== undefined && !contradicts(metadata, reading)) return undefined;
  const notice = buildNotice(template, { holder, years, terms });
  if (notice === undefined) return reading === undefined ? { kind: 'missing' } : undefined;
  if (reading?.wire === true && holder !== reading.holder) return { kind: 'wire' };
  const next = readNotice(notice);
  const changes = builtParts.map((part) => ({ part, from: reading?.[part], to: next[part] })).filter(({ from, to }) => from !== to);
  return { kind: 'build', notice, changes: reading === undefined ? [] : changes };
}

/** Terms may have a field of their own without standing in the notice; holder and years may not. */
function contradicts(metadata: Metadata, reading: NoticeReading): boolean {
  return builtParts.some((part) => {
    const value = metadata[fieldOfPart[part]];
    return value !== undefined && value !== reading[part] && (part !== 'terms' || reading.terms !== undefined);
  });
}

/** The year to suggest for a story whose fields and notice name none: that of its first publication, never this one. */
export function yearToSuggest({ copyrightYears, copyrightNotice, firstPublished, published }: Metadata): string | undefined {
  const first = firstPublished ?? published;
  const isNamed = copyrightYears !== undefined || (copyrightNotice !== undefined && readNotice(copyrightNotice).years !== undefined);
  return first === undefined || isNamed ? undefined : String(momentYear(first));
}
