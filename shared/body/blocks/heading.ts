import { Markup } from '../../lib/markup';
import type { HeadingBlock } from '../block';
import { inlineText } from '../inline';
import { inlineHtml } from '../render-inline';
import type { BlockKind } from './block-kind';

/** A subhead, level 2 to 4; the headline is level 1. */
export const heading: BlockKind<HeadingBlock> = {
  type: 'heading',
  html: ({ level, content }) => (inlineText(content).trim() === '' ? undefined : Markup.element(`h${level}`, {}, [inlineHtml(content)])),
  text: ({ content }) => (inlineText(content).trim() === '' ? undefined : inlineText(content)),
};
