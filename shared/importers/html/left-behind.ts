import type { Mark } from '../../body/inline';
import type { RunOrBreak } from './inline-buffer';
import type { LossCount } from './losses';
import { styleOf } from './style-marks';
import { findAll, textOf, type HtmlElement } from './tree';

const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{FE0F}\u{200D}])+$/u;

/** Whether an element is a comment of Word, or the sign of one; the comments are counted. */
export function isComment(element: HtmlElement, losses: LossCount): boolean {
  const kind = styleOf(element).get('mso-element') ?? '';
  if (kind === 'comment-list') losses.add('comments', findAll(element, (one) => styleOf(one).get('mso-element') === 'comment').length);
  return kind.startsWith('comment') || /\bmsocom(?:anchor|off)\b|\bMsoCommentReference\b/u.test(element.attributes.get('class') ?? '');
}

/** Whether the program that it came from did not show an element either. */
export function isHidden(element: HtmlElement, losses: LossCount): boolean {
  const style = styleOf(element);
  if (style.get('display') !== 'none' && style.get('mso-hide') !== 'all') return false;
  if (/\S/u.test(textOf(element))) losses.add('hidden');
  return true;
}

/**
 * What stays of a picture whose bytes do not come along: an emoji is a letter; any other picture's description becomes a
 * note to the desk where it stood, in brackets, seen by who writes and by no reader. Dots that count visits are no pictures.
 */
export function pictureRuns(element: HtmlElement, marks: ReadonlySet<Mark>, losses: LossCount): readonly RunOrBreak[] {
  const alt = (element.attributes.get('alt') ?? '').replace(/\s+/gu, ' ').trim();
  if (emoji.test(alt)) return [{ text: alt, marks }];
  if ([element.attributes.get('width'), element.attributes.get('height')].some((size) => size !== undefined && /^[012](?:px)?$/u.test(size))) return [];
  losses.add('pictures');
  return alt === '' ? [] : [{ text: ` [${alt}] `, marks: new Set(['note']) }];
}
