import { $getRoot, $isParagraphNode, defineExtension, mergeRegister } from 'lexical';
import { WritingExtension } from './writing';

/** Whether the body is one empty paragraph, or nothing at all. Call inside a read. */
export function $bodyIsEmpty(): boolean {
  const root = $getRoot();
  const first = root.getFirstChild();
  return root.getChildrenSize() <= 1 && (first === null || ($isParagraphNode(first) && first.isEmpty()));
}

/** Marks the editable element `is-empty` while it is, for the hint in editor.css. */
export const PlaceholderExtension = defineExtension({
  name: 'copydesk/placeholder',
  dependencies: [WritingExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerUpdateListener(({ editorState }) => {
        const empty = editorState.read($bodyIsEmpty);
        editor.getRootElement()?.classList.toggle('is-empty', empty);
      }),
      editor.registerRootListener((root) => {
        root?.classList.toggle('is-empty', editor.getEditorState().read($bodyIsEmpty));
      }),
    ),
});
