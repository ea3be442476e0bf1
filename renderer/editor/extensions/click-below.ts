import { $getRoot, defineExtension } from 'lexical';
import { $goBeside, $isSetApart } from '../blocks/leave-block';
import { WritingExtension } from './writing';

/** A press on the empty sheet under the story goes on writing at its end, also when it ends with a table or a card. */
export const ClickBelowExtension = defineExtension({
  name: 'copydesk/click-below',
  dependencies: [WritingExtension],
  register: (editor) =>
    editor.registerRootListener((root) => {
      const sheet = root?.closest('.sheet');
      if (root === null || !(sheet instanceof HTMLElement)) return undefined;
      const goOn = (event: MouseEvent): void => {
        const { target } = event;
        const last = root.lastElementChild;
        if (!editor.isEditable() || last === null || (target !== sheet && target !== root && target !== root.parentElement) || event.clientY <= last.getBoundingClientRect().bottom) return;
        editor.update(() => {
          const block = $getRoot().getLastChild();
          if ($isSetApart(block)) $goBeside(block, 'after');
          else $getRoot().selectEnd();
        });
        editor.focus();
      };
      sheet.addEventListener('click', goOn);
      return () => sheet.removeEventListener('click', goOn);
    }),
});
