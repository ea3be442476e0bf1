import { $getRoot, $getSelection, $isRangeSelection, type PointType } from 'lexical';
import type { BodyPlace } from './show-place';
import { $textPieces } from './text-points';

/** What is selected in a body: the place of its beginning, and its words. */
export interface SelectedText {
  readonly place: BodyPlace;
  readonly text: string;
}

function $placeOf(point: PointType): BodyPlace | undefined {
  const node = point.getNode();
  // Cells and boxes are roots of their own for Lexical; here they are inside their block.
  const block = (node.getParents().at(-2) ?? node).getIndexWithinParent();
  if (block < 0) return undefined;
  const piece = $textPieces(block).find(({ key }) => key === point.key);
  const at = piece === undefined ? 0 : piece.start + point.offset;
  return { block, from: at, to: at };
}

/** The selection, or the caret with no words; undefined without either. Call inside a read. */
export function $selectedText(): SelectedText | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $getRoot().isEmpty()) return undefined;
  const place = $placeOf(selection.isBackward() ? selection.focus : selection.anchor);
  return place === undefined ? undefined : { place, text: selection.getTextContent() };
}
