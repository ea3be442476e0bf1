import {
  $createParagraphNode, $createTextNode, $getNodeByKey, $getRoot, $getSelection, $isElementNode, $isParagraphNode, $isRangeSelection, COMMAND_PRIORITY_EDITOR, defineExtension, HISTORIC_TAG, HISTORY_MERGE_TAG,
  mergeRegister, PASTE_TAG, safeCast, type LexicalEditor, type NodeKey,
} from 'lexical';
import { say } from '../../../shared/i18n/index';
import { blockCommand, findBlockChoices } from '../blocks/block-choices';
import { OPEN_BLOCK_LIST_COMMAND } from '../blocks/insert-block';
import { $topBlock } from '../blocks/top-block';
import { ChoicesExtension } from '../choices/choices';
import type { EditorCommand } from '../editor-command';
import { UiLanguageExtension } from './ui-language';
import { WritingExtension } from './writing';

/** What {@link BlockListExtension} needs from outside. */
export interface BlockListConfig {
  /** Carries out the command of a chosen block. */
  run: (editor: LexicalEditor, command: EditorCommand) => void;
}

interface Slash {
  /** The paragraph that holds nothing but the slash and what is looked for. */
  readonly paragraph: NodeKey;
  readonly text: NodeKey;
  readonly query: string;
}

const longestQuery = 24;

/** The slash at the start of a line before the caret, when nothing but it stands in the paragraph. */
function $slash(): Slash | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text' || selection.anchor.offset > longestQuery) return undefined;
  const text = selection.anchor.getNode();
  const paragraph = text.getParent();
  if (!$isParagraphNode(paragraph) || paragraph.getChildrenSize() !== 1 || !$getRoot().is(paragraph.getParent())) return undefined;
  const query = /^\s*\/([\p{L}\p{N}\p{M} -]*)$/u.exec(text.getTextContent())?.[1];
  return query === undefined || selection.anchor.offset !== text.getTextContentSize() ? undefined : { paragraph: paragraph.getKey(), text: text.getKey(), query };
}

function $clear(key: NodeKey): void {
  const paragraph = $getNodeByKey(key);
  if ($isElementNode(paragraph)) paragraph.clear().select();
}

/** Writes the slash into an empty paragraph: the one of the caret, or a new one behind its block. */
function $writeSlash(): void {
  const selection = $getSelection();
  const node = selection?.getNodes().at(-1) ?? $getRoot().getLastChild();
  const here = node === null ? null : $topBlock(node);
  const isFree = $isParagraphNode(here) && here.isEmpty();
  const paragraph = isFree ? here : $createParagraphNode();
  if (here === null) $getRoot().append(paragraph);
  else if (!isFree) here.insertAfter(paragraph);
  paragraph.append($createTextNode('/'));
  paragraph.selectEnd();
}

/**
 * The list of blocks. A slash typed at the start of an empty line opens it and what is typed behind filters it; a slash in
 * running text, pasted or brought back by undo never does. The command opens it by writing the slash.
 */
export const BlockListExtension = defineExtension({
  name: 'copydesk/block-list',
  dependencies: [WritingExtension, ChoicesExtension, UiLanguageExtension],
  config: safeCast<BlockListConfig>({ run: () => undefined }),
  register: (editor, config, state) => {
    const open = state.getDependency(ChoicesExtension).output;
    const { language } = state.getDependency(UiLanguageExtension).output;
    /** The list that this extension put up. */
    let ours: object | undefined;
    /** Whether the slash was written by the command, so that Escape takes it away. */
    let written = false;
    const close = (): void => {
      if (ours !== undefined && open.peek() === ours) open.value = undefined;
      ours = undefined;
    };
    const choose = (paragraph: NodeKey, id: string): void => {
      const command = blockCommand(id);
      // What was typed to find the block is not worth a step of undo.
      editor.update(() => $clear(paragraph), { discrete: true, tag: HISTORY_MERGE_TAG });
      if (command !== undefined) config.run(editor, command);
    };
    const show = ({ paragraph, query }: Slash): void => {
      const choices = findBlockChoices(query, language.peek());
      if (choices.length === 0) {
        close();
        return;
      }
      const isWritten = written;
      const list = {
        name: say(language.peek(), 'blocks.choices'),
        at: paragraph,
        choices,
        active: 0,
        choose: (id: string) => choose(paragraph, id),
        onEscape: isWritten ? () => editor.update(() => $clear(paragraph), { tag: HISTORY_MERGE_TAG }) : undefined,
      };
      ours = list;
      open.value = list;
    };
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
        const isOpen = ours !== undefined && open.peek() !== undefined;
        if (!isOpen && dirtyLeaves.size === 0) return;
        const slash = editorState.read($slash);
        if (slash === undefined) close();
        else if (isOpen ? dirtyLeaves.has(slash.text) : slash.query === '' && dirtyLeaves.has(slash.text) && !tags.has(HISTORIC_TAG) && !tags.has(PASTE_TAG)) show(slash);
      }),
      editor.registerCommand(OPEN_BLOCK_LIST_COMMAND, () => {
        written = true;
        $writeSlash();
        return true;
      }, COMMAND_PRIORITY_EDITOR),
      // Somebody else's list in the place of ours ends the search.
      open.subscribe((list) => {
        if (list === undefined) {
          ours = undefined;
          written = false;
        }
      }),
    );
  },
});
