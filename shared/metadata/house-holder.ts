import { readNotice } from '../rights/read-notice';
import { wireAgencyIn } from '../rights/wire';
import { foldName } from '../time/zones';
import type { Metadata } from './index';

/**
 * Whether a newsroom's own name may be offered as the holder of a story. `kept`: it may not, because the story is a news
 * agency's, its field or its notice names somebody else, it is used with permission, or it is said to be somebody else's;
 * `name` is who, where that is known. `none`: there is nothing to offer.
 */
export type HouseHolder =
  | { readonly kind: 'offered'; readonly holder: string }
  | { readonly kind: 'kept'; readonly because: 'wire' | 'held-by' | 'permission'; readonly name: string }
  | { readonly kind: 'kept'; readonly because: 'third-party' }
  | { readonly kind: 'none' };

/** What may be done with the newsroom's default holder (`house`) in a story. It never takes the place of anybody. */
export function houseHolder(metadata: Metadata, house: string | undefined): HouseHolder {
  const { copyrightHolder: holder, copyrightNotice, permission } = metadata;
  const isOther = (name: string | undefined): name is string => name !== undefined && foldName(name) !== foldName(house ?? '');
  if (house === undefined || (holder !== undefined && !isOther(holder))) return { kind: 'none' };
  const inNotice = copyrightNotice === undefined ? undefined : readNotice(copyrightNotice).holder;
  const agency = agencyOf(metadata, [holder, inNotice]) ?? metadata.dateline?.agency;
  if (isOther(agency)) return { kind: 'kept', because: 'wire', name: agency };
  const other = holder ?? inNotice;
  if (isOther(other)) return { kind: 'kept', because: 'held-by', name: other };
  if (permission?.kind === 'held' && permission.from !== '') return { kind: 'kept', because: 'permission', name: permission.from };
  return permission === undefined || permission.kind === 'own-work' ? { kind: 'offered', holder: house } : { kind: 'kept', because: 'third-party' };
}

function agencyOf({ dateline, source, creditLine, byline }: Metadata, holders: readonly (string | undefined)[]): string | undefined {
  return [...holders, dateline?.agency, source, creditLine, byline?.text].map((text) => (text === undefined ? undefined : wireAgencyIn(text))).find((name) => name !== undefined);
}
