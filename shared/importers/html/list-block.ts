import type { ListBlock, ListItem } from '../../body/block';
import type { CleanInline } from './inline-buffer';

/** An item on its way into a list: its words and the level it was written at, from 0. */
export interface FlatItem {
  readonly level: number;
  readonly style: 'bulleted' | 'numbered';
  readonly clean: CleanInline;
}

interface Placed extends FlatItem {
  readonly depth: number;
}

/** Levels as depths without gaps: whoever jumps two levels stands one deeper, whoever comes back stands under the nearest shallower item. */
function placed(items: readonly FlatItem[]): readonly Placed[] {
  let above: readonly number[] = [];
  return items.map((item) => {
    above = [...above.filter((level) => level < item.level), item.level];
    return { ...item, depth: above.length - 1 };
  });
}

function nest(items: readonly Placed[], depth: number): readonly ListBlock[] {
  const lists: { style: 'bulleted' | 'numbered'; items: ListItem[] }[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (item === undefined) break;
    let end = at + 1;
    while (end < items.length && (items[end]?.depth ?? 0) > depth) end += 1;
    const children = nest(items.slice(at + 1, end), depth + 1);
    const made: ListItem = children.length === 0 ? { content: item.clean.content } : { content: item.clean.content, children };
    const last = lists[lists.length - 1];
    if (last !== undefined && last.style === item.style) last.items.push(made);
    else lists.push({ style: item.style, items: [made] });
    at = end;
  }
  return lists.map((list) => ({ type: 'list', style: list.style, items: list.items }));
}

/** Builds nested lists from items with levels, as word processors and browsers give them. */
export function nestItems(items: readonly FlatItem[]): readonly ListBlock[] {
  return nest(placed(items), 0);
}
