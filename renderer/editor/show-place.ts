import { $createRangeSelection, $getRoot, $isElementNode, $setSelection, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import { spotsOf, $textPieces } from './text-points';

/** A stretch of a block's text: offsets of `blockText`. */
export interface BodyPlace {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Blocks on the way are laid out only as they come near, and then the place moves: three frames settle it. */
function bringIntoView(element: HTMLElement, frames = 3): void {
  element.scrollIntoView({ block: 'center' });
  if (frames > 0) requestAnimationFrame(() => bringIntoView(element, frames - 1));
}

function $select(place: BodyPlace): void {
  const spots = spotsOf($textPieces(place.block), place.from, place.to);
  const block = $getRoot().getChildAtIndex(place.block);
  if (spots === undefined) {
    if ($isElementNode(block)) block.selectStart();
    return;
  }
  const selection = $createRangeSelection();
  selection.anchor.set(spots[0].key, spots[0].offset, 'text');
  selection.focus.set(spots[1].key, spots[1].offset, 'text');
  $setSelection(selection);
}

/** Selects a place, gives the text the focus and brings it to the middle of the view. A place that is gone becomes the start of its block. */
export function showPlace(editor: LexicalEditor, place: BodyPlace): void {
  editor.update(() => $select(place), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG });
  editor.getRootElement()?.focus({ preventScroll: true });
  const key = editor.read(() => {
    const spots = spotsOf($textPieces(place.block), place.from, place.to);
    return spots?.[0].key ?? $getRoot().getChildAtIndex(place.block)?.getKey();
  });
  const element = key === undefined ? null : editor.getElementByKey(key);
  if (element !== null) bringIntoView(element);
}
