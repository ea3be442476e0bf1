import type { ArticleEditorHandle } from '../editor/article-editor';

/** Whether the focus is in a field of its own, outside the body. */
export function isInField(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
}

/** Undoes in the field that has the focus, else in the body: an undo never reaches from one into the other. */
export function undoWhereTheFocusIs(step: 'undo' | 'redo', editor: ArticleEditorHandle | null): void {
  // The only door to a field's own undo; deprecated in the standard without a successor.
  if (isInField()) document.execCommand(step);
  else if (step === 'undo') editor?.undo();
  else editor?.redo();
}

/** Puts other words into a field of the sheet, as if they were typed: the field's own undo takes them back, and the focus stays where it is. */
export function typeIntoField(field: string, change: (text: string) => string): void {
  const control = document.querySelector(`textarea[data-field="${field}"]`);
  if (!(control instanceof HTMLTextAreaElement) || control.readOnly) return;
  const { activeElement } = document;
  control.focus({ preventScroll: true });
  const text = change(control.value);
  control.select();
  document.execCommand('insertText', false, text);
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
}
