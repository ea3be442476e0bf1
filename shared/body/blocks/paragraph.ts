import { Markup } from '../../lib/markup';
import type { ParagraphBlock } from '../block';
import { inlineText } from '../inline';
import { inlineHtml } from '../render-inline';
import type { BlockKind } from './block-kind';

/** A paragraph; one without words is an editor's empty line and is not shown. */
export const paragraph: BlockKind<ParagraphBlock> = {
  type: 'paragraph',
  html: ({ content }, lead) => (lead === undefined && inlineText(content).trim() === '' ? undefined : Markup.element('p', {}, [...(lead === undefined ? [] : [lead]), inlineHtml(content)])),
  text: ({ content }) => (inlineText(content).trim() === '' ? undefined : inlineText(content)),
};
