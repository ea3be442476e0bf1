import { Markup } from '../../lib/markup';
import type { CorrectionBlock } from '../block';
import { hasWords, inlineHtml, inlineWords } from '../render-inline';
import type { BlockKind } from './block-kind';

/** A note that says what an earlier version had wrong, in the newsroom's own words. */
export const correction: BlockKind<CorrectionBlock> = {
  type: 'correction',
  html: ({ content }, notes) => (hasWords(content) ? Markup.element('aside', { class: 'correction' }, [Markup.element('p', {}, [inlineHtml(content, notes)])]) : undefined),
  text: ({ content }, notes) => (hasWords(content) ? inlineWords(content, notes) : undefined),
};
