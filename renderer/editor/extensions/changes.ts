import { HISTORIC_TAG, defineExtension, mergeRegister, safeCast } from 'lexical';
import { noFormat, $readFormat, sameFormat, type FormatState } from '../format-state';
import { loadTag } from '../load-body';
import { WritingExtension } from './writing';

/** What {@link ChangesExtension} tells. */
export interface ChangesConfig {
  /** Something in the body changed. Called for every such update, so it must cost nothing. */
  onEdited: () => void;
  /** The format at the selection became another one. */
  onFormat: (format: FormatState) => void;
}

/** Tells about edits (never about a mere selection or the load of a document) and about the format at the selection. */
export const ChangesExtension = defineExtension({
  name: 'copydesk/changes',
  dependencies: [WritingExtension],
  config: safeCast<ChangesConfig>({ onEdited: () => undefined, onFormat: () => undefined }),
  register: (editor, config) => {
    let format = noFormat;
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags, editorState }) => {
        // An undo puts a whole state back and marks nothing dirty.
        const edited = dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG);
        if (edited && !tags.has(loadTag)) config.onEdited();
        const next = editorState.read(() => $readFormat());
        if (sameFormat(format, next)) return;
        format = next;
        config.onFormat(next);
      }),
    );
  },
});
