import { $getSelection, $isRangeSelection, defineExtension, type NodeKey } from 'lexical';
import { WritingExtension } from './writing';

/** Marks the block of the caret with `data-current`, for the focus mode. */
export const CurrentBlockExtension = defineExtension({
  name: 'copydesk/current-block',
  dependencies: [WritingExtension],
  register: (editor) => {
    let current: HTMLElement | null = null;
    return editor.registerUpdateListener(({ editorState }) => {
      const key = editorState.read((): NodeKey | undefined => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement()?.getKey() : undefined;
      });
      const element = key === undefined ? current : editor.getElementByKey(key);
      if (element === current) return;
      current?.removeAttribute('data-current');
      element?.setAttribute('data-current', '');
      current = element;
    });
  },
});
