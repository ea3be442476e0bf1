import { getExtensionDependencyFromEditor, signal, type Signal } from '@lexical/extension';
import {
  $addUpdateTag, $getSelection, $isNodeSelection, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, CONTROLLED_TEXT_INSERTION_COMMAND, COPY_COMMAND, CUT_COMMAND,
  CUT_TAG, defineExtension, DRAGSTART_COMMAND, DROP_COMMAND, HISTORY_PUSH_TAG, KEY_DOWN_COMMAND, mergeRegister, PASTE_COMMAND, PASTE_TAG, safeCast, UNDO_COMMAND, type LexicalEditor, type PasteCommandType,
} from 'lexical';
import { looksLikeMarkdown } from '../../../shared/importers/plain-text';
import { bodyAsHtml } from '../clipboard/body-as-html';
import { bodyAsText } from '../clipboard/body-as-text';
import { bodyType, looksLikeStory, readClipboardBody, writeClipboardBody } from '../clipboard/clipboard-body';
import { $selectAtPoint } from '../clipboard/drop-point';
import { $insertBody } from '../clipboard/insert-body';
import type { PasteReceipt } from '../clipboard/paste-receipt';
import { readHtml, readPlain, readText, type ReadPaste } from '../clipboard/read-transfer';
import { $removeSelected } from '../clipboard/remove-selected';
import { $selectedBody } from '../clipboard/selected-body';
import { $selectedCells } from '../tables/edit-table';
import { $pasteAddress } from './card-offer';
import { $bodyIsEmpty } from './placeholder';
import { WritingExtension } from './writing';

/** A story as it was pasted. */
export interface PastedStory {
  readonly text: string;
  readonly format: 'text' | 'html';
}

/** What {@link ClipboardExtension} needs from outside. */
export interface ClipboardConfig {
  /** A whole story was pasted into an empty body: it is imported with a receipt instead of being inserted. Without it the editor holds no story and shows no receipts. */
  onStory: ((story: PastedStory) => void) | undefined;
}

/** What {@link ClipboardExtension} offers: the receipt of the newest paste, until the text changes. */
export interface ClipboardOutput {
  readonly receipt: Signal<PasteReceipt | undefined>;
}

/** The keys of a paste without form were just pressed; the event of the paste does not say so. */
const plainKeys = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && event.shiftKey && event.code === 'KeyV';

/** Puts another form in the place of the newest paste: the words alone, as one step of the history. */
export function pastePlainInstead(editor: LexicalEditor): void {
  const { receipt } = getExtensionDependencyFromEditor(editor, ClipboardExtension).output;
  const newest = receipt.peek();
  if (newest === undefined) return;
  receipt.value = undefined;
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  // Only what is done after the undo was carried out is a step of its own.
  editor.read(() => undefined);
  editor.update(() => $insertBody(newest.plain), { tag: [HISTORY_PUSH_TAG, PASTE_TAG], discrete: true });
  editor.focus();
}

function transferOf(event: PasteCommandType): DataTransfer | null {
  if (event instanceof ClipboardEvent) return event.clipboardData;
  return event instanceof InputEvent ? event.dataTransfer : null;
}

/** Puts the selection on the clipboard in our form, as HTML and as text; false when nothing is selected. */
function $copy(event: ClipboardEvent): boolean {
  const body = $selectedBody($getSelection());
  if (body.length === 0 || event.clipboardData === null) return false;
  event.preventDefault();
  event.clipboardData.setData(bodyType, writeClipboardBody(body));
  event.clipboardData.setData('text/html', bodyAsHtml(body));
  event.clipboardData.setData('text/plain', bodyAsText(body));
  return true;
}

