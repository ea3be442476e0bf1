import type { Block, Body, ListBlock, PictureBlock } from './block';
import { plainInline, type Footnote, type Inline, type LineBreak, type Link, type TextRun } from './inline';

/** A change of inline content. */
export type InlineChange = (content: readonly Inline[]) => readonly Inline[];

function changedList(list: ListBlock, change: InlineChange): ListBlock {
  return {
    ...list,
    items: list.items.map((item) => (item.children === undefined ? { content: change(item.content) } : { content: change(item.content), children: item.children.map((inner) => changedList(inner, change)) })),
  };
}

function changedCaption(picture: PictureBlock, change: InlineChange): PictureBlock {
  return { ...picture, caption: change(picture.caption) };
}

/** A block with every inline content in it changed, wherever it stands: items, cells, captions. Blocks without one stay as they are. */
export function mapInline(block: Block, change: InlineChange): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pull-quote':
    case 'correction':
      return { ...block, content: change(block.content) };
    case 'list':
      return changedList(block, change);
    case 'picture':
      return changedCaption(block, change);
    case 'embed':
      return { ...block, caption: change(block.caption) };
    case 'gallery':
      return { ...block, pictures: block.pictures.map((picture) => changedCaption(picture, change)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ cells: row.cells.map((cell) => ({ content: change(cell.content) })) })) };
    case 'fact-box':
      return { ...block, blocks: block.blocks.map((inner) => (inner.type === 'list' ? changedList(inner, change) : { ...inner, content: change(inner.content) })) };
    case 'preformatted':
    case 'divider':
    case 'unknown':
      return block;
  }
}

function listContents(list: ListBlock): readonly (readonly Inline[])[] {
  return list.items.flatMap((item) => [item.content, ...(item.children ?? []).flatMap(listContents)]);
}

/** Every inline content of a block in reading order: one for a paragraph, one an item of a list, one a cell of a table. */
export function inlineContents(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pull-quote':
    case 'correction':
      return [block.content];
    case 'list':
      return listContents(block);
    case 'picture':
    case 'embed':
      return [block.caption];
    case 'gallery':
      return block.pictures.map((picture) => picture.caption);
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.content));
    case 'fact-box':
      return block.blocks.flatMap((inner) => (inner.type === 'list' ? listContents(inner) : [inner.content]));
    case 'preformatted':
      return [plainInline(block.text)];
    case 'divider':
    case 'unknown':
      return [];
  }
}

function isForReaders(part: TextRun | LineBreak): boolean {
  return part.type !== 'text' || part.marks?.includes('note') !== true;
}

function readersLink(link: Link): readonly Link[] {
  const content = link.content.filter(isForReaders);
  return content.length === 0 && link.content.length > 0 ? [] : [{ ...link, content }];
}

function readersInline(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((part): readonly Inline[] => {
    if (part.type === 'link') return readersLink(part);
    if (part.type !== 'footnote') return isForReaders(part) ? [part] : [];
    return [{ ...part, content: part.content.flatMap((inner): Footnote['content'] => (inner.type === 'link' ? readersLink(inner) : isForReaders(inner) ? [inner] : [])) }];
  });
}

/** The body as readers may see it: without the words marked as notes to the desk. Every output is made from it. */
export function bodyForReaders(body: Body): Body {
  return body.map((block) => mapInline(block, readersInline));
}
