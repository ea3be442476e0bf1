import { $getNearestNodeFromDOMNode, $getSelection, $isNodeSelection, CLICK_COMMAND, COMMAND_PRIORITY_LOW, COMMAND_PRIORITY_NORMAL, defineExtension, isDOMNode, KEY_ENTER_COMMAND, mergeRegister } from 'lexical';
import { isPlate } from '../blocks/select-block';
import { $detailsOf, $withDetails } from '../details/details-kinds';
import { OPEN_DETAILS_COMMAND } from '../details/open-details';
import { WritingExtension } from './writing';

/** Opens a block's details by a double click on what of it cannot be written into, and by Enter on it when it is selected as a whole. */
export const DetailsExtension = defineExtension({
  name: 'copydesk/details',
  dependencies: [WritingExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CLICK_COMMAND, (event) => {
        if (event.detail !== 2 || !isPlate(event.target) || !isDOMNode(event.target)) return false;
        const node = $getNearestNodeFromDOMNode(event.target);
        const shown = node === null ? undefined : $detailsOf(node);
        return shown !== undefined && editor.dispatchCommand(OPEN_DETAILS_COMMAND, shown.getKey());
      }, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
        const selection = $getSelection();
        const node = $isNodeSelection(selection) ? $withDetails(selection) : undefined;
        if (node === undefined) return false;
        event?.preventDefault();
        return editor.dispatchCommand(OPEN_DETAILS_COMMAND, node.getKey());
      }, COMMAND_PRIORITY_LOW),
    ),
});
