import { $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag, $getSelection, $isElementNode, $isNodeSelection, $isParagraphNode, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_HIGH, COMMAND_PRIORITY_LOW,
  defineExtension, HISTORY_PUSH_TAG, INSERT_PARAGRAPH_COMMAND, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_LEFT_COMMAND, KEY_ARROW_RIGHT_COMMAND, KEY_ARROW_UP_COMMAND, KEY_BACKSPACE_COMMAND, KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND, KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND, mergeRegister, type LexicalCommand, type LexicalNode,
} from 'lexical';
import { $enterInFactBox, $enterInPreformatted, $goBeside, $isAtEdge, $isBlank, $isOutermost, $isSetApart, $leaveBlock } from '../blocks/leave-block';
import { $removeBlock, $replaceByParagraph } from '../blocks/remove-block';
import { $selectBlock } from '../blocks/select-block';
import { $topBlock } from '../blocks/top-block';
import { CaptionedNode } from '../nodes/captioned-node';
import { $isPreformattedNode } from '../nodes/preformatted-node';
import { $isPictureBlock } from '../pictures/select-picture';
import { WritingExtension } from './writing';

/** The set-apart block that is selected as a whole. */
function $selectedBlock(): LexicalNode | undefined {
  const selection = $getSelection();
  const [only, other] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return only !== undefined && other === undefined && !only.isInline() ? only : undefined;
}

/** The arrow that would end at the edge of the story inside a block goes on into a paragraph there. */
function $arrow(side: 'before' | 'after'): boolean {
  const whole = $selectedBlock();
  // Behind a picture comes its caption: see pictures/picture-keys.ts.
  if (whole !== undefined && $isOutermost(whole, side) && (side === 'before' || !$isPictureBlock(whole))) {
    $goBeside(whole, side);
    return true;
  }
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $topBlock(selection.anchor.getNode()) : null;
  if (!$isRangeSelection(selection) || !$isSetApart(block) || !$isOutermost(block, side) || !$isAtEdge(selection, block, side)) return false;
  $goBeside(block, side);
  return true;
}

/** What cannot be joined with the words beside it is selected first, so that nothing goes by one key too many. */
function $mustBeSelected(block: LexicalNode | null): block is LexicalNode {
  return block !== null && $isSetApart(block) && $isElementNode(block) && (block instanceof CaptionedNode || block.isShadowRoot() || !block.canBeEmpty());
}

function $backspaceInside(block: LexicalNode): boolean {
  if (block instanceof CaptionedNode) $selectBlock(block);
  else if ($isBlank(block)) $replaceByParagraph(block);
  // The others turn into a paragraph by themselves; a box and a table stay.
  else return $isElementNode(block) && (block.isShadowRoot() || $isTableNode(block));
  return true;
}

function $deleteTowards(side: 'before' | 'after'): boolean {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $topBlock(selection.anchor.getNode()) : null;
  if (!$isRangeSelection(selection) || block === null || $isPictureBlock(block) || !$isAtEdge(selection, block, side)) return false;
  if (side === 'before' && $isSetApart(block)) return $backspaceInside(block);
  const neighbour = side === 'before' ? block.getPreviousSibling() : block.getNextSibling();
  if (!$mustBeSelected(neighbour) || (side === 'before' && !$isParagraphNode(block))) return false;
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  $selectBlock(neighbour);
  return true;
}

function $removeSelectedBlock(): boolean {
  const block = $selectedBlock();
  if (block === undefined || $isPictureBlock(block)) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $removeBlock(block);
  return true;
}

/** Escape in a block selects the whole of it; in running text it does nothing here. */
function $escape(): boolean {
  const selection = $getSelection();
  if (selection === null || $isNodeSelection(selection) || $isTableSelection(selection)) return false;
  const node = selection.getNodes()[0];
  const block = node === undefined ? null : $topBlock(node);
  if ($isSetApart(block)) $selectBlock(block);
  return false;
}

function $tabInPreformatted(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (event.shiftKey || !$isRangeSelection(selection) || !$isPreformattedNode($topBlock(selection.anchor.getNode()))) return false;
  event.preventDefault();
  selection.insertText('\t');
  return true;
}

/**
 * The keys of the blocks that are set apart from the running text. Ctrl+Enter leaves one downwards, with Shift upwards;
 * arrows lead out of the first and the last one; Escape selects the whole, which Delete removes, Enter follows with a
 * paragraph and Alt+Shift+arrows move; Backspace and Delete beside one select it before they remove it.
 */
export const BlockKeysExtension = defineExtension({
  name: 'copydesk/block-keys',
  dependencies: [WritingExtension],
  register: (editor) => {
    const on = (command: LexicalCommand<KeyboardEvent>, $act: () => boolean): (() => void) =>
      editor.registerCommand(command, (event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !$act()) return false;
        event.preventDefault();
        return true;
      }, COMMAND_PRIORITY_CRITICAL);
    return mergeRegister(
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey) return false;
        const node = $getSelection()?.getNodes()[0];
        if (node === undefined || !$leaveBlock(node, event.shiftKey ? 'before' : 'after')) return false;
        event.preventDefault();
        return true;
      }, COMMAND_PRIORITY_HIGH),
      on(KEY_ARROW_UP_COMMAND, () => $arrow('before')),
      on(KEY_ARROW_LEFT_COMMAND, () => $arrow('before')),
      on(KEY_ARROW_DOWN_COMMAND, () => $arrow('after')),
      on(KEY_ARROW_RIGHT_COMMAND, () => $arrow('after')),
      on(KEY_BACKSPACE_COMMAND, () => $removeSelectedBlock() || $deleteTowards('before')),
      on(KEY_DELETE_COMMAND, () => $removeSelectedBlock() || $deleteTowards('after')),
      editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
        const block = $selectedBlock();
        if (block === undefined || $isPictureBlock(block) || event?.altKey === true) return false;
        event?.preventDefault();
        $goBeside(block, event?.shiftKey === true ? 'before' : 'after');
        return true;
      }, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && selection.isCollapsed() && ($enterInPreformatted(selection) || $enterInFactBox(selection));
      }, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ESCAPE_COMMAND, $escape, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_TAB_COMMAND, $tabInPreformatted, COMMAND_PRIORITY_LOW),
    );
  },
});
