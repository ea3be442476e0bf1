import { $getNearestNodeFromDOMNode, $getNodeByKey, $getSelection, $isNodeSelection, CLICK_COMMAND, COMMAND_PRIORITY_LOW, defineExtension, isDOMNode, mergeRegister, type LexicalNode, type NodeKey } from 'lexical';
import { say } from '../../../shared/i18n/index';
import { announce } from '../../ui/announce';
import { $blockName } from '../blocks/block-name';
import { isPlate, $selectBlock } from '../blocks/select-block';
import { CaptionedNode } from '../nodes/captioned-node';
import { $isPictureNode } from '../nodes/picture-node';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';
import { $isUnknownBlockNode } from '../nodes/unknown-block-node';
import { UiLanguageExtension } from './ui-language';
import { WritingExtension } from './writing';

function hasPlate(node: LexicalNode | null): node is LexicalNode {
  // A press on a picture means more than its selection: see extensions/pictures.ts.
  return (node instanceof CaptionedNode && !$isPictureNode(node)) || $isPullQuoteNode(node) || $isUnknownBlockNode(node);
}

/** Marks what is selected as a whole with the class `selected`, for blocks and signs alike; a press on what of a block cannot be written into selects it. */
export const SelectedBlocksExtension = defineExtension({
  name: 'copydesk/selected-blocks',
  dependencies: [WritingExtension, UiLanguageExtension],
  register: (editor, _config, state) => {
    const { language } = state.getDependency(UiLanguageExtension).output;
    let marked: readonly NodeKey[] = [];
    return mergeRegister(editor.registerUpdateListener(({ editorState }) => {
      const keys = editorState.read(() => {
        const selection = $getSelection();
        return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
      });
      if (keys.length === 0 && marked.length === 0) return;
      for (const key of marked) if (!keys.includes(key)) editor.getElementByKey(key)?.classList.remove('selected');
      for (const key of keys) editor.getElementByKey(key)?.classList.add('selected');
      const [only] = keys;
      if (only !== undefined && !marked.includes(only)) {
        const name = editorState.read(() => {
          const node = $getNodeByKey(only);
          // Pictures say more of themselves; a sign has its name.
          return node === null || node.isInline() || $isPictureNode(node) ? undefined : $blockName(node);
        });
        if (name !== undefined) announce(say(language.peek(), 'blocks.selected', { block: say(language.peek(), name) }));
      }
      marked = keys;
    }), editor.registerCommand(CLICK_COMMAND, (event) => {
      const node = isPlate(event.target) && isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
      if (!hasPlate(node)) return false;
      $selectBlock(node);
      return true;
    }, COMMAND_PRIORITY_LOW));
  },
});
