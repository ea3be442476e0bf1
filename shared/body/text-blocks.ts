import type { Block, Body, ListBlock } from './block';
import { inlineText } from './inline';

function listText(list: ListBlock): string {
  return list.items.flatMap((item) => [inlineText(item.content), ...(item.children ?? []).map(listText)]).join('\n');
}

/** The words of a block as plain text, `\n` between lines and list items; findings count their offsets in it. Empty for dividers and unknown blocks. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(block.content);
    case 'list':
      return listText(block);
    case 'divider':
    case 'unknown':
      return '';
  }
}

/** The number of words in a body; a word is a run of characters without white space that holds a letter or a digit. */
export function countWords(body: Body): number {
  return body.reduce((sum, block) => sum + countWordsIn(blockText(block)), 0);
}

/** The number of words in a text. */
export function countWordsIn(text: string): number {
  // Split first: one expression for the whole word costs quadratic time on a long run of signs.
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
