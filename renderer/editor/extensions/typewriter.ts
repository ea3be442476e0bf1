import { namedSignals } from '@lexical/extension';
import { defineExtension, mergeRegister, safeCast } from 'lexical';
import { scrollerOf } from '../scroller-of';
import { WritingExtension } from './writing';

/** What {@link TypewriterExtension} needs to know. */
export interface TypewriterConfig {
  readonly on: boolean;
}

/** Where the line of the caret stays, as a part of the view's height from its top. */
const restingPlace = 0.42;

/** The place of the caret on the screen; an empty block has a rectangle only as an element. */
function caretRect(root: HTMLElement): DOMRect | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || !root.contains(selection.focusNode)) return undefined;
  const range = document.createRange();
  if (selection.focusNode === null) return undefined;
  range.setStart(selection.focusNode, selection.focusOffset);
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  const element = selection.focusNode instanceof HTMLElement ? (selection.focusNode.childNodes[selection.focusOffset] ?? selection.focusNode) : selection.focusNode.parentElement;
  return element instanceof HTMLElement ? element.getBoundingClientRect() : undefined;
}

/** Keeps the line that is written at one height, like a typewriter. A click leaves the text where it is: the hand has just aimed at it. */
export const TypewriterExtension = defineExtension({
  name: 'copydesk/typewriter',
  dependencies: [WritingExtension],
  config: safeCast<TypewriterConfig>({ on: false }),
  build: (_editor, config) => namedSignals(config),
  register: (editor, _config, state) => {
    const { on } = state.getOutput();
    let aimed = false;
    const settle = (): void => {
      const root = editor.getRootElement();
      const scroller = root === null ? null : scrollerOf(root);
      const rect = root === null ? undefined : caretRect(root);
      if (scroller === null || rect === undefined) return;
      const away = rect.top - (scroller.getBoundingClientRect().top + scroller.clientHeight * restingPlace);
      if (Math.abs(away) > 2) scroller.scrollTop += away;
    };
    return mergeRegister(
      editor.registerUpdateListener(() => {
        if (on.peek() && !aimed) settle();
      }),
      on.subscribe((isOn) => {
        if (isOn) settle();
      }),
      editor.registerRootListener((root) => {
        if (root === null) return undefined;
        const pointer = (): void => void (aimed = true);
        const key = (): void => void (aimed = false);
        root.addEventListener('pointerdown', pointer);
        root.addEventListener('keydown', key);
        return () => {
          root.removeEventListener('pointerdown', pointer);
          root.removeEventListener('keydown', key);
        };
      }),
    );
  },
});
