import type { Body } from './block';
import type { Inline } from './inline';
import { inlineContents } from './map-inline';

function isNote(part: Inline): boolean {
  return part.type === 'text' && part.marks?.includes('note') === true;
}

function notesIn(content: readonly Inline[]): number {
  const parts = content.flatMap((part): readonly Inline[] => (part.type === 'link' ? part.content : [part]));
  const own = parts.filter((part, index) => isNote(part) && !(index > 0 && parts.slice(index - 1, index).some(isNote))).length;
  return own + parts.reduce((sum, part) => sum + (part.type === 'footnote' ? notesIn(part.content) : 0), 0);
}

/** How many notes to the desk a body holds; words side by side are one note, whatever other marks they have. */
export function countNotes(body: Body): number {
  return body.reduce((sum, block) => sum + inlineContents(block).reduce((own, content) => own + notesIn(content), 0), 0);
}
