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

let catcher: HTMLTextAreaElement | undefined;
let waiting = 0;

/**
 * Catches what is typed while a field that it is meant for is still to come: the focus is kept, out of sight, in a field of
 * that name. Gives back how to end it: what was caught goes into `field` with the focus, as if it were typed there; without one it goes
 * with the catcher. Who catches again before that has everything given to the last field.
 */
export function catchKeys(name: string): (field?: HTMLElement) => void {
  waiting += 1;
  catcher ??= document.body.appendChild(Object.assign(document.createElement('textarea'), { className: 'key-catcher', ariaLabel: name }));
  catcher.focus({ preventScroll: true });
  return (field) => {
    waiting -= 1;
    if (waiting > 0) return;
    // The focus goes first: it ends what an input method has under way, and only then is everything in the catcher.
    field?.focus();
    const text = catcher?.value ?? '';
    catcher?.remove();
    catcher = undefined;
    if (field !== undefined && text !== '') document.execCommand('insertText', false, text);
  };
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
