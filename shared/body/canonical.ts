import type { Block, Body, FactBoxBlock, ListBlock, ListItem, TableBlock } from './block';
import { marks, type Footnote, type Inline, type LineBreak, type Link, type Mark, type TextRun } from './inline';
import { mapInline } from './map-inline';

/**
 * The same content in the one form that equal content has: no empty runs or links, no line feeds inside a run, marks in
 * the order of `marks` and only when there are some, neighbours with the same marks or the same address joined. The editor speaks this form.
 */
export function canonicalInline(content: readonly Inline[]): readonly Inline[] {
  const parts: Inline[] = [];
  for (const part of content.flatMap(canonicalPart)) {
    const last = parts.at(-1);
    const joined = last === undefined ? undefined : joinedParts(last, part);
    if (joined === undefined) parts.push(part);
    else parts[parts.length - 1] = joined;
  }
  return parts;
}

function canonicalPart(part: Inline): readonly Inline[] {
  if (part.type === 'break') return [{ type: 'break' }];
  if (part.type === 'text') return canonicalRun(part);
  if (part.type === 'footnote') return [canonicalFootnote(part)];
  const content = joinedRuns(part.content.flatMap((inner) => (inner.type === 'break' ? [{ type: 'break' } as const] : canonicalRun(inner))));
  return content.length === 0 ? [] : [{ type: 'link', url: part.url, content }];
}

/** A note that is still empty stays: its sign stands in the text. */
function canonicalFootnote(note: Footnote): Footnote {
  return { type: 'footnote', content: canonicalInline(note.content).filter((part) => part.type !== 'footnote') };
}

/** A run as runs without line feeds. */
function canonicalRun(run: TextRun): readonly (TextRun | LineBreak)[] {
  const kept = orderedMarks(run.marks ?? []);
  return run.text.split(/\r\n|\r|\n/).flatMap((line, index): readonly (TextRun | LineBreak)[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...(line === '' ? [] : [textRun(line, kept)]),
  ]);
}

function joinedRuns(content: readonly (TextRun | LineBreak)[]): readonly (TextRun | LineBreak)[] {
  const parts: (TextRun | LineBreak)[] = [];
  for (const part of content) {
    const last = parts.at(-1);
    if (last?.type === 'text' && part.type === 'text' && sameMarks(last, part)) parts[parts.length - 1] = textRun(last.text + part.text, last.marks ?? []);
    else parts.push(part);
  }
  return parts;
}

function joinedParts(left: Inline, right: Inline): TextRun | Link | undefined {
  if (left.type === 'text' && right.type === 'text' && sameMarks(left, right)) return textRun(left.text + right.text, left.marks ?? []);
  if (left.type === 'link' && right.type === 'link' && left.url === right.url) return { ...left, content: joinedRuns([...left.content, ...right.content]) };
  return undefined;
}

function sameMarks(left: TextRun, right: TextRun): boolean {
  return (left.marks ?? []).join() === (right.marks ?? []).join();
}

/** The marks of a list, each once, in the order in which files carry them. */
export function orderedMarks(given: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => given.includes(mark));
}

/** A run of text; without marks it has no `marks` key, as files have it. */
export function textRun(text: string, given: readonly Mark[]): TextRun {
  return given.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: given };
}

function canonicalItem(item: ListItem): ListItem {
  const children = joinedLists(item.children ?? []);
  const content = canonicalInline(item.content);
  return children.length === 0 ? { content } : { content, children };
}

function canonicalList(list: ListBlock): ListBlock {
  return { ...list, items: list.items.map(canonicalItem) };
}

/** Lists without items say nothing; neighbouring lists of one style are one list. */
function joinedLists(lists: readonly ListBlock[]): readonly ListBlock[] {
  const kept: ListBlock[] = [];
  for (const list of lists.filter((each) => each.items.length > 0)) {
    const last = kept.at(-1);
    if (last?.style === list.style) kept[kept.length - 1] = canonicalList(joinedPair(last, list));
    else kept.push(canonicalList(list));
  }
  return kept;
}

function joinedPair(left: ListBlock, right: ListBlock): ListBlock {
  const extra = { ...right.extra, ...left.extra };
  const items = [...left.items, ...right.items];
  return Object.keys(extra).length === 0 ? { type: 'list', style: left.style, items } : { type: 'list', style: left.style, items, extra };
}

/** A table whose rows are as long as its longest one; without any cell it says nothing. */
function canonicalTable(table: TableBlock): TableBlock {
  const columns = Math.max(1, ...table.rows.map((row) => row.cells.length));
  const missing = (count: number): TableBlock['rows'][number]['cells'] => Array.from({ length: count }, () => ({ content: [] }));
  return { ...table, rows: table.rows.map(({ cells }) => ({ cells: [...cells, ...missing(columns - cells.length)] })) };
}

function canonicalFactBox(box: FactBoxBlock): FactBoxBlock {
  const blocks: FactBoxBlock['blocks'][number][] = [];
  for (const block of box.blocks) {
    const last = blocks.at(-1);
    if (block.type === 'list' && block.items.length === 0) continue;
    if (block.type === 'list' && last?.type === 'list' && last.style === block.style) blocks[blocks.length - 1] = canonicalList(joinedPair(last, block));
    else blocks.push(block.type === 'list' ? canonicalList(block) : { ...block, content: canonicalInline(block.content) });
  }
  return { ...box, blocks: blocks.length === 0 ? [{ type: 'paragraph', content: [] }] : blocks };
}

/** A block with canonical content; see {@link canonicalInline}. */
export function canonicalBlock(block: Block): Block {
  switch (block.type) {
    case 'list':
      return canonicalList(block);
    case 'fact-box':
      return canonicalFactBox(block);
    case 'table':
      return mapInline(canonicalTable(block), canonicalInline);
    case 'preformatted':
      return { ...block, text: block.text.replace(/\r\n?/g, '\n') };
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pull-quote':
    case 'correction':
    case 'picture':
    case 'gallery':
    case 'embed':
    case 'divider':
    case 'unknown':
      return mapInline(block, canonicalInline);
  }
}

/** Blocks that hold nothing at all and cannot be written into. */
function isNothing(block: Block): boolean {
  return (block.type === 'list' && block.items.length === 0) || (block.type === 'table' && block.rows.length === 0) || (block.type === 'gallery' && block.pictures.length === 0);
}

/** A body in canonical form: canonical blocks, no list, table or gallery without contents, neighbouring lists of one style joined. */
export function canonicalBody(body: Body): Body {
  const blocks: Block[] = [];
  for (const block of body) {
    const last = blocks.at(-1);
    if (isNothing(block)) continue;
    if (block.type === 'list' && last?.type === 'list' && last.style === block.style) blocks[blocks.length - 1] = canonicalBlock(joinedPair(last, block));
    else blocks.push(canonicalBlock(block));
  }
  return blocks;
}
