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

/** What is known of a picture; its caption is the block's. Absent is unknown, never empty. */
export interface PictureFacts {
  /** Where the picture lies, relative to the article's file, `/` between folders: `pier-lights.media/3f2a….jpg`. */
  readonly file: string;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** What the picture shows, for those who cannot see it. */
  readonly alt?: string | undefined;
  /** The line shown under the picture whether or not it has a caption (IPTC Credit Line). */
  readonly creditLine?: string | undefined;
  /** Who supplied it (IPTC Source). */
  readonly source?: string | undefined;
  /** Its copyright notice, letter by letter (IPTC Copyright Notice). */
  readonly copyrightNotice?: string | undefined;
  /** An SPDX id, or the URL of the licence. */
  readonly licence?: string | undefined;
}

/** A picture with its caption. */
export interface PictureBlock extends PictureFacts, WithExtra {
  readonly type: 'picture';
  readonly caption: readonly Inline[];
}

/** Pictures shown together; each keeps its own caption and credit. */
export interface GalleryBlock extends WithExtra {
  readonly type: 'gallery';
  readonly pictures: readonly PictureBlock[];
}

/** One cell of a table; several lines are parted by line breaks. */
export interface TableCell {
  readonly content: readonly Inline[];
}

/** One row of a table. */
export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** A table; with `headerRow` its first row names the columns. */
export interface TableBlock extends WithExtra {
  readonly type: 'table';
  readonly headerRow: boolean;
  readonly rows: readonly TableRow[];
}

/** Words of the story shown large beside it. */
export interface PullQuoteBlock extends WithExtra {
  readonly type: 'pull-quote';
  readonly content: readonly Inline[];
  /** Who said it. */
  readonly attribution?: string | undefined;
}

/** Background set apart from the story; its first heading is its title. */
export interface FactBoxBlock extends WithExtra {
  readonly type: 'fact-box';
  readonly blocks: readonly (ParagraphBlock | HeadingBlock | ListBlock)[];
}

/** Something that lives elsewhere, shown as a card that leads there. Nothing is ever fetched from it. */
export interface EmbedBlock extends WithExtra {
  readonly type: 'embed';
  /** http or https. */
  readonly url: string;
  readonly title?: string | undefined;
  readonly caption: readonly Inline[];
}

/** A note that says what an earlier version had wrong. */
export interface CorrectionBlock extends WithExtra {
  readonly type: 'correction';
  readonly content: readonly Inline[];
}

/** Text whose spaces and lines stand as written. */
export interface PreformattedBlock extends WithExtra {
  readonly type: 'preformatted';
  /** Lines are parted by `\n`. */
  readonly text: string;
}

/** A block that this version does not know, kept as it stood in the file. */
export interface UnknownBlock {
  readonly type: 'unknown';
  readonly raw: JsonObject;
}

/** A block that this version understands. */
export type KnownBlock =
  | ParagraphBlock | HeadingBlock | ListBlock | QuoteBlock | DividerBlock
  | PictureBlock | GalleryBlock | TableBlock | PullQuoteBlock | FactBoxBlock | EmbedBlock | CorrectionBlock | PreformattedBlock;

/** A block of an article's body. */
export type Block = KnownBlock | UnknownBlock;

/** The body of an article: its blocks in reading order. */
export type Body = readonly Block[];
