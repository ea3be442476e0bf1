import { $getNearestNodeFromDOMNode, $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { movedTag } from './move-block';
import { $selectBlock } from './select-block';
import { $topBlock } from './top-block';

/** Where a dragged block would go. */
export interface DropPlace {
  readonly block: NodeKey;
  readonly side: 'before' | 'after';
}

/** The block of the story at this height of the window, or undefined between and beside blocks. Looks at one point, however long the story is. */
export function blockAtHeight(editor: LexicalEditor, y: number): { readonly key: NodeKey; readonly element: HTMLElement } | undefined {
  const root = editor.getRootElement();
  if (root === null) return undefined;
  const { left, width } = root.getBoundingClientRect();
  const hit = [0.5, 0.02, 0.98].map((part) => document.elementFromPoint(left + width * part, y)).find((element) => element !== null && element !== root && root.contains(element));
  if (hit === undefined || hit === null) return undefined;
  const key = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(hit);
    return node === null ? undefined : $topBlock(node)?.getKey();
  });
  const element = key === undefined ? null : editor.getElementByKey(key);
  return key === undefined || element === null ? undefined : { key, element };
}

/** Where a block dragged to this height would go: before the block there, or behind it in its lower half. */
export function dropPlaceAt(editor: LexicalEditor, y: number): DropPlace | undefined {
  const target = blockAtHeight(editor, y);
  if (target === undefined) return undefined;
  const { top, height } = target.element.getBoundingClientRect();
  return { block: target.key, side: y < top + height / 2 ? 'before' : 'after' };
}

/** Puts a block where it was dropped, selected as a whole; one step of undo. */
export function dropBlock(editor: LexicalEditor, key: NodeKey, place: DropPlace): void {
  editor.update(() => {
    const block = $getNodeByKey(key);
    const target = $getNodeByKey(place.block);
    if (block === null || target === null || block.is(target)) return;
    if (place.side === 'before') target.insertBefore(block, false);
    else target.insertAfter(block, false);
    $selectBlock(block);
  }, { tag: [HISTORY_PUSH_TAG, movedTag] });
}
