import type { Body, ListBlock } from '../shared/body/block';
import type { Inline } from '../shared/body/inline';
import { inlineContents } from '../shared/body/map-inline';
import { plain, type Facts, type Item, type Span } from './facts';

const shown = ['bold', 'italic', 'strikethrough', 'subscript', 'superscript'] as const;
const gap: Span = { text: ' ', marks: '', url: '' };

/** Words that readers see; notes to the desk are told apart. */
function spansOf(content: readonly Inline[], url = ''): readonly Span[] {
  return content.flatMap((part): readonly Span[] => {
    if (part.type === 'link') return spansOf(part.content, part.url);
    if (part.type === 'footnote') return [];
    if (part.type === 'break') return [gap];
    return part.marks?.includes('note') === true ? [] : [{ text: part.text, marks: shown.filter((mark) => part.marks?.includes(mark) === true).join(' '), url }];
  });
}

function notesOf(content: readonly Inline[]): readonly string[] {
  return content.flatMap((part) => (part.type === 'text' && part.marks?.includes('note') === true ? [...part.text.matchAll(/\[([^\]]*)\]/gu)].map(([, inner]) => plain(inner ?? '')) : []));
}

const words = (content: readonly Inline[]): string => plain(spansOf(content).map((span) => span.text).join(''));

function itemsOf(list: ListBlock, depth: number): readonly Item[] {
  return list.items.flatMap((item) => [{ depth, style: list.style, text: words(item.content) }, ...(item.children ?? []).flatMap((child) => itemsOf(child, depth + 1))]);
}

/** What a pasted body says, in the terms of a witness. */
export function ourFacts(body: Body): Facts {
  const contents = body.flatMap(inlineContents);
  return {
    spans: contents.flatMap((content) => [...spansOf(content), gap]),
    headings: body.flatMap((block) => (block.type === 'heading' ? [{ level: block.level, text: words(block.content) }] : [])),
    items: body.flatMap((block) => (block.type === 'list' ? itemsOf(block, 0) : [])),
    tables: body.flatMap((block) => (block.type === 'table' ? [block.rows.map((row) => row.cells.map((cell) => words(cell.content)))] : [])),
    pictures: contents.flatMap(notesOf),
  };
}
