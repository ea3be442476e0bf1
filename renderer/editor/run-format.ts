import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import { $insertList, $removeList } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $copyBlockFormatIndent, $setBlocksType } from '@lexical/selection';
import { $isTableCellNode } from '@lexical/table';
import { $addUpdateTag, $createParagraphNode, $findMatchingParent, $getSelection, $isRangeSelection, $setTextFormat, FORMAT_TEXT_COMMAND, HISTORY_PUSH_TAG, type ElementNode, type LexicalEditor, type RangeSelection } from 'lexical';
import type { CommandId } from '../../shared/commands/commands';
import { marks, type Mark } from '../../shared/body/inline';
import { headingTags, lexicalFormats } from './body-to-lexical';
import { $moveBlocks } from './blocks/move-block';
import { $withDetails } from './details/details-kinds';
import { OPEN_DETAILS_COMMAND } from './details/open-details';
import { $readFormat } from './format-state';
import { CaptionedNode } from './nodes/captioned-node';
import { $extraKeys, $setExtraKeys } from './nodes/extra-keys';
import { isTextCommand, TEXT_COMMAND, type TextCommand } from './writing/run-text-command';

/** A command that changes how the selected text is set. */
export type FormatCommand = Extract<CommandId, `format.${string}`>;

/** The commands that only the link popover can finish; see the article editor. */
export type DirectFormatCommand = Exclude<FormatCommand, 'format.link'>;

function $carryOver(before: ElementNode, after: ElementNode): void {
  $copyBlockFormatIndent(before, after);
  $setExtraKeys(after, $extraKeys(before));
}

/** A caption is always a caption: to make something else of it would lose its picture or its card. */
function isInCaption(selection: RangeSelection): boolean {
  return [selection.anchor, selection.focus].some((point) => $findMatchingParent(point.getNode(), (node) => node instanceof CaptionedNode) !== null);
}

function $setBlocks(selection: RangeSelection, $create: () => ElementNode): void {
  if (isInCaption(selection)) return;
  $setBlocksType(selection, $create, $carryOver);
}

/** Takes the selected part out of its links; what is left of a link on either side stays one. */
function $unlink(selection: RangeSelection): void {
  for (const node of selection.extract()) {
    const link = node.getParent();
    if (!$isLinkNode(link)) continue;
    const rest = node.getNextSiblings();
    link.insertAfter(node);
    if (rest.length > 0) node.insertAfter($createLinkNode(link.getURL()).append(...rest));
    if (link.isEmpty()) link.remove();
  }
}

/** Takes marks and links off the selection; without a selected text the next characters are plain. */
function $clear(selection: RangeSelection): void {
  $setTextFormat(selection, Object.fromEntries(marks.map((mark) => [lexicalFormats[mark], false])));
  if (!selection.isCollapsed()) $unlink(selection);
}

function $toggleList(selection: RangeSelection, style: 'bulleted-list' | 'numbered-list'): void {
  if (isInCaption(selection)) return;
  if ($readFormat(selection).block === style) $removeList();
  else $insertList(style === 'numbered-list' ? 'number' : 'bullet');
}

function $run(editor: LexicalEditor, selection: RangeSelection, command: Exclude<DirectFormatCommand, `format.${Mark}` | TextCommand | BlockCommand>): void {
  switch (command) {
    case 'format.paragraph':
      { $setBlocks(selection, $createParagraphNode); return; }
    case 'format.heading-2':
      { $setBlocks(selection, () => $createHeadingNode(headingTags[2])); return; }
    case 'format.heading-3':
      { $setBlocks(selection, () => $createHeadingNode(headingTags[3])); return; }
    case 'format.heading-4':
      { $setBlocks(selection, () => $createHeadingNode(headingTags[4])); return; }
    case 'format.quote':
      { $setBlocks(selection, $readFormat(selection).block === 'quote' ? $createParagraphNode : $createQuoteNode); return; }
    case 'format.bulleted-list':
      { $toggleList(selection, 'bulleted-list'); return; }
    case 'format.numbered-list':
      { $toggleList(selection, 'numbered-list'); return; }
    case 'format.divider':
      editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined);
      return;
    case 'format.clear':
      { $clear(selection); return; }
  }
}

/** The commands about whole blocks, which need no selected text. */
type BlockCommand = 'format.block-details' | 'format.move-up' | 'format.move-down';

function $runOnBlock(editor: LexicalEditor, command: BlockCommand): void {
  if (command !== 'format.block-details') {
    $addUpdateTag(HISTORY_PUSH_TAG);
    $moveBlocks(command === 'format.move-up' ? 'up' : 'down');
    return;
  }
  const node = $withDetails($getSelection());
  if (node !== undefined) editor.dispatchCommand(OPEN_DETAILS_COMMAND, node.getKey());
}

const markCommands = { 'format.bold': 'bold', 'format.italic': 'italic', 'format.strikethrough': 'strikethrough', 'format.subscript': 'subscript', 'format.superscript': 'superscript', 'format.code': 'code', 'format.note': 'note' } as const satisfies Record<`format.${Mark}`, Mark>;

function isMarkCommand(command: DirectFormatCommand): command is `format.${Mark}` {
  return command in markCommands;
}

/** Carries out a format command on the selection; call inside an update. Does nothing without a selected text. */
export function $runFormat(editor: LexicalEditor, command: DirectFormatCommand): void {
  if (isMarkCommand(command)) {
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, lexicalFormats[markCommands[command]]);
    return;
  }
  if (isTextCommand(command)) {
    editor.dispatchCommand(TEXT_COMMAND, command);
    return;
  }
  if (command === 'format.block-details' || command === 'format.move-up' || command === 'format.move-down') {
    $runOnBlock(editor, command);
    return;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  // A cell holds paragraphs alone: there is nothing that a heading or a list could become in it.
  const isInCell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) !== null;
  if (!isInCell || command === 'format.clear' || command === 'format.divider') $run(editor, selection, command);
}

/** Links the selection to `url`, changes the link around the caret, or takes it off (null). With nothing selected and no link the address itself becomes the text. */
export function $setLink(url: string | null): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (selection.isCollapsed() && link !== null) {
    if (url === null) {
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    } else link.setURL(url);
    return;
  }
  if (selection.isCollapsed() && url !== null) {
    const start = selection.anchor.offset;
    selection.insertText(url);
    const { anchor } = selection;
    if (anchor.type === 'text') anchor.set(anchor.key, Math.max(0, anchor.offset - url.length), 'text');
    else anchor.set(anchor.key, start, anchor.type);
    $toggleLink(url);
    return;
  }
  if (url === null) $unlink(selection);
  else $toggleLink(url);
}
