import { $createNodeSelection, $setSelection, type LexicalNode } from 'lexical';

/** Selects a block or a sign as a whole. */
export function $selectBlock(block: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(block.getKey());
  $setSelection(selection);
}

/** Whether a place belongs to a block but is not one that is written into: a card, a picture, the line under a pull quote, a plate. */
export function isPlate(target: EventTarget | null): target is Element {
  return target instanceof Element && !(target instanceof HTMLElement && target.isContentEditable);
}
