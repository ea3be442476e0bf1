import { diffArrays } from 'diff';

/** Places of a list: from `from` up to and without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch of two lists, in order: alike on both sides, or one in the place of the other (either may be empty). */
export interface Stretch {
  readonly isAlike: boolean;
  readonly before: Span;
  readonly after: Span;
}

/** Myers' way costs the square of the differences: two lists with more than these are given up as wholly different. */
const mostDifferences = 1000;

/** How two lists differ. In time that is bounded by their length and {@link mostDifferences}, however different they are. */
export function compareLists(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;

  const stretches: Stretch[] = [];
  const add = (isAlike: boolean, oldCount: number, newCount: number): void => {
    const last = stretches.at(-1);
    if (oldCount + newCount === 0) return;
    const from = { before: last?.before.to ?? 0, after: last?.after.to ?? 0 };
    const to = { before: from.before + oldCount, after: from.after + newCount };
    const joins = last !== undefined && last.isAlike === isAlike;
    const begin = joins ? { before: last.before.from, after: last.after.from } : from;
    stretches.splice(joins ? -1 : stretches.length, joins ? 1 : 0, { isAlike, before: { from: begin.before, to: to.before }, after: { from: begin.after, to: to.after } });
  };

  add(true, head, head);
  const oldMiddle = before.slice(head, before.length - tail);
  const newMiddle = after.slice(head, after.length - tail);
  const changes = oldMiddle.length === 0 || newMiddle.length === 0 ? undefined : diffArrays(oldMiddle, newMiddle, { maxEditLength: mostDifferences });
  if (changes === undefined) add(false, oldMiddle.length, newMiddle.length);
  else for (const { added, removed, count } of changes) add(!added && !removed, added ? 0 : count, removed ? 0 : count);
  add(true, tail, tail);
  return stretches;
}
