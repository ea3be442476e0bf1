import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, $isTableRowNode, TableCellHeaderStates, type TableNode } from '@lexical/table';
import { $isHeadingNode, $isQuoteNode, type HeadingTagType } from '@lexical/rich-text';
import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from 'lexical';
import type { Block, FactBoxBlock, HeadingBlock, KnownBlock, ListBlock, ListItem, PictureBlock, TableBlock } from '../../shared/body/block';
import { canonicalInline, textRun } from '../../shared/body/canonical';
import { inlineText, marks, type Inline, type TextRun } from '../../shared/body/inline';
import { formatBits } from './body-to-lexical';
import { $isCorrectionNode } from './nodes/correction-node';
import { $isEmbedNode } from './nodes/embed-node';
import { $extraKeys } from './nodes/extra-keys';
import { $isFactBoxNode } from './nodes/fact-box-node';
import { $embedFacts, $pictureFacts, $pullQuoteFacts } from './nodes/facts-state';
import { $footnoteContent, $isFootnoteNode } from './nodes/footnote-node';
import { $isGalleryNode } from './nodes/gallery-node';
import { $isPictureNode, type PictureNode } from './nodes/picture-node';
import { $isPreformattedNode } from './nodes/preformatted-node';
import { $isPullQuoteNode } from './nodes/pull-quote-node';
import { $isUnknownBlockNode, $rawBlock } from './nodes/unknown-block-node';

/** The part of a node that is wanted: the text of a text node, '' for any other node that is, undefined for none. */
export type Pick = (node: LexicalNode) => string | undefined;

const everything: Pick = (node) => ($isTextNode(node) ? node.getTextContent() : '');

const levels: Readonly<Record<HeadingTagType, HeadingBlock['level']>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

function $textToRun(node: TextNode, text: string): TextRun {
  const format = node.getFormat();
  return textRun(text, marks.filter((mark) => (format & formatBits[mark]) !== 0));
}

function $simpleInline(node: LexicalNode, pick: Pick): readonly (TextRun | { readonly type: 'break' })[] {
  const text = pick(node);
  if ($isTextNode(node)) return text === undefined || text === '' ? [] : [$textToRun(node, text)];
  if ($isLineBreakNode(node)) return text === undefined ? [] : [{ type: 'break' }];
  return $isElementNode(node) ? node.getChildren().flatMap((child) => $simpleInline(child, pick)) : [];
}

/** The nodes inside a block -> inline content; nested lists are left out, and a footnote's sign in a link stands alone. */
export function $lexicalToInline(parent: ElementNode, pick: Pick = everything): readonly Inline[] {
  return canonicalInline(parent.getChildren().flatMap((child): readonly Inline[] => {
    if ($isListNode(child)) return [];
    if ($isFootnoteNode(child)) return pick(child) === undefined ? [] : [{ type: 'footnote', content: $footnoteContent(child) }];
    return $isLinkNode(child) ? [{ type: 'link', url: child.getURL(), content: $simpleInline(child, pick) }] : $simpleInline(child, pick);
  }));
}

/** The items of a list. An item that holds only a list is Lexical's way to nest: its list belongs to the item before it. */
function $listItems(list: ListNode, pick: Pick): readonly ListItem[] {
  const items: ListItem[] = [];
  for (const node of list.getChildren()) {
    if (!$isListItemNode(node) || pick(node) === undefined) continue;
    const children = node.getChildren().filter($isListNode).map((inner) => $lexicalToList(inner, pick)).filter((inner) => inner.items.length > 0);
    const previous = items.at(-1);
    if ($isListNode(node.getFirstChild()) && previous !== undefined) items[items.length - 1] = { ...previous, children: [...(previous.children ?? []), ...children] };
    else items.push(children.length === 0 ? { content: $lexicalToInline(node, pick) } : { content: $lexicalToInline(node, pick), children });
  }
  return items;
}

function $lexicalToList(list: ListNode, pick: Pick): ListBlock {
  return { type: 'list', style: list.getListType() === 'number' ? 'numbered' : 'bulleted', items: $listItems(list, pick) };
}

