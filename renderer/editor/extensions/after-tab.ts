import { $getSelection, $isRangeSelection, BEFORE_INPUT_COMMAND, COMMAND_PRIORITY_CRITICAL, CONTROLLED_TEXT_INSERTION_COMMAND, defineExtension } from 'lexical';
import { WritingExtension } from './writing';

/** Writes what is typed behind a tab in the same run of text. Chromium drops it: it asks, is not refused, and writes nothing. */
export const AfterTabExtension = defineExtension({
  name: 'copydesk/after-tab',
  dependencies: [WritingExtension],
  register: (editor) =>
    editor.registerCommand(BEFORE_INPUT_COMMAND, (event) => {
      const selection = $getSelection();
      if (event.inputType !== 'insertText' || event.data === null || !$isRangeSelection(selection) || selection.anchor.type !== 'text') return false;
      const { anchor } = selection;
      if (!anchor.getNode().getTextContent().slice(0, anchor.offset).includes('\t')) return false;
      event.preventDefault();
      return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.data);
    }, COMMAND_PRIORITY_CRITICAL),
});
