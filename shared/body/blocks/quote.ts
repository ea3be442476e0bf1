import { Markup } from '../../lib/markup';
import type { QuoteBlock } from '../block';
import { hasWords, indented, inlineHtml, inlineWords } from '../render-inline';
import type { BlockKind } from './block-kind';

/** A quotation set off from the text; indented in plain text. */
export const quote: BlockKind<QuoteBlock> = {
  type: 'quote',
  html: ({ content }, notes) => (hasWords(content) ? Markup.element('blockquote', {}, [Markup.element('p', {}, [inlineHtml(content, notes)])]) : undefined),
  text: ({ content }, notes) => (hasWords(content) ? indented(inlineWords(content, notes)) : undefined),
};
