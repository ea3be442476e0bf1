import type { StoryGroup } from '../../shared/library/story-query';

/** Height of a row and of a heading in px, as the tokens have them: where a row stands must be known without measuring it. */
export const rowHeight = 78;
/** Height of a heading, in px. */
export const headingHeight = 26;

/** Rows under one heading, and where they stand (px from the top of the list). */
export interface Stretch {
  readonly key: string;
  readonly first: number;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  readonly hasHeading: boolean;
}

/** Where everything of a list stands. */
export interface ListLayout {
  readonly stretches: readonly Stretch[];
  readonly total: number;
  readonly height: number;
}

/** Lays out a list by how it is parted; costs as much as there are groups, however many rows. */
export function layOut(groups: readonly StoryGroup[], hasHeadings: boolean): ListLayout {
  let [first, top] = [0, 0];
  const stretches = groups.map(({ key, count }) => {
    const stretch = { key, first, count, top, height: count * rowHeight + (hasHeadings ? headingHeight : 0), hasHeading: hasHeadings };
    first += count;
    top += stretch.height;
    return stretch;
  });
  return { stretches, total: first, height: top };
}

/** The last stretch for which `isBefore` holds; the stretches are in order. */
function lastWhere({ stretches }: ListLayout, isBefore: (stretch: Stretch) => boolean): Stretch | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && isBefore(stretch)) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/** Where in its stretch a row stands, px from the stretch's top. */
export function topInStretch(stretch: Stretch, index: number): number {
  return (stretch.hasHeading ? headingHeight : 0) + (index - stretch.first) * rowHeight;
}

/** Where a row stands, px from the top of the list. */
export function topOf(layout: ListLayout, index: number): number {
  const stretch = lastWhere(layout, ({ first }) => first <= index);
  return stretch === undefined ? 0 : stretch.top + topInStretch(stretch, index);
}

/** The row that stands at `y` px, or the next one below a heading; within the list. */
export function indexAt(layout: ListLayout, y: number): number {
  const stretch = lastWhere(layout, ({ top }) => top <= y);
  if (stretch === undefined) return 0;
  const inside = Math.floor((y - stretch.top - (stretch.hasHeading ? headingHeight : 0)) / rowHeight);
  return Math.max(0, Math.min(layout.total - 1, stretch.first + Math.max(0, Math.min(stretch.count - 1, inside))));
}

/** The stretches that hold rows `from` to `to` (without `to`). */
export function stretchesBetween(layout: ListLayout, from: number, to: number): readonly Stretch[] {
  return layout.stretches.filter((stretch) => stretch.first < to && stretch.first + stretch.count > from);
}

/** How far to scroll so that a row is seen whole; the same number when it is. A heading that sticks to the top hides what is under it. */
export function scrollToShow(layout: ListLayout, index: number, scrollTop: number, height: number): number {
  const top = topOf(layout, index);
  const under = lastWhere(layout, ({ first }) => first <= index)?.hasHeading === true ? headingHeight : 0;
  if (top - under < scrollTop) return Math.max(0, top - under);
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
