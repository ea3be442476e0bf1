import { $getNodeByKey, $getRoot, $getSelection, $isDecoratorNode, $isElementNode, $isLineBreakNode, $isRangeSelection, $isTextNode, type ElementNode, type LexicalNode, type NodeKey, type PointType, type RangeSelection, type TextNode } from 'lexical';
import type { TextEdit } from '../../../shared/typography/text-edit';
import { $isPreformattedNode } from '../nodes/preformatted-node';

interface Piece {
  readonly key: NodeKey;
  readonly start: number;
  readonly length: number;
}

/**
 * The text of one paragraph, list item or cell, however many formats it has, with the nodes it comes from. Code and
 * things that are no text stand in it as letters, so that nobody finds a sign in them.
 */
export interface TextLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The part that is selected; all of it in a line asked for as a whole. */
  readonly from: number;
  readonly to: number;
}

const stranger = '\uffff';

function isInline(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node) || (($isElementNode(node) || $isDecoratorNode(node)) && node.isInline());
}

/** The line of a paragraph, list item or cell. Call inside a read. */
export function $lineOf(block: ElementNode): TextLine {
  const pieces: Piece[] = [];
  const isCode = $isPreformattedNode(block);
  const isWritable = (node: TextNode): boolean => !isCode && node.isSimpleText() && !node.hasFormat('code');
  let text = '';
  const visit = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const own = node.getTextContent();
      if (isWritable(node)) pieces.push({ key: node.getKey(), start: text.length, length: own.length });
      text += isWritable(node) ? own : stranger.repeat(own.length);
    } else if ($isLineBreakNode(node)) text += '\n';
    else if ($isElementNode(node)) node.getChildren().forEach(visit);
    else text += stranger;
  };
  block.getChildren().filter(isInline).forEach(visit);
  return { text, pieces, from: 0, to: text.length };
}

/** The nearest element around a node that holds a line. */
export function $blockAround(node: LexicalNode): ElementNode | null {
  for (let each: LexicalNode | null = $isElementNode(node) ? node : node.getParent(); each !== null; each = each.getParent()) {
    if ($isElementNode(each) && !each.isInline()) return each;
  }
  return null;
}

function $blocks(parent: ElementNode, into: ElementNode[] = []): readonly ElementNode[] {
  for (const child of parent.getChildren()) {
    if (!$isElementNode(child) || child.isInline()) continue;
    if (child.getChildren().some(isInline)) into.push(child);
    $blocks(child, into);
  }
  return into;
}

/** Every line of the body. */
export function $allLines(): readonly TextLine[] {
  return $blocks($getRoot()).map($lineOf);
}

/** Where a point stands in a line; undefined when it is in none of its text nodes. */
export function $offsetIn(line: TextLine, point: PointType): number | undefined {
  const piece = point.type === 'text' ? line.pieces.find((each) => each.key === point.key) : undefined;
  return piece === undefined ? undefined : piece.start + point.offset;
}

/** The lines that a selection touches, each with the part that is selected. */
export function $selectedLines(selection: RangeSelection): readonly TextLine[] {
  const nodes = selection.getNodes();
  const keys = new Set(nodes.map((node) => node.getKey()));
  const blocks = new Set(nodes.map($blockAround).filter((block) => block !== null));
  const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  return [...blocks].map($lineOf).flatMap((line): readonly TextLine[] => {
    const touched = line.pieces.filter((piece) => keys.has(piece.key));
    const [first] = touched;
    const last = touched.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ ...line, from: $offsetIn({ ...line, pieces: touched }, start) ?? first.start, to: $offsetIn({ ...line, pieces: touched }, end) ?? last.start + last.length }];
  });
}

/** A point keeps its place among the letters when those before it become more or fewer. */
function movePoint(point: PointType, key: NodeKey, from: number, to: number, length: number): void {
  if (point.type !== 'text' || point.key !== key || point.offset <= from) return;
  point.set(key, point.offset >= to ? point.offset + length - (to - from) : Math.min(point.offset, from + length), 'text');
}

/** Puts edits into a line, each character of it in the format it replaces; the selection stays on its letters. Call inside an update. */
export function $editLine(line: TextLine, edits: readonly TextEdit[]): void {
  const selection = $getSelection();
  for (const edit of edits.toReversed()) {
    const touched = line.pieces.filter((piece) => piece.start < edit.to && edit.from < piece.start + piece.length);
    touched.forEach((piece, index) => {
      const node = $getNodeByKey(piece.key);
      if (!$isTextNode(node)) return;
      const from = Math.max(0, edit.from - piece.start);
      const to = Math.min(piece.length, edit.to - piece.start);
      const text = index === 0 ? edit.text : '';
      node.spliceText(from, to - from, text);
      if (!$isRangeSelection(selection)) return;
      movePoint(selection.anchor, piece.key, from, to, text.length);
      movePoint(selection.focus, piece.key, from, to, text.length);
    });
  }
}
