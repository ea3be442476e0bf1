import { $isElementNode, $isNodeSelection, $isRangeSelection, $isTextNode, type BaseSelection, type LexicalNode, type PointType } from 'lexical';
import { $isFootnoteNode, type FootnoteNode } from '../nodes/footnote-node';

/** The nodes that touch a caret, the one before it first. */
function $besides(point: PointType): readonly (LexicalNode | null)[] {
  const node = point.getNode();
  if ($isElementNode(node)) return [node.getChildAtIndex(point.offset - 1), node.getChildAtIndex(point.offset)];
  return [point.offset === 0 ? node.getPreviousSibling() : null, $isTextNode(node) && point.offset === node.getTextContentSize() ? node.getNextSibling() : null];
}

/** The footnote whose sign is selected or touches the caret; the one before the caret goes first. */
export function $footnoteAtCaret(selection: BaseSelection | null): FootnoteNode | undefined {
  if ($isNodeSelection(selection)) return selection.getNodes().find($isFootnoteNode);
  return $isRangeSelection(selection) && selection.isCollapsed() ? $besides(selection.anchor).find($isFootnoteNode) : undefined;
}
