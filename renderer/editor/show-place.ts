import { $createRangeSelection, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $setSelection, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import { rangeOf } from './highlights';
import { scrollerOf } from './scroller-of';
import { spotsOf, $textPieces } from './text-points';

/** A stretch of a block's text: offsets of `blockText`. */
export interface BodyPlace {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** What stands nearer to an edge of the view than this many pixels is brought to the middle. */
const edge = 48;

/** Blocks on the way are laid out only as they come near, and then the place moves: a few frames settle it. */
function bringIntoView(scroller: HTMLElement, box: () => DOMRect, frames = 3): void {
  const seen = scroller.getBoundingClientRect();
  const { top, bottom } = box();
  if (top < seen.top + edge || bottom > seen.bottom - edge) scroller.scrollBy({ top: (top + bottom - seen.top - seen.bottom) / 2 });
  if (frames > 0) requestAnimationFrame(() => bringIntoView(scroller, box, frames - 1));
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

/** Scrolls until a place can be seen, without a change of focus or selection. A place that is gone becomes its block. */
export function revealPlace(editor: LexicalEditor, place: BodyPlace): void {
  const box = (): DOMRect | undefined =>
    editor.read(() => {
      const block = $getRoot().getChildAtIndex(place.block)?.getKey();
      return rangeOf(editor, $textPieces(place.block), place.from, place.to) ?? (block === undefined ? null : editor.getElementByKey(block));
    })?.getBoundingClientRect();
  const root = editor.getRootElement();
  const scroller = root === null ? null : scrollerOf(root);
  if (scroller !== null) bringIntoView(scroller, () => box() ?? scroller.getBoundingClientRect());
}

/** Scrolls until the caret can be seen. */
export function revealCaret(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  const scroller = root === null ? null : scrollerOf(root);
  const caret = window.getSelection();
  if (scroller === null || caret === null || caret.rangeCount === 0) return;
  bringIntoView(scroller, () => {
    const focus = caret.focusNode;
    const box = caret.rangeCount === 0 ? undefined : caret.getRangeAt(0).getBoundingClientRect();
    // A caret in an empty block has no box of its own.
    return box !== undefined && box.height > 0 ? box : (focus instanceof Element ? focus : focus?.parentElement ?? scroller).getBoundingClientRect();
  }, 6);
}

/** Selects a place, gives the text the focus and brings it into view. A place that is gone becomes the start of its block. */
export function showPlace(editor: LexicalEditor, place: BodyPlace): void {
  editor.update(() => $select(place), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG });
  editor.getRootElement()?.focus({ preventScroll: true });
  revealPlace(editor, place);
}

/** Where the selection begins; undefined when there is none. Call inside a read. */
export function $caretPlace(): Pick<BodyPlace, 'block' | 'from'> | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const point = selection.isBackward() ? selection.focus : selection.anchor;
  const block = point.getNode().getTopLevelElement()?.getIndexWithinParent();
  if (block === undefined) return undefined;
  const piece = $textPieces(block).find(({ key }) => key === point.key);
  return { block, from: piece === undefined ? 0 : piece.start + point.offset };
}
