import { $isListNode } from '@lexical/list';
import { $isTableSelection, type TableSelection } from '@lexical/table';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $getRoot, $getSelection, $insertNodes, $isElementNode, $isParagraphNode, $isRangeSelection, type BaseSelection, type LexicalNode } from 'lexical';
import type { Body } from '../../../shared/body/block';
import { $blockToLexical, $inlineToLexical } from '../body-to-lexical';
import { $emptyCells, $spreadOverCells } from '../tables/cells';
import { $cellAt, $selectedCells } from '../tables/edit-table';
import { $insertLines } from './insert-lines';

function $isEmptyText(node: LexicalNode | null): node is LexicalNode {
  return $isElementNode(node) && node.getTextContentSize() === 0;
}

/** Puts blocks between blocks: an empty paragraph gives way, any other block is split at the caret, and halves without words go. */
function $insertBetween(nodes: readonly LexicalNode[]): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText();
  const [first, ...rest] = nodes;
  if (first === undefined) return;
  const top = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  if ($isParagraphNode(top) && top.isEmpty()) top.replace(first);
  else {
    $insertNodeToNearestRoot(first);
    for (const half of [first.getPreviousSibling(), first.getNextSibling()]) if ($isEmptyText(half)) half.remove();
  }
  const last = rest.reduce((before, node) => before.insertAfter(node), first);
  if ($isElementNode(last)) last.selectEnd();
  else if ($isElementNode(last.getNextSibling())) last.selectNext(0, 0);
  else last.selectEnd();
}

/** Selected cells give way to what is pasted into the first of them. */
function $intoFirstCell(selection: TableSelection): BaseSelection {
  const range = $selectedCells(selection);
  $emptyCells(selection);
  return (range === undefined ? undefined : $cellAt(range.table, range.fromRow, range.fromColumn)?.selectEnd()) ?? selection;
}

/**
 * Puts a pasted body at the selection; call inside an update. One paragraph joins the words around it. Several blocks that
 * begin with a paragraph join at both ends, as people expect of a passage; headings, lists and the like, and anything
 * that is not a list inside a list, stay blocks of their own. A table spreads over the cells of the one it is pasted into; what
 * cannot hold blocks takes their lines.
 */
export function $insertBody(body: Body): void {
  const [first, second] = body;
  if (first === undefined) return;
  const here = $getSelection() ?? $getRoot().selectEnd();
  if (first.type === 'table' && second === undefined && $spreadOverCells(here, first)) return;
  const selection = $isTableSelection(here) ? $intoFirstCell(here) : here;
  if ($isRangeSelection(selection) && $insertLines(selection, body)) return;
  if (first.type === 'paragraph' && second === undefined) {
    $insertNodes($inlineToLexical(first.content));
    return;
  }
  const nodes = body.map($blockToLexical);
  const inList = $isRangeSelection(selection) && $isListNode(selection.anchor.getNode().getTopLevelElement());
  const joins = inList ? body.every((block) => block.type === 'list') : first.type === 'paragraph';
  if (joins || !$isRangeSelection(selection)) $insertNodes(nodes);
  else $insertBetween(nodes);
}
