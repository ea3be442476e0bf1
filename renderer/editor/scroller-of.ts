/** The nearest ancestor that scrolls, in whose frame an element is seen. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    const { overflowY } = getComputedStyle(each);
    if (overflowY === 'auto' || overflowY === 'scroll') return each;
  }
  return null;
}

/** The index of the first block that ends below `edge` (window coordinates): blocks stand one under another, so half of them can be passed over at a time. */
export function firstBelow(blocks: HTMLCollection, edge: number): number {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? edge) < edge) from = middle + 1;
    else to = middle;
  }
  return from;
}
