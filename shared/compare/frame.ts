import type { Block } from '../body/block';
import { writeBlock } from '../body/body-file';
import { canonicalBlock } from '../body/canonical';
import { inlineText, type Inline } from '../body/inline';
import { inlineContents, mapInline } from '../body/map-inline';
import type { Json } from '../lib/json';
import { words, type Token } from './tokens';

const keys = new WeakMap<Block, string>();

/** What two blocks have in common when they are the same, however each came to be. */
export function blockKey(block: Block): string {
  const known = keys.get(block);
  if (known !== undefined) return known;
  const key = JSON.stringify(writeBlock(canonicalBlock(block)));
  keys.set(block, key);
  return key;
}

/** A block without its words: its kind, its shape and everything that is known of it. */
export function frameOf(block: Block): Block {
  return block.type === 'preformatted' ? { ...block, text: '' } : mapInline(block, () => []);
}

/** A frame with words in it again, one content for each of `inlineContents`. */
export function fillFrame(frame: Block, contents: readonly (readonly Inline[])[]): Block {
  if (frame.type === 'preformatted') return { ...frame, text: inlineText(contents[0] ?? []) };
  let next = 0;
  return mapInline(frame, () => contents[next++] ?? []);
}

const blockTokens = new WeakMap<Block, readonly Token[]>();

/** Every word of a block, its contents (items, cells, captions) parted by line breaks. */
export function tokensOfBlock(block: Block): readonly Token[] {
  const known = blockTokens.get(block);
  if (known !== undefined) return known;
  const lineBreak: Token = { text: '\n', runs: [{ text: '\n', marks: [] }] };
  const tokens = inlineContents(block).flatMap((content, index) => [...(index === 0 ? [] : [lineBreak]), ...words(content)]);
  blockTokens.set(block, tokens);
  return tokens;
}

/** Every word of a block as plain text, footnotes in brackets. */
export function textOfBlock(block: Block): string {
  return tokensOfBlock(block).map(({ text }) => text).join('');
}

/** One thing that is known of a block: `level`, `file`, `alt`. `path` tells the pictures of a gallery apart. */
export interface Fact {
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

function factsIn(value: Json, path: string, name: string): readonly Fact[] {
  if (Array.isArray(value)) return value.flatMap((each: Json, index) => factsIn(each, `${path}.${index}`, name));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, each]) => factsIn(each, `${path}.${key}`, key));
  return [{ path, name, value: typeof value === 'string' ? value : JSON.stringify(value) }];
}

/** Everything but words that a block holds, its kind first. */
export function factsOf(block: Block): readonly Fact[] {
  return factsIn(writeBlock(frameOf(block)), '', '').filter(({ value }) => value !== '');
}
