import { effect } from '@lexical/extension';
import { $getNodeByKey, defineExtension, mergeRegister, TextNode, type NodeKey } from 'lexical';
import { say } from '../../../shared/i18n/index';
import { UiLanguageExtension } from './ui-language';
import { WritingExtension } from './writing';

/** Says to a screen reader that a passage is a note to the desk. Lexical makes a new element whenever the format of a text changes, so a name is never left on words that are no note any more. */
export const DeskNotesExtension = defineExtension({
  name: 'copydesk/desk-notes',
  dependencies: [WritingExtension, UiLanguageExtension],
  register: (editor, _config, state) => {
    const { language } = state.getDependency(UiLanguageExtension).output;
    const notes = new Set<NodeKey>();
    const name = (key: NodeKey, words: string): void => {
      const element = editor.getElementByKey(key);
      element?.setAttribute('role', 'note');
      element?.setAttribute('aria-label', words);
    };
    return mergeRegister(
      editor.registerMutationListener(TextNode, (changes) => {
        editor.read(() => {
          for (const [key, change] of changes) {
            const node = change === 'destroyed' ? null : $getNodeByKey(key);
            if (node instanceof TextNode && node.hasFormat('highlight')) {
              notes.add(key);
              name(key, say(language.peek(), 'writing.note'));
            } else notes.delete(key);
          }
        });
      }),
      effect(() => {
        const words = say(language.value, 'writing.note');
        for (const key of notes) name(key, words);
      }),
    );
  },
});
