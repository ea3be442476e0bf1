import { Markup } from '../../lib/markup';
import type { PreformattedBlock } from '../block';
import type { BlockKind } from './block-kind';

/** Text whose spaces and lines stand as written. */
export const preformatted: BlockKind<PreformattedBlock> = {
  type: 'preformatted',
  // A reader of HTML drops one line feed at the beginning; one more keeps the text's own.
  html: ({ text }) => (text.trim() === '' ? undefined : Markup.element('pre', {}, [text.startsWith('\n') ? `\n${text}` : text])),
  text: ({ text }) => (text.trim() === '' ? undefined : text),
};
