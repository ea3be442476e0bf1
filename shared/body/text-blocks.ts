import type { Block } from './block';
import { inlineText, type Inline } from './inline';
import { inlineContents } from './map-inline';

/**
 * The words of a block as plain text, `\n` between lines, list items, cells and captions; findings count their offsets in
 * it. Empty for dividers and unknown blocks; footnotes stand beside the text and are not in it.
 */
export function blockText(block: Block): string {
  return inlineContents(block).map(inlineText).join('\n');
}

function withoutNotes(part: Inline): string {
  if (part.type === 'link') return part.content.map(withoutNotes).join('');
  return part.type === 'text' && part.marks?.includes('note') === true ? ' '.repeat(part.text.length) : inlineText([part]);
}

/** `blockText` with spaces in the place of notes to the desk, so that the offsets are the same: what of it readers will see. */
export function blockTextForReaders(block: Block): string {
  return inlineContents(block).map((content) => content.map(withoutNotes).join('')).join('\n');
}
