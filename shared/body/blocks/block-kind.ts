import type { Child, Markup } from '../../lib/markup';
import type { Block } from '../block';
import type { Footnotes } from '../footnotes';

/** How one kind of block speaks: HTML and plain text. Every exporter is made from these two, so kinds and formats never multiply. */
export interface BlockKind<B extends Block> {
  readonly type: B['type'];
  /** `notes` takes the footnotes met on the way; `lead` stands before the first words (the dateline), only a paragraph takes one. Undefined: nothing to show. */
  html(block: B, notes: Footnotes, lead?: Child): Markup | undefined;
  /** Lines joined by `\n`, without a blank line at the end. Undefined: nothing to show. */
  text(block: B, notes: Footnotes): string | undefined;
}
