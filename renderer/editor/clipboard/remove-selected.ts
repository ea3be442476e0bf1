import { $getSelection, $isRangeSelection } from 'lexical';
import { $removeBlock } from '../blocks/remove-block';
import { $emptyCells } from '../tables/cells';

/** Removes what a cut took: words, whole blocks and signs; cells are emptied. Call inside an update. */
export function $removeSelected(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
  else if (!$emptyCells(selection)) {
    for (const node of selection?.getNodes() ?? []) {
      if (node.isInline()) {
        node.selectPrevious();
        node.remove();
      } else $removeBlock(node);
    }
  }
}
