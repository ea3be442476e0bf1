import type { Child, Markup } from '../../lib/markup';
import type { Block } from '../block';

/** How one kind of block speaks: HTML and plain text. Every exporter is made from these two, so kinds and formats never multiply. */
export interface BlockKind<B extends Block> {
  readonly type: B['type'];
  /** `lead` stands before the first words (the dateline); only a paragraph takes one. Undefined: nothing to show. */
  html(block: B, lead?: Child): Markup | undefined;
  /** Lines joined by `\n`, without a blank line at the end. Undefined: nothing to show. */
  text(block: B): string | undefined;
}
