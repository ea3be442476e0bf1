import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode, type HeadingTagType } from '@lexical/rich-text';
import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from 'lexical';
import type { Block, HeadingBlock, ListBlock, ListItem } from '../../shared/body/block';
import { canonicalInline, textRun } from '../../shared/body/canonical';
import { marks, type Inline, type TextRun } from '../../shared/body/inline';
import { formatBits } from './body-to-lexical';
import { $extraKeys } from './nodes/extra-keys';
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

/** The nodes inside a block -> inline content; nested lists are left out. */
export function $lexicalToInline(parent: ElementNode, pick: Pick = everything): readonly Inline[] {
  return canonicalInline(parent.getChildren().flatMap((child): readonly Inline[] => {
    if ($isListNode(child)) return [];
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

function $knownBlock(node: LexicalNode, pick: Pick): Exclude<Block, { type: 'unknown' }> {
  if ($isHorizontalRuleNode(node)) return { type: 'divider' };
  if ($isHeadingNode(node)) return { type: 'heading', level: levels[node.getTag()], content: $lexicalToInline(node, pick) };
  if ($isQuoteNode(node)) return { type: 'quote', content: $lexicalToInline(node, pick) };
  if ($isListNode(node)) return $lexicalToList(node, pick);
  return { type: 'paragraph', content: $isElementNode(node) ? $lexicalToInline(node, pick) : canonicalInline($simpleInline(node, pick)) };
}

/** A top-level node -> the block it shows, or the part of it that `pick` wants. Call inside a read. */
export function $lexicalToBlock(node: LexicalNode, pick: Pick = everything): Block {
  if ($isUnknownBlockNode(node)) return { type: 'unknown', raw: $rawBlock(node) };
  const block = $knownBlock(node, pick);
  const extra = $extraKeys(node);
  return extra === undefined ? block : { ...block, extra };
}
