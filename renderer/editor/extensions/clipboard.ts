import {
  $addUpdateTag, $getSelection, $isNodeSelection, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, CONTROLLED_TEXT_INSERTION_COMMAND, COPY_COMMAND, CUT_COMMAND,
  CUT_TAG, defineExtension, DRAGSTART_COMMAND, DROP_COMMAND, KEY_DOWN_COMMAND, mergeRegister, PASTE_COMMAND, PASTE_TAG, safeCast, type PasteCommandType,
} from 'lexical';
import type { Body } from '../../../shared/body/block';
import { bodyAsHtml } from '../clipboard/body-as-html';
import { bodyAsText } from '../clipboard/body-as-text';
import { bodyType, looksLikeStory, readClipboardBody, textAsBody, withSafeLinks, writeClipboardBody } from '../clipboard/clipboard-body';
import { $selectAtPoint } from '../clipboard/drop-point';
import { $insertBody } from '../clipboard/insert-body';
import { $removeSelected } from '../clipboard/remove-selected';
import { sanitisedHtml } from '../clipboard/sanitise';
import { $selectedBody } from '../clipboard/selected-body';
import { $selectedCells } from '../tables/edit-table';
import { tsvTable } from '../tables/tsv';
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
  /** Reads sanitised HTML. */
  readHtml: (html: string) => Body;
  /** A whole story was pasted into an empty body: it is imported with a receipt instead of being inserted. */
  onStory: (story: PastedStory) => void;
}

function htmlBody(html: string, readHtml: ClipboardConfig['readHtml']): Body | undefined {
  if (html.trim() === '') return undefined;
  const clean = sanitisedHtml(html);
  const body = clean === undefined ? [] : withSafeLinks(readHtml(clean));
  return body.some((block) => block.type !== 'paragraph' || block.content.length > 0) ? body : undefined;
}

function $insertTransfer(transfer: DataTransfer, config: ClipboardConfig): void {
  const own = transfer.getData(bodyType);
  const ownBody = own === '' ? undefined : readClipboardBody(own);
  if (ownBody !== undefined) {
    $insertBody(ownBody);
    return;
  }
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  if ($bodyIsEmpty() && looksLikeStory(text)) {
    config.onStory(html.trim() === '' ? { text, format: 'text' } : { text: html, format: 'html' });
    return;
  }
  if ($pasteAddress(text)) return;
  const cells = tsvTable(text, $selectedCells($getSelection()) !== undefined);
  $insertBody(htmlBody(html, config.readHtml) ?? (cells === undefined ? textAsBody(text) : [cells]));
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

/**
 * The clipboard of the body. Lexical's own handling is never reached: its HTML reader needs a Trusted Types policy that we
 * do not allow and can be hung by clobbered properties. Dragging a selection is off for the same reason; what is dropped
 * from outside is treated like a paste, files are left to the window.
 */
export const ClipboardExtension = defineExtension({
  name: 'copydesk/clipboard',
  dependencies: [WritingExtension],
  config: safeCast<ClipboardConfig>({ readHtml: () => [], onStory: () => undefined }),
  register: (editor, config) =>
    mergeRegister(
      editor.registerCommand(PASTE_COMMAND, (event) => {
        const transfer = transferOf(event);
        event.preventDefault();
        if (transfer === null) return true;
        $addUpdateTag(PASTE_TAG);
        $insertTransfer(transfer, config);
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
        $addUpdateTag(PASTE_TAG);
        $insertTransfer(transfer, config);
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, (eventOrText) => {
        const transfer = typeof eventOrText === 'string' ? null : eventOrText.dataTransfer;
        if (transfer === null) return false;
        const selection = $getSelection();
        if (typeof eventOrText !== 'string' && eventOrText.inputType !== 'insertReplacementText') $insertTransfer(transfer, config);
        else if ($isRangeSelection(selection)) selection.insertText(transfer.getData('text/plain'));
        return true;
      }, COMMAND_PRIORITY_CRITICAL),
    ),
});
