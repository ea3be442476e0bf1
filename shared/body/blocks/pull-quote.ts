import { Markup } from '../../lib/markup';
import type { PullQuoteBlock } from '../block';
import { hasWords, indented, inlineHtml, inlineWords } from '../render-inline';
import type { BlockKind } from './block-kind';

/** Words of the story shown large beside it, with who said them. */
export const pullQuote: BlockKind<PullQuoteBlock> = {
  type: 'pull-quote',
  html: ({ content, attribution }, notes) => {
    if (!hasWords(content)) return undefined;
    const said = attribution === undefined ? [] : [Markup.element('p', {}, [Markup.element('cite', {}, [attribution])])];
    return Markup.element('aside', { class: 'pull-quote' }, [Markup.element('blockquote', {}, [Markup.element('p', {}, [inlineHtml(content, notes)]), ...said])]);
  },
  text: ({ content, attribution }, notes) => (hasWords(content) ? indented([inlineWords(content, notes), ...(attribution === undefined ? [] : [`— ${attribution}`])].join('\n')) : undefined),
};
