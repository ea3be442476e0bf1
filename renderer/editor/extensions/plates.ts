import { effect, namedSignals, NodeSelectionExtension } from '@lexical/extension';
import { $createNodeSelection, $getNearestNodeFromDOMNode, $setSelection, CLICK_COMMAND, COMMAND_PRIORITY_LOW, defineExtension, isDOMNode, mergeRegister, safeCast, type NodeKey } from 'lexical';
import type { Language } from '../../../shared/i18n/message';
import { say } from '../../../shared/i18n/index';
import { $isUnknownBlockNode, UnknownBlockNode } from '../nodes/unknown-block-node';
import { WritingExtension } from './writing';

/** What {@link PlatesExtension} needs to know. */
export interface PlatesConfig {
  readonly language: Language;
}

/** The words on the plates of unknown blocks, and their selection by a click: a selected plate can be copied, cut and deleted as a whole. */
export const PlatesExtension = defineExtension({
  name: 'copydesk/plates',
  dependencies: [WritingExtension, NodeSelectionExtension],
  config: safeCast<PlatesConfig>({ language: 'en' }),
  build: (_editor, config) => namedSignals(config),
  register: (editor, _config, state) => {
    const { language } = state.getOutput();
    const { watchNodeKey } = state.getDependency(NodeSelectionExtension).output;
    const plates = new Map<NodeKey, () => void>();
    const label = (plate: HTMLElement | null, words: Language): void => {
      if (plate !== null) plate.textContent = say(words, 'editor.unknown-block');
    };
    const show = (key: NodeKey): (() => void) => {
      const selected = watchNodeKey(key);
      return effect(() => {
        editor.getElementByKey(key)?.classList.toggle('selected', selected.value);
      });
    };
    return mergeRegister(
      editor.registerMutationListener(UnknownBlockNode, (changes) => {
        for (const [key, change] of changes) {
          if (change === 'destroyed') {
            plates.get(key)?.();
            plates.delete(key);
            continue;
          }
          label(editor.getElementByKey(key), language.peek());
          plates.get(key)?.();
          plates.set(key, show(key));
        }
      }),
      effect(() => {
        const words = language.value;
        for (const key of plates.keys()) label(editor.getElementByKey(key), words);
      }),
      editor.registerCommand(CLICK_COMMAND, (event) => {
        const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
        if (!$isUnknownBlockNode(node)) return false;
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
        return true;
      }, COMMAND_PRIORITY_LOW),
      () => { for (const stop of plates.values()) stop(); },
    );
  },
});
