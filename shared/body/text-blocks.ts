import type { Block, Body } from './block';
import { inlineText } from './inline';
import { bodyForReaders, inlineContents } from './map-inline';

/**
 * The words of a block as plain text, `\n` between lines, list items, cells and captions; findings count their offsets in
 * it. Empty for dividers and unknown blocks; footnotes stand beside the text and are not in it.
 */
export function blockText(block: Block): string {
  return inlineContents(block).map(inlineText).join('\n');
}

/** The number of words that readers get from a body; a word is a run of characters without white space that holds a letter or a digit. Footnotes and notes to the desk do not count. */
export function countWords(body: Body): number {
  return bodyForReaders(body).reduce((sum, block) => sum + countWordsIn(blockText(block)), 0);
}

/** The number of words in a text. */
export function countWordsIn(text: string): number {
  // Split first: one expression for the whole word costs quadratic time on a long run of signs.
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
