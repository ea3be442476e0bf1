import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type NodeKey } from 'lexical';
import { $isFactBoxNode } from './nodes/fact-box-node';
import { $isGalleryNode } from './nodes/gallery-node';

/** A text node and where its text begins in the `blockText` of its block. */
export interface TextPiece {
  readonly key: NodeKey;
  readonly start: number;
  readonly text: string;
}

/** Lists, boxes, galleries, tables and rows only hold what begins lines; an item that holds nothing but a list belongs to the one before it. */
function $beginsLine(node: ElementNode): boolean {
  if ($isListItemNode(node)) return !$isListNode(node.getFirstChild()) || node.getPreviousSibling() === null;
  return !$isListNode(node) && !$isFactBoxNode(node) && !$isGalleryNode(node) && !$isTableNode(node) && !$isTableRowNode(node) && !$isTableCellNode(node);
}

class Walk {
  readonly pieces: TextPiece[] = [];
  private length = 0;
  private lines = 0;

  /** Every item, cell, caption and block begins a line of its own, as in `blockText`. */
  private beginLine(): void {
    if (this.lines > 0) this.length += 1;
    this.lines += 1;
  }

  $visit(node: LexicalNode): void {
    if ($isTextNode(node)) {
      const text = node.getTextContent();
      this.pieces.push({ key: node.getKey(), start: this.length, text });
      this.length += text.length;
    } else if ($isLineBreakNode(node)) this.length += 1;
    else if ($isElementNode(node)) {
      if (!node.isInline() && $beginsLine(node)) this.beginLine();
      this.$children(node);
    }
  }

  private $children(node: LexicalNode): void {
    if ($isElementNode(node)) for (const child of node.getChildren()) this.$visit(child);
  }
}

/** The text nodes of the block with this index, in order; empty when there is no such block. Call inside a read. */
export function $textPieces(block: number): readonly TextPiece[] {
  const node = $getRoot().getChildAtIndex(block);
  if (node === null) return [];
  const walk = new Walk();
  walk.$visit(node);
  return walk.pieces;
}

/** A place in one text node. */
export interface TextSpot {
  readonly key: NodeKey;
  readonly offset: number;
}

/** A stretch of a block's text -> its two ends among the pieces, or undefined when the text is not (any more) that long. */
export function spotsOf(pieces: readonly TextPiece[], from: number, to: number): readonly [TextSpot, TextSpot] | undefined {
  const first = pieces.find((piece) => from < piece.start + piece.text.length || (from === to && from === piece.start + piece.text.length));
  const last = pieces.findLast((piece) => to > piece.start || (from === to && to === piece.start));
  if (first === undefined || last === undefined || to > last.start + last.text.length) return undefined;
  return [{ key: first.key, offset: Math.max(0, from - first.start) }, { key: last.key, offset: to - last.start }];
}
