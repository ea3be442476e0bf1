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
