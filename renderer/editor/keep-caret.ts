import { $getRoot, type LexicalEditor } from 'lexical';
import type { Body } from '../../shared/body/block';
import { blockText } from '../../shared/body/text-blocks';
import { $caretPlace, showPlace } from './show-place';

/** Where the caret stood when a document was taken away: its block, by place and by words, and the offset in its `blockText`. */
export interface KeptCaret {
  readonly block: number;
  readonly from: number;
  readonly text: string;
}

/** The caret of a document that is about to go; undefined when the focus is elsewhere. */
export function keepCaret(editor: LexicalEditor, body: Body): KeptCaret | undefined {
  if (editor.getRootElement()?.contains(document.activeElement) !== true) return undefined;
  const place = editor.read(() => $caretPlace());
  const block = place === undefined ? undefined : body[place.block];
  return place === undefined || block === undefined ? undefined : { ...place, text: blockText(block) };
}

/**
 * Scenario: another program changes the file while somebody thinks about the next sentence. What is typed then must go where
 * the caret was: into the same words if they are still there, else into the block at their place.
 */
export function putCaretBack(editor: LexicalEditor, body: Body, { block, from, text }: KeptCaret): void {
  const count = editor.read(() => $getRoot().getChildrenSize());
  const same = body.flatMap((each, index) => (blockText(each) === text ? [index] : [])).sort((one, other) => Math.abs(one - block) - Math.abs(other - block))[0];
  const index = same ?? Math.max(0, Math.min(block, count - 1));
  const at = same === undefined ? Math.min(from, blockText(body[index] ?? { type: 'divider' }).length) : from;
  showPlace(editor, { block: index, from: at, to: at });
}
