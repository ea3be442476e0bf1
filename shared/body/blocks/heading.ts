import { Markup } from '../../lib/markup';
import type { HeadingBlock } from '../block';
import { hasWords, inlineHtml, inlineWords } from '../render-inline';
import type { BlockKind } from './block-kind';

/** A subhead, level 2 to 4; the headline is level 1. */
export const heading: BlockKind<HeadingBlock> = {
  type: 'heading',
  html: ({ level, content }, notes) => (hasWords(content) ? Markup.element(`h${level}`, {}, [inlineHtml(content, notes)]) : undefined),
  text: ({ content }, notes) => (hasWords(content) ? inlineWords(content, notes) : undefined),
};
