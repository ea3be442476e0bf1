import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $addUpdateTag, $findMatchingParent, $getRoot, $getSelection, $isRangeSelection, $onUpdate, COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_HIGH, defineExtension, INDENT_CONTENT_COMMAND, IS_APPLE, KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND, mergeRegister, OUTDENT_CONTENT_COMMAND, safeCast, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor,
} from 'lexical';
import { commands, shortcutOn } from '../../../shared/commands/commands';
import type { EditorCommand } from '../editor-command';
import { revealCaret } from '../show-place';
import { WritingExtension } from './writing';

interface KeyCombination {
  /** Ctrl, on a Mac Cmd. */
  readonly main: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The last part of an accelerator: a letter, a digit or a sign. */
  readonly key: string;
  readonly command: EditorCommand;
}

function isInText(id: string): id is EditorCommand {
  return id.startsWith('format.') || id.startsWith('insert.');
}

/** The shortcuts of the commands about the text, from the one list of commands. */
const combinations: readonly KeyCombination[] = commands.flatMap((command): readonly KeyCombination[] => {
  const shortcut = shortcutOn(command, IS_APPLE);
  if (!isInText(command.id) || shortcut === undefined) return [];
  const parts = shortcut.split('+');
  return [{ main: parts.includes('CmdOrCtrl'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key: (parts.at(-1) ?? '').toLowerCase(), command: command.id }];
});

const namedKeys: Readonly<Record<string, string>> = { up: 'arrowup', down: 'arrowdown' };

/** Digits and the space bar by place, since what they write with Shift differs by country; the rest by what the key writes, letters also by place where Alt writes signs. */
function isKey(event: KeyboardEvent, key: string): boolean {
  if (key === 'space') return event.code === 'Space';
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  return event.key.toLowerCase() === (namedKeys[key] ?? key) || (event.altKey && event.code === `Key${key.toUpperCase()}`);
}

function pressedCommand(event: KeyboardEvent): EditorCommand | undefined {
  const main = IS_APPLE ? event.metaKey : event.ctrlKey;
  // AltGr+2 writes @ on many keyboards and arrives as Ctrl+Alt+2.
  if ((IS_APPLE ? event.ctrlKey : event.metaKey) || event.getModifierState('AltGraph')) return undefined;
  return combinations.find((each) => each.main === main && each.shift === event.shiftKey && each.alt === event.altKey && isKey(event, each.key))?.command;
}

/** Ctrl+Home and Ctrl+End by hand: the browser's own stop short when far blocks are not laid out. */
function $goToEdge(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const start = IS_APPLE ? event.metaKey && event.key === 'ArrowUp' : event.ctrlKey && event.key === 'Home';
  const end = IS_APPLE ? event.metaKey && event.key === 'ArrowDown' : event.ctrlKey && event.key === 'End';
  if ((!start && !end) || event.altKey) return false;
  event.preventDefault();
  const before = $getSelection();
  const from = $isRangeSelection(before) ? { key: before.anchor.key, offset: before.anchor.offset, type: before.anchor.type } : undefined;
  const selection = start ? $getRoot().selectStart() : $getRoot().selectEnd();
  if (event.shiftKey && from !== undefined) selection.anchor.set(from.key, from.offset, from.type);
  $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
  $onUpdate(() => revealCaret(editor));
  return true;
}

/** Tab nests an item inside lists; elsewhere it moves the focus on, as it does everywhere. */
function $tabInList(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (item === null) return false;
  const nested = $isListNode(item.getParent()) && item.getIndent() > 0;
  if (event.shiftKey && !nested) return false;
  event.preventDefault();
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined);
}

/** What {@link KeysExtension} needs from outside. */
export interface KeysConfig {
  /** Carries out a format command. */
  run: (editor: LexicalEditor, command: EditorCommand) => void;
}

/** The keys of the body: format shortcuts, both ends of the text, Tab inside lists, and Esc before Tab to get out of them. */
export const KeysExtension = defineExtension({
  name: 'copydesk/keys',
  dependencies: [WritingExtension],
  config: safeCast<KeysConfig>({ run: () => undefined }),
  register: (editor, config) => {
    let leaving = false;
    return mergeRegister(
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
        if (event.key !== 'Tab' && event.key !== 'Shift' && event.key !== 'Escape') leaving = false;
        const command = pressedCommand(event);
        if (command !== undefined) {
          event.preventDefault();
          config.run(editor, command);
          return true;
        }
        return $goToEdge(editor, event);
      }, COMMAND_PRIORITY_HIGH),
      // Lexical would take the focus away at once; the next Tab should start from here.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => {
        leaving = true;
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, (event) => {
        const pass = leaving;
        leaving = false;
        return pass || $tabInList(editor, event);
      }, COMMAND_PRIORITY_HIGH),
    );
  },
});
