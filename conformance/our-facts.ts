import type { Block, Body, ListBlock } from '../shared/body/block';
import { inlineText, type Inline } from '../shared/body/inline';
import { plain, type Facts, type Item, type Span } from './facts';

const shown = ['bold', 'italic', 'strikethrough', 'subscript', 'superscript'] as const;
const gap: Span = { text: ' ', marks: '', url: '' };

function spansOf(content: readonly Inline[], url = ''): readonly Span[] {
  return content.flatMap((part): readonly Span[] => {
    if (part.type === 'link') return spansOf(part.content, part.url);
    return part.type === 'break' ? [gap] : [{ text: part.text, marks: shown.filter((mark) => part.marks?.includes(mark) === true).join(' '), url }];
  });
}

function listSpans(list: ListBlock): readonly Span[] {
  return list.items.flatMap((item) => [...spansOf(item.content), gap, ...(item.children ?? []).flatMap(listSpans)]);
}

function itemsOf(list: ListBlock, depth: number): readonly Item[] {
  return list.items.flatMap((item) => [{ depth, style: list.style, text: plain(inlineText(item.content)) }, ...(item.children ?? []).flatMap((child) => itemsOf(child, depth + 1))]);
}

function blockSpans(block: Block): readonly Span[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [...spansOf(block.content), gap];
    case 'list':
      return listSpans(block);
    case 'divider':
    case 'unknown':
      return [];
  }
}

/** What a pasted body says, in the terms of a witness. */
export function ourFacts(body: Body): Facts {
  return {
    spans: body.flatMap(blockSpans),
    headings: body.flatMap((block) => (block.type === 'heading' ? [{ level: block.level, text: plain(inlineText(block.content)) }] : [])),
    items: body.flatMap((block) => (block.type === 'list' ? itemsOf(block, 0) : [])),
    tables: [],
    pictures: [],
  };
}
