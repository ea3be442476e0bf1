import { caretFromPoint } from '@lexical/clipboard';
import { $createRangeSelection, $getNearestNodeFromDOMNode, $isTextNode, $normalizeSelection__EXPERIMENTAL, $setSelection } from 'lexical';

/** Puts the caret where the pointer is, if there is text. Call inside an update. */
export function $selectAtPoint(x: number, y: number): void {
  const point = caretFromPoint(x, y);
  const node = point === null ? null : $getNearestNodeFromDOMNode(point.node);
  if (point === null || node === null) return;
  const selection = $createRangeSelection();
  const parent = node.getParent();
  if ($isTextNode(node)) {
    selection.anchor.set(node.getKey(), point.offset, 'text');
    selection.focus.set(node.getKey(), point.offset, 'text');
  } else if (parent !== null) {
    selection.anchor.set(parent.getKey(), node.getIndexWithinParent() + 1, 'element');
    selection.focus.set(parent.getKey(), node.getIndexWithinParent() + 1, 'element');
  } else return;
  $setSelection($normalizeSelection__EXPERIMENTAL(selection));
}
