import { Markup } from '../../lib/markup';
import type { QuoteBlock } from '../block';
import { inlineText } from '../inline';
import { inlineHtml } from '../render-inline';
import type { BlockKind } from './block-kind';

/** A quotation set off from the text; indented in plain text. */
export const quote: BlockKind<QuoteBlock> = {
  type: 'quote',
  html: ({ content }) => (inlineText(content).trim() === '' ? undefined : Markup.element('blockquote', {}, [Markup.element('p', {}, [inlineHtml(content)])])),
  text: ({ content }) => (inlineText(content).trim() === '' ? undefined : `    ${inlineText(content).replaceAll('\n', '\n    ')}`),
};
