import type { Finding, Place } from '../../shared/checks/check';
import type { BodyPlace } from '../editor/show-place';

/** Where somebody is: in a field, or at a place of the body. Undefined: nowhere in the story. */
export type Whereabouts = { readonly kind: 'field'; readonly field: string } | ({ readonly kind: 'body' } & Pick<BodyPlace, 'block' | 'from'>) | undefined;

function isBehind(place: Place, from: Whereabouts): boolean {
  if (from === undefined) return false;
  if (place.kind === 'field') return false;
  return from.kind === 'field' || place.block > from.block || (place.block === from.block && place.from > from.from);
}

/** The TK that follows where somebody is, fields before the body; behind the last comes the first. Gives its number, from 1. */
export function nextTk(tks: readonly Finding[], from: Whereabouts): { readonly finding: Finding; readonly number: number } | undefined {
  const here = from?.kind === 'field' ? tks.findLastIndex(({ place }) => place.kind === 'field' && place.field === from.field) + 1 : -1;
  const ahead = here > 0 && here < tks.length ? here : tks.findIndex(({ place }) => isBehind(place, from));
  const index = ahead === -1 ? 0 : ahead;
  const finding = tks[index];
  return finding === undefined ? undefined : { finding, number: index + 1 };
}
