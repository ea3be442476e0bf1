import { $isListItemNode } from '@lexical/list';
import { $findMatchingParent, $getRoot, $isElementNode, $isRangeSelection, $isRootOrShadowRoot, $isTextNode, type BaseSelection, type ElementNode, type LexicalNode, type NodeKey, type RangeSelection } from 'lexical';
import type { Block, Body, ListBlock } from '../../../shared/body/block';
import { $lexicalToBlock, $lexicalToInline, type Pick } from '../lexical-to-body';
import { CaptionedNode } from '../nodes/captioned-node';
import { $footnoteContent, $isFootnoteNode } from '../nodes/footnote-node';
import { $isPictureNode } from '../nodes/picture-node';
import { $cellsAsTable } from '../tables/cells';

/** What of each node a range covers. */
function $pickOf(selection: RangeSelection): Pick {
  const keys = new Set<NodeKey>(selection.getNodes().flatMap((node) => [node.getKey(), ...node.getParentKeys()]));
  const points = selection.getStartEndPoints();
  const [start, end] = selection.isBackward() ? [points[1], points[0]] : points;
  return (node) => {
    if (!keys.has(node.getKey())) return undefined;
    if (!$isTextNode(node)) return '';
    const from = start.type === 'text' && start.key === node.getKey() ? start.offset : 0;
    const to = end.type === 'text' && end.key === node.getKey() ? end.offset : undefined;
    return node.getTextContent().slice(from, to);
  };
}

/** The element whose text a point stands in: a paragraph, an item, a caption. */
function $textBlockOf(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (each): each is ElementNode => $isElementNode(each) && !each.isInline());
}

/** The innermost that holds both ends and is like a story of its own: a fact box, a cell, the story itself. */
function $commonStory(selection: RangeSelection): ElementNode {
  const focus = selection.focus.getNode();
  return selection.anchor.getNode().getParents().find((each) => $isRootOrShadowRoot(each) && each.isParentOf(focus)) ?? $getRoot();
}

/** A list of which only deeper items were picked loses the empty levels above them. */
function unwrapped(list: ListBlock): ListBlock {
  const [only, second] = list.items;
  const [inner, other] = only?.children ?? [];
  return only !== undefined && second === undefined && only.content.length === 0 && inner !== undefined && other === undefined ? unwrapped(inner) : list;
}

function $picked(node: LexicalNode, pick: Pick): Block {
  const whole = $lexicalToBlock(node);
  const part = $lexicalToBlock(node, pick);
  if (JSON.stringify(whole) === JSON.stringify(part)) return whole;
  return part.type === 'list' ? unwrapped(part) : part;
}

function $rangeBody(selection: RangeSelection): Body {
  if (selection.isCollapsed()) return [];
  const pick = $pickOf(selection);
  const nodes = $commonStory(selection).getChildren().filter((node) => pick(node) !== undefined);
  const container = $textBlockOf(selection.anchor.getNode());
  if (container !== null && container.is($textBlockOf(selection.focus.getNode())) && nodes.length === 1) {
    const content = $lexicalToInline(container, pick);
    const whole = JSON.stringify(content) === JSON.stringify($lexicalToInline(container));
    if (!whole || $isListItemNode(container) || container instanceof CaptionedNode) return [{ type: 'paragraph', content }];
  }
  return nodes.map((node) => $picked(node, pick));
}

/** The blocks, or parts of blocks, that a selection covers; words from inside one block are one paragraph, cells are a table of their own. Call inside a read. */
export function $selectedBody(selection: BaseSelection | null): Body {
  if (selection === null) return [];
  if ($isRangeSelection(selection)) return $rangeBody(selection);
  const cells = $cellsAsTable(selection);
  if (cells !== undefined) return [cells];
  const nodes = selection.getNodes();
  const notes = nodes.filter($isFootnoteNode).map((node) => ({ type: 'footnote' as const, content: $footnoteContent(node) }));
  return notes.length > 0 ? [{ type: 'paragraph', content: notes }] : nodes.filter((node) => $getRoot().is(node.getParent()) || $isPictureNode(node)).map((node) => $lexicalToBlock(node));
}
