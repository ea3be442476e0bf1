import { $createRangeSelection, $getNodeByKey, $isTextNode, $setSelection, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import type { BodyPlace } from './show-place';
import { spotsOf, $textPieces } from './text-points';

/** Other words for a stretch of a block's text. */
export interface Replacement extends BodyPlace {
  readonly text: string;
}

/**
 * Replaces stretches of one block. The new words stand where the first replaced letter stood, in its format; what stands
 * between the letters without being one (a mark of a footnote, a picture) stays.
 */
function $replaceInBlock(block: number, replacements: readonly Replacement[]): void {
  const placed = new Set<Replacement>();
  let first = 0;
  for (const { key, start, text } of $textPieces(block)) {
    const end = start + text.length;
    while ((replacements[first]?.to ?? end) <= start) first += 1;
    let changed = '';
    let at = start;
    for (let index = first; index < replacements.length; index += 1) {
      const each = replacements[index];
      if (each === undefined || each.from >= end) break;
      changed += text.slice(at - start, Math.max(each.from, start) - start) + (placed.has(each) ? '' : each.text);
      placed.add(each);
      at = Math.min(each.to, end);
    }
    const node = $getNodeByKey(key);
    if (at === start || !$isTextNode(node)) continue;
    changed += text.slice(at - start);
    if (changed === '') node.remove();
    else node.setTextContent(changed);
  }
}

/** The caret goes to the first of the new words: it must not stay where letters have gone. */
function $putCaret({ block, from }: Replacement): void {
  const spot = spotsOf($textPieces(block), from, from)?.[0];
  if (spot === undefined) return;
  const selection = $createRangeSelection();
  selection.anchor.set(spot.key, spot.offset, 'text');
  selection.focus.set(spot.key, spot.offset, 'text');
  $setSelection(selection);
}

/** Replaces stretches of the body, given in reading order and without overlaps, as one step of undo. Focus and view stay. */
export function replaceStretches(editor: LexicalEditor, replacements: readonly Replacement[]): void {
  const blocks = new Map<number, Replacement[]>();
  for (const each of replacements) {
    const inBlock = blocks.get(each.block);
    if (inBlock === undefined) blocks.set(each.block, [each]);
    else inBlock.push(each);
  }
  editor.update(() => {
    if (replacements[0] !== undefined) $putCaret(replacements[0]);
    for (const [block, inBlock] of blocks) $replaceInBlock(block, inBlock);
  }, { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG] });
}
