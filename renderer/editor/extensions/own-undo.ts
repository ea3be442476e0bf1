import { BEFORE_INPUT_COMMAND, COMMAND_PRIORITY_CRITICAL, defineExtension } from 'lexical';
import { WritingExtension } from './writing';

/**
 * Undo stays where the focus is. When a field has nothing left to undo, Chromium goes on with what was typed elsewhere in
 * the window and tells the body so: a reporter who takes back a slug must not take back a sentence.
 */
export const OwnUndoExtension = defineExtension({
  name: 'copydesk/own-undo',
  dependencies: [WritingExtension],
  register: (editor) =>
    editor.registerCommand(BEFORE_INPUT_COMMAND, (event) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
      if (editor.getRootElement()?.contains(document.activeElement) ?? false) return false;
      event.preventDefault();
      return true;
    }, COMMAND_PRIORITY_CRITICAL),
});