/** Takes what was pasted or dropped and puts it at the selection. */
function inserter(editor: LexicalEditor, config: ClipboardConfig, receipt: ClipboardOutput['receipt']): (transfer: DataTransfer, plain?: boolean) => void {
  const $insert = (read: ReadPaste): void => {
    $addUpdateTag(PASTE_TAG);
    $addUpdateTag(HISTORY_PUSH_TAG);
    $insertBody(read.body);
    receipt.value = config.onStory === undefined ? undefined : read.receipt;
  };
  const insertMarkdown = async (text: string): Promise<void> => {
    const { markdownHtml } = await import('../clipboard/markdown-html');
    editor.update(() => $insert(readHtml(markdownHtml(text), text) ?? readPlain(text)));
  };
  return (transfer, plain = false) => {
    const text = transfer.getData('text/plain');
    if (plain) {
      $insert(readPlain(text));
      return;
    }
    const own = readClipboardBody(transfer.getData(bodyType));
    if (own !== undefined) {
      $insert({ body: own, receipt: undefined });
      return;
    }
    const html = transfer.getData('text/html');
    if (config.onStory !== undefined && $bodyIsEmpty() && looksLikeStory(text)) {
      config.onStory(html.trim() === '' ? { text, format: 'text' } : { text: html, format: 'html' });
      return;
    }
    $addUpdateTag(PASTE_TAG);
    if ($pasteAddress(text)) return;
    if (html.trim() === '' && looksLikeMarkdown(text)) void insertMarkdown(text);
    else $insert(readHtml(html, text) ?? readText(text, $selectedCells($getSelection()) !== undefined));
  };
}

/**
 * The clipboard of the body. Lexical's own handling is never reached: its HTML reader needs a Trusted Types policy that we
 * do not allow and can be hung by clobbered properties. Dragging a selection is off for the same reason; what is dropped
 * from outside is treated like a paste, files are left to the window.
 */
export const ClipboardExtension = defineExtension({
  name: 'copydesk/clipboard',
  dependencies: [WritingExtension],
  config: safeCast<ClipboardConfig>({ onStory: undefined }),
  build: (): ClipboardOutput => ({ receipt: signal<PasteReceipt | undefined>(undefined) }),
  register: (editor, config, state) => {
    const { receipt } = state.getOutput();
    const $insertTransfer = inserter(editor, config, receipt);
    let plainWanted = false;
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (receipt.peek() !== undefined && !tags.has(PASTE_TAG) && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) receipt.value = undefined;
      }),
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
        plainWanted = plainKeys(event);
        if (event.key !== 'Escape' || receipt.peek() === undefined) return false;
        receipt.value = undefined;
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(PASTE_COMMAND, (event) => {
        const transfer = transferOf(event);
        event.preventDefault();
        if (transfer !== null) $insertTransfer(transfer, plainWanted);
        plainWanted = false;
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(COPY_COMMAND, (event) => {
        if (event instanceof ClipboardEvent) $copy(event);
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(CUT_COMMAND, (event) => {
        if (!(event instanceof ClipboardEvent) || !$copy(event)) return true;
        $addUpdateTag(CUT_TAG);
        $removeSelected();
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
      // With a plate selected Lexical stops the key; the browser's own copy event is all we need.
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => (event.ctrlKey || event.metaKey) && (event.key === 'c' || event.key === 'x') && $isNodeSelection($getSelection()), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(DRAGSTART_COMMAND, (event) => {
        event.preventDefault();
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(DROP_COMMAND, (event) => {
        const transfer = event.dataTransfer;
        if (transfer === null || transfer.files.length > 0) return true;
        event.preventDefault();
        $selectAtPoint(event.clientX, event.clientY);
        $insertTransfer(transfer);
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, (eventOrText) => {
        const transfer = typeof eventOrText === 'string' ? null : eventOrText.dataTransfer;
        if (transfer === null) return false;
        const selection = $getSelection();
        if (typeof eventOrText !== 'string' && eventOrText.inputType !== 'insertReplacementText') $insertTransfer(transfer);
        else if ($isRangeSelection(selection)) selection.insertText(transfer.getData('text/plain'));
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
    );
  },
});
