import { HistoryExtension, type HistoryStateEntry } from '@lexical/history';
import {
  $addUpdateTag, $getNodeByKey, $getSelection, $isRangeSelection, defineExtension, HISTORIC_TAG, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, mergeRegister, TextNode, type EditorState, type UpdateListenerPayload,
} from 'lexical';
import { WritingExtension } from './writing';

/** Whether the letter that was just typed into `node` is the first of a word: white space before it, and nothing but it is new. */
function $beginsWord(node: TextNode, before: EditorState): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.key !== node.getKey()) return false;
  const { offset } = selection.anchor;
  const text = node.getTextContent();
  return /^\s\S$/.test(text.slice(Math.max(0, offset - 2), offset)) && before.read(() => $getNodeByKey(node.getKey())?.getTextContentSize()) === text.length - 1;
}

/** Whether an update changed blocks, items or links, while the one leaf that it touched says the same as before. */
function isMove({ dirtyElements, dirtyLeaves, editorState, prevEditorState }: UpdateListenerPayload): boolean {
  const [leaf, another] = dirtyLeaves;
  if (leaf === undefined || another !== undefined) return false;
  const $words = (): string | undefined => $getNodeByKey(leaf)?.getTextContent();
  return [...dirtyElements].some(([key, isItself]) => isItself && key !== 'root') && editorState.read($words) === prevEditorState.read($words);
}

/**
 * Undo goes back word by word, however fast somebody types: the history itself parts typing only at pauses. And it takes an
 * update in which a single leaf was touched without a change for nothing, whatever else changed: a paragraph begun before
 * a link, or another address of it, could not be taken back. Such updates become steps here.
 */
export const UndoStepsExtension = defineExtension({
  name: 'copydesk/undo-steps',
  dependencies: [WritingExtension, HistoryExtension],
  register: (editor, _config, state) => {
    const { historyState, maxDepth } = state.getDependency(HistoryExtension).output;
    const newest = (): HistoryStateEntry | undefined => historyState.peek().undoStack.at(-1);
    let known = newest();
    return mergeRegister(
      editor.registerNodeTransform(TextNode, (node) => {
        if ($beginsWord(node, editor.getEditorState())) $addUpdateTag(HISTORY_PUSH_TAG);
      }),
      // The history's own listener has run before this one.
      editor.registerUpdateListener((update) => {
        const history = historyState.peek();
        const isMerged = newest() === known && history.current?.editorState === update.editorState && !update.tags.has(HISTORY_MERGE_TAG) && !update.tags.has(HISTORIC_TAG);
        if (isMerged && isMove(update)) {
          history.undoStack.push({ editor, editorState: update.prevEditorState });
          history.undoStack.splice(0, history.undoStack.length - (maxDepth.peek() ?? Infinity));
          history.redoStack.length = 0;
        }
        known = newest();
      }),
    );
  },
});
