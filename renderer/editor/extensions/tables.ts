import { registerTableSelectionObserver, setScrollableTablesActive } from '@lexical/table';
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, defineExtension, KEY_TAB_COMMAND, mergeRegister } from 'lexical';
import { $goToCell } from '../tables/edit-table';
import { WritingExtension } from './writing';

/** Tables in a window: cells selected with the pointer and with Shift, arrows from cell to cell, Tab, and a scroll bar for wide ones. */
export const TablesExtension = defineExtension({
  name: 'copydesk/tables',
  dependencies: [WritingExtension],
  register: (editor) => {
    setScrollableTablesActive(editor, true);
    return mergeRegister(
      editor.registerRootListener((root) => (root === null ? undefined : registerTableSelectionObserver(editor, false))),
      // After the keys of the body, where Escape and then Tab leaves.
      editor.registerCommand(KEY_TAB_COMMAND, (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !$goToCell(selection.focus.getNode(), event.shiftKey ? 'previous' : 'next')) return false;
        event.preventDefault();
        return true;
      }, COMMAND_PRIORITY_LOW),
    );
  },
});
