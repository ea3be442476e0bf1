import type { Block } from '../../body/block';
import type { Reason } from '../../article/receipt';

/** One non-empty line (of text) or one visible block (of HTML) as it came in. `line` counts from 1. */
export interface SourceLine {
  readonly line: number;
  readonly raw: string;
}

/** What markup says a piece is; plain text says nothing. */
export type Hint = 'headline' | 'standfirst' | 'byline' | 'stamp' | 'section' | 'heading' | 'quote' | 'list' | 'caption' | 'credit' | 'table' | 'prose' | 'divider' | 'notice';

/** What was repaired in a piece before anybody read it; the receipt says so. */
export type Repair = 'soft-hyphens-removed' | 'spaces-normalised' | 'lines-joined' | 'dehyphenated' | 'unknown-markup';

/** One thing of the source in reading order: a paragraph, a title, a label. The story reader decides what becomes of it. */
export interface Piece {
  /** The lines that make it: one, or several that were joined. */
  readonly sources: readonly SourceLine[];
  /** Its words after repair. */
  readonly text: string;
  /** The words as they came, wide gaps included; evidence for rows of links. */
  readonly raw: string;
  /** Whether an empty line (or a block's edge) stood before it, and after it. */
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
  readonly repair?: Repair | undefined;
  /** A hyphen at a line's end that was kept because it may belong to the word. */
  readonly guessedHyphen?: boolean | undefined;
  readonly hint?: Hint | undefined;
  /** Rich content from HTML; plain text has none. */
  readonly block?: Block | undefined;
  /** Already out, and why: page furniture that markup or page layout gave away. */
  readonly drop?: Reason | undefined;
  /** Kept in spite of a doubt; the receipt flags it. */
  readonly doubt?: Reason | undefined;
  /** Nothing but one link or several: a pointer to something else rather than a paragraph. */
  readonly onlyLinks?: boolean | undefined;
  /** Machine-readable time that markup gave with it. */
  readonly datetime?: string | undefined;
}
