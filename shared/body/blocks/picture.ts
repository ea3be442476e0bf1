import { Markup, type Child } from '../../lib/markup';
import type { PictureBlock } from '../block';
import type { Footnotes } from '../footnotes';
import { hasWords, inlineHtml, inlineWords } from '../render-inline';
import type { BlockKind } from './block-kind';

/** The path of a picture as an address relative to the file that names it. */
export function pictureHref(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}

/** A figure; the credit line stands under the picture whether or not there is a caption. */
export function pictureHtml({ file, alt, width, height, caption, creditLine }: PictureBlock, notes: Footnotes): Markup {
  const lines: readonly Child[] = [
    ...(hasWords(caption) ? [Markup.element('span', { class: 'caption' }, [inlineHtml(caption, notes)])] : []),
    ...(creditLine === undefined ? [] : [Markup.element('span', { class: 'credit' }, [creditLine])]),
  ];
  const pixels = width === undefined || height === undefined ? {} : { width: String(width), height: String(height) };
  // An empty alt must be written out: without one a reader program would say the file's name.
  const image = Markup.element('img', { src: pictureHref(file), alt: alt ?? '', ...pixels });
  return Markup.element('figure', { class: 'picture' }, [image, ...(lines.length === 0 ? [] : [Markup.element('figcaption', {}, [Markup.join(lines, ' ')])])]);
}

/** Caption and credit line as text; undefined when there is neither. */
export function pictureText({ caption, creditLine }: PictureBlock, notes: Footnotes): string | undefined {
  const parts = [...(hasWords(caption) ? [inlineWords(caption, notes)] : []), ...(creditLine === undefined ? [] : [`(${creditLine})`])];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** A picture with caption and credit. */
export const picture: BlockKind<PictureBlock> = { type: 'picture', html: pictureHtml, text: pictureText };
