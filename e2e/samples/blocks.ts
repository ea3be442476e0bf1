import type { Body, HeadingBlock, ListBlock, ListItem, ParagraphBlock } from '../../shared/body/block';
import type { Inline, Link, Mark, TextRun } from '../../shared/body/inline';

/** A run of text with its marks, in the order in which files carry them. */
export function run(text: string, ...marks: readonly Mark[]): TextRun {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

/** A link around plain words. */
export function link(url: string, text: string): Link {
  return { type: 'link', url, content: [run(text)] };
}

const inline = (parts: readonly (string | Inline)[]): readonly Inline[] => parts.map((part) => (typeof part === 'string' ? run(part) : part));

/** A paragraph of plain words and other inline content. */
export function paragraph(...parts: readonly (string | Inline)[]): ParagraphBlock {
  return { type: 'paragraph', content: inline(parts) };
}

/** A subhead. */
export function heading(level: HeadingBlock['level'], ...parts: readonly (string | Inline)[]): HeadingBlock {
  return { type: 'heading', level, content: inline(parts) };
}

/** A quotation. */
export function quote(text: string): Body[number] {
  return { type: 'quote', content: [run(text)] };
}

/** A list; an item that has items under it is a list item already. */
export function list(style: ListBlock['style'], ...items: readonly (string | ListItem)[]): ListBlock {
  return { type: 'list', style, items: items.map((item) => (typeof item === 'string' ? { content: [run(item)] } : item)) };
}

/** A line across. */
export const divider: Body[number] = { type: 'divider' };
