import type { JsonObject } from '../lib/json';
import type { Inline } from './inline';

/** Keys of a known block that a newer version wrote; carried along untouched. */
interface WithExtra {
  readonly extra?: JsonObject | undefined;
}

/** A paragraph of prose. */
export interface ParagraphBlock extends WithExtra {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
}

/** A subhead; level 1 is the headline, which is metadata. */
export interface HeadingBlock extends WithExtra {
  readonly type: 'heading';
  readonly level: 2 | 3 | 4;
  readonly content: readonly Inline[];
}

/** One item of a list; `children` are lists nested under it. */
export interface ListItem {
  readonly content: readonly Inline[];
  readonly children?: readonly ListBlock[] | undefined;
}

/** A bulleted or numbered list. */
export interface ListBlock extends WithExtra {
  readonly type: 'list';
  readonly style: 'bulleted' | 'numbered';
  readonly items: readonly ListItem[];
}

/** A quotation set off from the text. */
export interface QuoteBlock extends WithExtra {
  readonly type: 'quote';
  readonly content: readonly Inline[];
}

/** A thematic break. */
export interface DividerBlock extends WithExtra {
  readonly type: 'divider';
}

/** A block that this version does not know, kept as it stood in the file. */
export interface UnknownBlock {
  readonly type: 'unknown';
  readonly raw: JsonObject;
}

/** A block of an article's body. */
export type Block = ParagraphBlock | HeadingBlock | ListBlock | QuoteBlock | DividerBlock | UnknownBlock;

/** The body of an article: its blocks in reading order. */
export type Body = readonly Block[];

/** The blocks whose text is one inline content. */
export type TextBlock = ParagraphBlock | HeadingBlock | QuoteBlock;
