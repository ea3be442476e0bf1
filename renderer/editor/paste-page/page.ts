// The page of conformance/paste.ts: what our editor makes of a clipboard. No part of the app.
import type { Body } from '../../../shared/body/block';
import { createBodyEditor } from '../create-editor';
import { nobodyListens } from '../nobody-listens';

declare global {
  interface Window {
    /** Pastes HTML into an empty body, through the editor's own paste command, and gives back the body as it would be saved. */
    pasteHtml(html: string): Body;
  }
}

window.pasteHtml = (html) => {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.replaceChildren(root);
  const { editor, reader } = createBodyEditor([], nobodyListens);
  editor.setRootElement(root);
  root.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  const body = editor.read(() => reader.$read());
  editor.dispose();
  return body;
};
