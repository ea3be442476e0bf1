import { effect } from '@lexical/extension';
import { defineExtension, mergeRegister, type NodeKey } from 'lexical';
import { say } from '../../../shared/i18n/index';
import { UnknownBlockNode } from '../nodes/unknown-block-node';
import { UiLanguageExtension } from './ui-language';
import { WritingExtension } from './writing';

/** The words on the plates of unknown blocks. */
export const PlatesExtension = defineExtension({
  name: 'copydesk/plates',
  dependencies: [WritingExtension, UiLanguageExtension],
  register: (editor, _config, state) => {
    const { language } = state.getDependency(UiLanguageExtension).output;
    const plates = new Set<NodeKey>();
    const label = (key: NodeKey, words: string): void => {
      const plate = editor.getElementByKey(key);
      if (plate !== null) plate.textContent = words;
    };
    return mergeRegister(
      editor.registerMutationListener(UnknownBlockNode, (changes) => {
        for (const [key, change] of changes) {
          if (change === 'destroyed') plates.delete(key);
          else plates.add(key);
          label(key, say(language.peek(), 'editor.unknown-block'));
        }
      }),
      effect(() => {
        const words = say(language.value, 'editor.unknown-block');
        for (const key of plates) label(key, words);
      }),
    );
  },
});
