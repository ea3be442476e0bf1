import { Markup } from '../../lib/markup';
import type { EmbedBlock } from '../block';
import { hasWords, inlineHtml, inlineWords, isSafeLink } from '../render-inline';
import type { BlockKind } from './block-kind';

/** A card that leads elsewhere; the page loads nothing from there. */
export const embed: BlockKind<EmbedBlock> = {
  type: 'embed',
  html: ({ url, title, caption }, notes) => {
    const name = title ?? url;
    const card = Markup.element('p', {}, [isSafeLink(url) ? Markup.element('a', { href: url }, [name]) : name]);
    return Markup.element('figure', { class: 'embed' }, [card, ...(hasWords(caption) ? [Markup.element('figcaption', {}, [inlineHtml(caption, notes)])] : [])]);
  },
  text: ({ url, title, caption }, notes) => [...(title === undefined ? [] : [title]), url, ...(hasWords(caption) ? [inlineWords(caption, notes)] : [])].join('\n'),
};
