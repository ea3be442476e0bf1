import { $getRoot, type LexicalEditor } from 'lexical';
import { rangeOf } from './highlights';
import { scrollerOf } from './scroller-of';
import type { BodyPlace } from './show-place';
import { $textPieces } from './text-points';

/** The names under which editor.css draws what was found; the later lies over the earlier. */
const names = ['found', 'found-current'] as const;

/** The index of the first block of `blocks` for which `isPast` holds; it holds for all that follow. */
function firstIndex(blocks: readonly number[], isPast: (block: number) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(blocks[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Draws places of a body, given in reading order, over its text with CSS highlights: no node, no mark and no history step.
 * Only those within a window's height of the view are drawn, so that ten and ten thousand cost the same. Gives back what
 * takes them off.
 */
export function paintPlaces(editor: LexicalEditor, places: readonly BodyPlace[], current: BodyPlace | undefined): () => void {
  const root = editor.getRootElement();
  const scroller = root === null ? null : scrollerOf(root);
  if (scroller === null) return () => undefined;
  const blocks = [...new Set(places.map(({ block }) => block))];
  const inBlock = new Map<number, BodyPlace[]>(blocks.map((block) => [block, []]));
  for (const place of places) inBlock.get(place.block)?.push(place);
  const highlights = names.map((name, priority) => {
    const highlight = new Highlight();
    highlight.priority = priority + 1;
    CSS.highlights.set(name, highlight);
    return highlight;
  });
  let painted = '';

  const paint = (): void => {
    const boxOf = (block: number): DOMRect | undefined => {
      const key = editor.read(() => $getRoot().getChildAtIndex(block)?.getKey());
      return key === undefined ? undefined : editor.getElementByKey(key)?.getBoundingClientRect();
    };
    const seen = scroller.getBoundingClientRect();
    const from = firstIndex(blocks, (block) => (boxOf(block)?.bottom ?? Infinity) > seen.top - seen.height);
    const to = firstIndex(blocks, (block) => (boxOf(block)?.top ?? Infinity) > seen.bottom + seen.height);
    if (painted === `${from}-${to}`) return;
    painted = `${from}-${to}`;
    highlights.forEach((highlight) => highlight.clear());
    editor.read(() => {
      for (const block of blocks.slice(from, to)) {
        const pieces = $textPieces(block);
        for (const place of inBlock.get(block) ?? []) {
          const range = rangeOf(editor, pieces, place.from, place.to);
          if (range !== undefined) highlights[place === current ? 1 : 0]?.add(range);
        }
      }
    });
  };

  let frame = 0;
  const onScroll = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  paint();
  return () => {
    scroller.removeEventListener('scroll', onScroll);
    cancelAnimationFrame(frame);
    names.forEach((name, index) => {
      if (CSS.highlights.get(name) === highlights[index]) CSS.highlights.delete(name);
    });
  };
}
