import { Markup } from '../../lib/markup';
import type { ParagraphBlock } from '../block';
import { hasWords, inlineHtml, inlineWords } from '../render-inline';
import type { BlockKind } from './block-kind';

/** A paragraph; one without words is an editor's empty line and is not shown. */
export const paragraph: BlockKind<ParagraphBlock> = {
  type: 'paragraph',
  html: ({ content }, notes, lead) => (lead === undefined && !hasWords(content) ? undefined : Markup.element('p', {}, [...(lead === undefined ? [] : [lead]), inlineHtml(content, notes)])),
  text: ({ content }, notes) => (hasWords(content) ? inlineWords(content, notes) : undefined),
};
