import { signal } from '@lexical/extension';
import { COMMAND_PRIORITY_CRITICAL, defineExtension, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND, mergeRegister, type LexicalCommand, type NodeKey } from 'lexical';
import type { LucideIcon } from 'lucide-react';

/** One line of a list of choices. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The keys that do the same, as a person reads them. */
  readonly keys?: string | undefined;
}

/** A list that is offered at a block while the caret stays in the text. */
export interface ChoiceList {
  /** What the list is called. */
  readonly name: string;
  /** The block under which it is shown. */
  readonly at: NodeKey;
  readonly choices: readonly Choice[];
  /** The line that Enter chooses; -1 while none is, so that Enter stays with the text. */
  readonly active: number;
  /** Carries out a choice; the list is closed by then. */
  readonly choose: (id: string) => void;
  /** Escape was pressed; the list is closed by then. */
  readonly onEscape?: (() => void) | undefined;
}

/** The list that is open, or undefined. */
export type OpenChoices = ChoiceList | undefined;

/** Chooses a line of the open list. */
export function choose(choices: { value: OpenChoices }, index: number): void {
  const list = choices.value;
  const chosen = list?.choices[index];
  if (list === undefined || chosen === undefined) return;
  choices.value = undefined;
  list.choose(chosen.id);
}

/**
 * A list of choices that is worked with the arrows, Enter and Escape while the focus stays in the text, as in a combo box.
 * Its output is the signal of the open list: whoever offers one puts it there and takes it away.
 */
export const ChoicesExtension = defineExtension({
  name: 'copydesk/choices',
  build: () => signal<OpenChoices>(undefined),
  register: (editor, _config, state) => {
    const open = state.getOutput();
    const onKey = (command: LexicalCommand<KeyboardEvent>, act: (list: ChoiceList) => void): (() => void) =>
      editor.registerCommand(command, (event) => {
        const list = open.peek();
        if (list === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
        event.preventDefault();
        act(list);
        return true;
      }, COMMAND_PRIORITY_CRITICAL);
    const step = (list: ChoiceList, by: 1 | -1): void => {
      const count = list.choices.length;
      open.value = { ...list, active: list.active < 0 ? (by === 1 ? 0 : count - 1) : (list.active + by + count) % count };
    };
    return mergeRegister(
      onKey(KEY_ARROW_DOWN_COMMAND, (list) => step(list, 1)),
      onKey(KEY_ARROW_UP_COMMAND, (list) => step(list, -1)),
      onKey(KEY_ESCAPE_COMMAND, (list) => {
        open.value = undefined;
        list.onEscape?.();
      }),
      editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
        const list = open.peek();
        if (list === undefined || list.active < 0 || event === null || event.isComposing) return false;
        event.preventDefault();
        choose(open, list.active);
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
    );
  },
});
