import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $createTableCellNode, $createTableNode, $createTableRowNode, TableCellHeaderStates, type TableNode } from '@lexical/table';
import { $createHeadingNode, $createQuoteNode, type HeadingTagType } from '@lexical/rich-text';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, type LexicalNode, type TextFormatType } from 'lexical';
import type { Block, HeadingBlock, ListBlock, ListItem, PictureBlock, TableBlock } from '../../shared/body/block';
import { canonicalInline } from '../../shared/body/canonical';
import { pictureFacts } from '../../shared/body/picture-facts';
import { plainInline, type Inline, type Mark, type TextRun } from '../../shared/body/inline';
import { $createCorrectionNode } from './nodes/correction-node';
import { $createEmbedNode } from './nodes/embed-node';
import { $setExtraKeys } from './nodes/extra-keys';
import { $createFactBoxNode } from './nodes/fact-box-node';
import { $createFootnoteNode } from './nodes/footnote-node';
import { $createGalleryNode } from './nodes/gallery-node';
import { $createPictureNode, type PictureNode } from './nodes/picture-node';
import { $createPreformattedNode } from './nodes/preformatted-node';
import { $createPullQuoteNode } from './nodes/pull-quote-node';
import { $createUnknownBlockNode } from './nodes/unknown-block-node';

/** Lexical's names of our marks: a note to the desk rides on its highlight. */
export const lexicalFormats = { bold: 'bold', italic: 'italic', strikethrough: 'strikethrough', code: 'code', subscript: 'subscript', superscript: 'superscript', note: 'highlight' } as const satisfies Record<Mark, TextFormatType>;

/** Lexical's bits of a text's format, by mark. A table of our own, so that a mark without a bit is a type error. */
export const formatBits: Readonly<Record<Mark, number>> = { bold: 1, italic: 2, strikethrough: 4, code: 16, subscript: 32, superscript: 64, note: 128 };

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
      case 'footnote':
        return $createFootnoteNode(part.content);
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

function $pictureToLexical(block: PictureBlock): PictureNode {
  const node = $createPictureNode(pictureFacts(block)).append(...$inlineToLexical(block.caption));
  $setExtraKeys(node, block.extra);
  return node;
}

function $tableToLexical({ headerRow, rows }: TableBlock): TableNode {
  return $createTableNode().append(...rows.map(({ cells }, index) =>
    $createTableRowNode().append(...cells.map(({ content }) =>
      $createTableCellNode(headerRow && index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS).append($createParagraphNode().append(...$inlineToLexical(content)))))));
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
    case 'picture':
      return $pictureToLexical(block);
    case 'gallery':
      return $createGalleryNode().append(...block.pictures.map($pictureToLexical));
    case 'table':
      return $tableToLexical(block);
    case 'pull-quote':
      return $createPullQuoteNode(block.attribution === undefined ? {} : { attribution: block.attribution }).append(...$inlineToLexical(block.content));
    case 'fact-box':
      return $createFactBoxNode().append(...block.blocks.map($blockToLexical));
    case 'embed':
      return $createEmbedNode(block.title === undefined ? { url: block.url } : { url: block.url, title: block.title }).append(...$inlineToLexical(block.caption));
    case 'correction':
      return $createCorrectionNode().append(...$inlineToLexical(block.content));
    case 'preformatted':
      return $createPreformattedNode().append(...$inlineToLexical(plainInline(block.text)));
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
