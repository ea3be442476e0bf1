import { $isTableCellNode } from '@lexical/table';
import { $findMatchingParent, $insertNodes, $isElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import type { Block, Body } from '../../../shared/body/block';
import { bodyText } from '../../../shared/body/index';
import type { Inline } from '../../../shared/body/inline';
import { inlineContents } from '../../../shared/body/map-inline';
import { $topBlock } from '../blocks/top-block';
import { $blockToLexical, $inlineToLexical } from '../body-to-lexical';
import { CaptionedNode } from '../nodes/captioned-node';
import { $isCorrectionNode } from '../nodes/correction-node';
import { $isPreformattedNode } from '../nodes/preformatted-node';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';

/** Whether a node holds lines of words and no blocks: a caption, a cell, a pull quote, a correction. */
function holdsLines(node: LexicalNode): boolean {
  return node instanceof CaptionedNode || $isTableCellNode(node) || $isPullQuoteNode(node) || $isCorrectionNode(node);
}

/** Whether all that a block holds is its words, so that they can stand in a line elsewhere. */
function isWords({ type }: Block): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'list' || type === 'quote' || type === 'preformatted' || type === 'correction' || type === 'pull-quote';
}

/**
 * Pastes into what cannot hold blocks: words become lines there, and what is more than words stands behind the block.
 * Preformatted text takes everything as plain text, footnotes under it. False anywhere else.
 */
export function $insertLines(selection: RangeSelection, body: Body): boolean {
  const node = selection.anchor.getNode();
  if ($findMatchingParent(node, $isPreformattedNode) !== null) {
    selection.insertRawText(bodyText(body));
    return true;
  }
  const block = $topBlock(node);
  if (block === null || $findMatchingParent(node, holdsLines) === null) return false;
  const lines = body.filter(isWords).flatMap(inlineContents);
  const content = lines.flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
  if (!selection.isCollapsed()) selection.removeText();
  if (content.length > 0) $insertNodes($inlineToLexical(content));
  body.filter((each) => !isWords(each)).map($blockToLexical).reduce((before, each) => {
    before.insertAfter(each);
    if ($isElementNode(each)) each.selectEnd();
    return each;
  }, block);
  return true;
}
