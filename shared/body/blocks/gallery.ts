import { Markup } from '../../lib/markup';
import type { GalleryBlock } from '../block';
import type { BlockKind } from './block-kind';
import { pictureHtml, pictureText } from './picture';

/** Pictures shown together. */
export const gallery: BlockKind<GalleryBlock> = {
  type: 'gallery',
  html: ({ pictures }, notes) => (pictures.length === 0 ? undefined : Markup.element('div', { class: 'gallery' }, pictures.map((each) => pictureHtml(each, notes)))),
  text: ({ pictures }, notes) => {
    const texts = pictures.map((each) => pictureText(each, notes)).filter((text) => text !== undefined);
    return texts.length === 0 ? undefined : texts.join('\n');
  },
};
