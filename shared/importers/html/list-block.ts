import type { ListBlock, ListItem } from '../../body/block';
import type { CleanInline } from './inline-buffer';

/** An item on its way into a list: its words and how deep it stands, from 0. */
export interface FlatItem {
  readonly depth: number;
  readonly style: 'bulleted' | 'numbered';
  readonly clean: CleanInline;
}

/** Builds nested lists from items with depths, as Word and browsers give them. A jump of two levels counts as one. */
export function nestItems(items: readonly FlatItem[], depth = 0): readonly ListBlock[] {
  const lists: { style: 'bulleted' | 'numbered'; items: ListItem[] }[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (item === undefined) break;
    let end = at + 1;
    while (end < items.length && (items[end]?.depth ?? 0) > depth) end += 1;
    const children = nestItems(items.slice(at + 1, end), depth + 1);
    const made: ListItem = children.length === 0 ? { content: item.clean.content } : { content: item.clean.content, children };
    const last = lists[lists.length - 1];
    if (last !== undefined && last.style === item.style) last.items.push(made);
    else lists.push({ style: item.style, items: [made] });
    at = end;
  }
  return lists.map((list) => ({ type: 'list', style: list.style, items: list.items }));
}

/** The level of a Word list paragraph (`mso-list:l0 level2 lfo1`), from 0, or undefined when it is none. */
export function wordListLevel(className: string, style: ReadonlyMap<string, string>): number | undefined {
  const list = style.get('mso-list');
  const level = /level(?<level>\d)/u.exec(list ?? '')?.groups?.['level'];
  if (level !== undefined) return Math.max(0, Number(level) - 1);
  return /\bMsoListParagraph/u.test(className) && list !== 'none' ? 0 : undefined;
}
