import { $isLinkNode } from '@lexical/link';
import { $addUpdateTag, $findMatchingParent, $getRoot, $getSelection, $isElementNode, $isParagraphNode, $isRangeSelection, $onUpdate, createCommand, HISTORY_PUSH_TAG, type LexicalCommand, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Block } from '../../../shared/body/block';
import type { Inline } from '../../../shared/body/inline';
import { inlineContents } from '../../../shared/body/map-inline';
import type { CommandId } from '../../../shared/commands/commands';
import { say } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';
import { $blockToLexical } from '../body-to-lexical';
import { $selectedBody } from '../clipboard/selected-body';
import { OPEN_DETAILS_COMMAND } from '../details/open-details';
import { $createFootnoteNode } from '../nodes/footnote-node';
import { $topBlock } from './top-block';

/** A command that puts something new into the story. */
export type InsertCommand = Extract<CommandId, `insert.${string}`>;

/** Asks for pictures and inserts them at the caret. */
export const CHOOSE_PICTURES_COMMAND: LexicalCommand<'picture' | 'gallery'> = createCommand('CHOOSE_PICTURES_COMMAND');

/** Opens the list of blocks at the caret. */
export const OPEN_BLOCK_LIST_COMMAND: LexicalCommand<undefined> = createCommand('OPEN_BLOCK_LIST_COMMAND');

/** The block at the caret: its end, or the selected one. */
function $blockHere(): LexicalNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  return node === undefined ? $getRoot().getLastChild() : $topBlock(node);
}

function $isBeforeWords(block: LexicalNode): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0 || !$isElementNode(block) || block.isEmpty()) return false;
  const first = block.getFirstDescendant();
  return block.is(selection.anchor.getNode()) || first?.is(selection.anchor.getNode()) === true;
}

/** Puts a block at the caret: an empty paragraph gives way, words are never torn apart. The caret goes into the block. Call inside an update. */
export function $insertBlock(block: LexicalNode): void {
  const here = $blockHere();
  if (here === null) $getRoot().append(block);
  else if ($isParagraphNode(here) && here.isEmpty()) here.replace(block);
  else if ($isParagraphNode(here) && $isBeforeWords(here)) here.insertBefore(block);
  else here.insertAfter(block);
  if ($isElementNode(block)) block.selectStart();
}

/** The words that are selected, without footnotes and notes to the desk. */
function $selectedWords(): readonly Inline[] {
  return $selectedBody($getSelection()).flatMap(inlineContents).flatMap((content, index): readonly Inline[] => (index === 0 ? content : [{ type: 'text', text: ' ' }, ...content]))
    .filter((part) => part.type !== 'footnote' && !(part.type === 'text' && part.marks?.includes('note') === true));
}

type NewBlock = Exclude<InsertCommand, 'insert.block' | 'insert.picture' | 'insert.gallery' | 'insert.footnote'>;

function $newBlock(command: NewBlock, language: Language): Block {
  switch (command) {
    case 'insert.table':
      return { type: 'table', headerRow: true, rows: Array.from({ length: 3 }, () => ({ cells: Array.from({ length: 3 }, () => ({ content: [] })) })) };
    case 'insert.pull-quote':
      return { type: 'pull-quote', content: $selectedWords() };
    case 'insert.fact-box':
      return { type: 'fact-box', blocks: [{ type: 'heading', level: 3, content: [] }, { type: 'paragraph', content: [] }] };
    case 'insert.embed':
      return { type: 'embed', url: '', caption: [] };
    case 'insert.correction':
      return { type: 'correction', content: [{ type: 'text', text: say(language, 'blocks.correction.opens'), marks: ['bold'] }, { type: 'text', text: ' ' }] };
    case 'insert.preformatted':
      return { type: 'preformatted', text: '' };
  }
}

function $insertFootnote(editor: LexicalEditor): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const sign = $createFootnoteNode([]);
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  const link = $findMatchingParent(end.getNode(), $isLinkNode);
  if (link === null) {
    selection.anchor.set(end.key, end.offset, end.type);
    selection.focus.set(end.key, end.offset, end.type);
    selection.insertNodes([sign]);
  } else link.insertAfter(sign);
  sign.selectNext();
  const key = sign.getKey();
  $onUpdate(() => editor.dispatchCommand(OPEN_DETAILS_COMMAND, key));
}

function $insertNewBlock(editor: LexicalEditor, command: NewBlock, language: Language): void {
  const block = $blockToLexical($newBlock(command, language));
  $insertBlock(block);
  if ((command === 'insert.correction' || command === 'insert.pull-quote') && $isElementNode(block)) block.selectEnd();
  const key = block.getKey();
  if (command === 'insert.embed') $onUpdate(() => editor.dispatchCommand(OPEN_DETAILS_COMMAND, key));
}

/** Carries out an insert command at the selection. `language` is the article's: words that stand in the story are in it. Call inside an update. */
export function $runInsert(editor: LexicalEditor, command: InsertCommand, language: Language): void {
  if (command === 'insert.block') editor.dispatchCommand(OPEN_BLOCK_LIST_COMMAND, undefined);
  else if (command === 'insert.picture') editor.dispatchCommand(CHOOSE_PICTURES_COMMAND, 'picture');
  else if (command === 'insert.gallery') editor.dispatchCommand(CHOOSE_PICTURES_COMMAND, 'gallery');
  else {
    $addUpdateTag(HISTORY_PUSH_TAG);
    if (command === 'insert.footnote') $insertFootnote(editor);
    else $insertNewBlock(editor, command, language);
  }
}
