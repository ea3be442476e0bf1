import { $isElementNode, defineExtension, type EditorState, type LexicalEditor, type NodeKey } from 'lexical';
import { WritingExtension } from './writing';

/** Lexical's word for "look at every node", and for "look at those marked". */
const everything = 2;
const marked = 1;

/** Marks what differs between the state that is shown and the one that will be, and everything above it. */
function markDifferences(editor: LexicalEditor, shown: EditorState, next: EditorState): void {
  const { _nodeMap: before } = shown;
  const { _nodeMap: after } = next;
  const markAbove = (key: NodeKey | null): void => {
    for (let above = key === null ? undefined : after.get(key); above !== undefined; above = above.__parent === null ? undefined : after.get(above.__parent)) {
      if (editor._dirtyElements.has(above.__key)) return;
      editor._dirtyElements.set(above.__key, false);
    }
  };
  for (const [key, node] of after) {
    if (before.get(key) === node) continue;
    markAbove(node.__parent);
    if ($isElementNode(node)) {
      editor._dirtyElements.set(key, true);
      // Otherwise Lexical takes it that as many children as before are the same children.
      editor._cloneNotNeeded.set(key, node);
    } else editor._dirtyLeaves.add(key);
  }
}

/**
 * Undo and redo put a whole state in the place of another, and Lexical then walks through every node of the document and
 * writes to most of their elements. Nodes of committed states never change, so what differs is known by comparing the two
 * maps: only that is looked at. Runs after the transforms and before the commit; where a commit comes first, Lexical's own
 * way is taken.
 */
export const QuickUndoExtension = defineExtension({
  name: 'copydesk/quick-undo',
  dependencies: [WritingExtension],
  register: (editor) => {
    const setWholeState = editor.setEditorState.bind(editor);
    editor.setEditorState = (state, options) => {
      setWholeState(state, options);
      const next = editor._pendingEditorState;
      if (next === null || editor._dirtyType !== everything) return;
      queueMicrotask(() => {
        if (editor._pendingEditorState !== next || editor._dirtyType !== everything) return;
        markDifferences(editor, editor._editorState, next);
        editor._dirtyType = marked;
      });
    };
    return () => {
      editor.setEditorState = setWholeState;
    };
  },
});
