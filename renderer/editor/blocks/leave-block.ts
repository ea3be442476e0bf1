import { $isListNode } from '@lexical/list';
import { $createParagraphNode, $getRoot, $isElementNode, $isLineBreakNode, $isParagraphNode, type LexicalNode, type RangeSelection } from 'lexical';
import { CaptionedNode } from '../nodes/captioned-node';
import { $isCorrectionNode } from '../nodes/correction-node';
import { $isFactBoxNode } from '../nodes/fact-box-node';
import { $isPreformattedNode } from '../nodes/preformatted-node';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';
import { $topBlock } from './top-block';

/** Whether a block of the story is more than running text: a paragraph, heading, quote or list is left by Enter and the arrows alone. */
export function $isSetApart(block: LexicalNode | null): block is LexicalNode {
  return block !== null && (!$isElementNode(block) || block instanceof CaptionedNode || block.isShadowRoot() || !block.canBeEmpty() || $isPullQuoteNode(block) || $isCorrectionNode(block) || $isPreformattedNode(block)) && !$isListNode(block);
}

/** Goes into the paragraph on the other side of a block's border, or makes one there. */
export function $goBeside(block: LexicalNode, side: 'before' | 'after'): void {
  const neighbour = side === 'before' ? block.getPreviousSibling() : block.getNextSibling();
  if ($isParagraphNode(neighbour) && (neighbour.isEmpty() || side === 'after')) {
    if (side === 'before') neighbour.selectEnd();
    else neighbour.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  if (side === 'before') block.insertBefore(paragraph);
  else block.insertAfter(paragraph);
  paragraph.select();
}

/** Leaves the block that a selection stands in, whole or deep inside. False in running text. */
export function $leaveBlock(node: LexicalNode, side: 'before' | 'after'): boolean {
  const block = $topBlock(node);
  if (!$isSetApart(block)) return false;
  $goBeside(block, side);
  return true;
}

/** Whether a caret stands before the first or behind the last character of a block. */
export function $isAtEdge(selection: RangeSelection, block: LexicalNode, side: 'before' | 'after'): boolean {
  if (!selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (side === 'before' ? anchor.offset !== 0 : anchor.offset !== size) return false;
  for (let each: LexicalNode = node; !each.is(block); each = each.getParentOrThrow()) {
    if ((side === 'before' ? each.getPreviousSibling() : each.getNextSibling()) !== null) return false;
  }
  return true;
}

/** Enter in preformatted text is a new line; on an empty last line it leaves. False elsewhere. */
export function $enterInPreformatted(selection: RangeSelection): boolean {
  const node = selection.anchor.getNode();
  const block = $isPreformattedNode(node) ? node : node.getParent();
  if (!$isPreformattedNode(block)) return false;
  const last = block.getLastChild();
  if ($isAtEdge(selection, block, 'after') && $isLineBreakNode(last)) {
    last.remove();
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  } else selection.insertLineBreak();
  return true;
}

/** Enter in an empty last paragraph of a fact box leaves the box. False elsewhere. */
export function $enterInFactBox(selection: RangeSelection): boolean {
  const paragraph = selection.anchor.getNode();
  const box = paragraph.getParent();
  if (!$isFactBoxNode(box) || !$isParagraphNode(paragraph) || !paragraph.isEmpty() || paragraph.getNextSibling() !== null || box.getChildrenSize() < 2) return false;
  const behind = $createParagraphNode();
  box.insertAfter(behind);
  behind.select();
  paragraph.remove();
  return true;
}

/** Whether a block holds no words, signs or anything else, however many empty cells and lines it has. */
export function $isBlank(block: LexicalNode): boolean {
  return $isElementNode(block) && block.getChildren().every($isBlank);
}

/** Whether a block is the first or the last of the story. */
export function $isOutermost(block: LexicalNode, side: 'before' | 'after'): boolean {
  return block.is(side === 'before' ? $getRoot().getFirstChild() : $getRoot().getLastChild());
}
