import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, type HeadingTagType } from '@lexical/rich-text';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, type LexicalNode } from 'lexical';
import type { Block, HeadingBlock, ListBlock, ListItem } from '../../shared/body/block';
import { canonicalInline } from '../../shared/body/canonical';
import type { Inline, Mark, TextRun } from '../../shared/body/inline';
import { $setExtraKeys } from './nodes/extra-keys';
import { $createUnknownBlockNode } from './nodes/unknown-block-node';

/** Lexical's bits of a text's format, by mark. A table of our own, so that a mark without a bit is a type error. */
export const formatBits: Readonly<Record<Mark, number>> = { bold: 1, italic: 2, strikethrough: 4, code: 16, subscript: 32, superscript: 64 };

/** The tag of a heading by its level. */
export const headingTags: Readonly<Record<HeadingBlock['level'], HeadingTagType>> = { 2: 'h2', 3: 'h3', 4: 'h4' };

function $runToLexical(run: TextRun): LexicalNode {
  return $createTextNode(run.text).setFormat((run.marks ?? []).reduce((bits, mark) => bits | formatBits[mark], 0));
}

/** Inline content -> nodes to stand inside a block. */
export function $inlineToLexical(content: readonly Inline[]): LexicalNode[] {
  return canonicalInline(content).map((part) => {
    switch (part.type) {
      case 'text':
        return $runToLexical(part);
      case 'break':
        return $createLineBreakNode();
      case 'link':
        return $createLinkNode(part.url).append(...part.content.map((inner) => (inner.type === 'text' ? $runToLexical(inner) : $createLineBreakNode())));
    }
  });
}

/** Lexical keeps a nested list in an item of its own after the item it belongs to. */
function $itemToLexical(item: ListItem): ListItemNode[] {
  return [
    $createListItemNode().append(...$inlineToLexical(item.content)),
    ...(item.children ?? []).map((list) => $createListItemNode().append($listToLexical(list))),
  ];
}

function $listToLexical(list: ListBlock): ListNode {
  return $createListNode(list.style === 'numbered' ? 'number' : 'bullet').append(...list.items.flatMap($itemToLexical));
}

function $blockNode(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $createParagraphNode().append(...$inlineToLexical(block.content));
    case 'heading':
      return $createHeadingNode(headingTags[block.level]).append(...$inlineToLexical(block.content));
    case 'list':
      return $listToLexical(block);
    case 'quote':
      return $createQuoteNode().append(...$inlineToLexical(block.content));
    case 'divider':
      return $createHorizontalRuleNode();
    case 'unknown':
      return $createUnknownBlockNode(block.raw);
  }
}

/** A block -> the node that shows it, with its unknown keys. Call inside an update. */
export function $blockToLexical(block: Block): LexicalNode {
  const node = $blockNode(block);
  if (block.type !== 'unknown') $setExtraKeys(node, block.extra);
  return node;
}