/** The lines that stand inside an element: one for each block with text in it, however deep. */
function $lines(node: ElementNode, pick: Pick): readonly (readonly Inline[])[] {
  const inner = node.getChildren().filter((child): child is ElementNode => $isElementNode(child) && !child.isInline());
  if (inner.length === 0) return [$lexicalToInline(node, pick)];
  const own = inner.length === node.getChildrenSize() ? [] : [$lexicalToInline(node, pick)];
  return [...own, ...inner.flatMap((child) => $lines(child, pick))];
}

function joinedLines(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return canonicalInline(lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line])));
}

function $lexicalToTable(table: TableNode, pick: Pick): TableBlock {
  const rows = table.getChildren().filter($isTableRowNode).filter((row) => pick(row) !== undefined);
  const first = rows[0]?.getFirstChild();
  return {
    type: 'table',
    headerRow: $isTableCellNode(first) && first.hasHeaderState(TableCellHeaderStates.ROW),
    rows: rows.map((row) => ({ cells: row.getChildren().filter($isTableCellNode).map((cell) => ({ content: pick(cell) === undefined ? [] : joinedLines($lines(cell, pick)) })) })),
  };
}

function $lexicalToPicture(node: PictureNode, pick: Pick): PictureBlock {
  const picture: PictureBlock = { type: 'picture', ...$pictureFacts(node), caption: $lexicalToInline(node, pick) };
  const extra = $extraKeys(node);
  return extra === undefined ? picture : { ...picture, extra };
}

function $innerBlocks(box: ElementNode, pick: Pick): FactBoxBlock['blocks'] {
  return box.getChildren().filter((child) => pick(child) !== undefined).map((child) => {
    const extra = $extraKeys(child);
    const inner = $innerBlock(child, pick);
    return extra === undefined ? inner : { ...inner, extra };
  });
}

function $innerBlock(node: LexicalNode, pick: Pick): FactBoxBlock['blocks'][number] {
  if ($isHeadingNode(node)) return { type: 'heading', level: levels[node.getTag()], content: $lexicalToInline(node, pick) };
  if ($isListNode(node)) return $lexicalToList(node, pick);
  return { type: 'paragraph', content: $isElementNode(node) ? joinedLines($lines(node, pick)) : canonicalInline($simpleInline(node, pick)) };
}

function $knownBlock(node: LexicalNode, pick: Pick): KnownBlock {
  if ($isHorizontalRuleNode(node)) return { type: 'divider' };
  if ($isQuoteNode(node)) return { type: 'quote', content: $lexicalToInline(node, pick) };
  if ($isPictureNode(node)) return $lexicalToPicture(node, pick);
  if ($isGalleryNode(node)) return { type: 'gallery', pictures: node.getChildren().filter($isPictureNode).filter((picture) => pick(picture) !== undefined).map((picture) => $lexicalToPicture(picture, pick)) };
  if ($isTableNode(node)) return $lexicalToTable(node, pick);
  if ($isPullQuoteNode(node)) return { type: 'pull-quote', content: $lexicalToInline(node, pick), ...$pullQuoteFacts(node) };
  if ($isFactBoxNode(node)) return { type: 'fact-box', blocks: $innerBlocks(node, pick) };
  if ($isEmbedNode(node)) return { type: 'embed', ...$embedFacts(node), caption: $lexicalToInline(node, pick) };
  if ($isCorrectionNode(node)) return { type: 'correction', content: $lexicalToInline(node, pick) };
  if ($isPreformattedNode(node)) return { type: 'preformatted', text: inlineText($lexicalToInline(node, pick)) };
  return $innerBlock(node, pick);
}

/** A top-level node -> the block it shows, or the part of it that `pick` wants. Call inside a read. */
export function $lexicalToBlock(node: LexicalNode, pick: Pick = everything): Block {
  if ($isUnknownBlockNode(node)) return { type: 'unknown', raw: $rawBlock(node) };
  const block = $knownBlock(node, pick);
  const extra = $extraKeys(node);
  return extra === undefined ? block : { ...block, extra };
}
