import { $getNearestNodeFromDOMNode, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $isPictureNode } from '../nodes/picture-node';

/** Pixels before a press becomes a drag. */
const slack = 6;

function figureAt(event: PointerEvent, gallery: Element): HTMLElement | undefined {
  const figure = document.elementFromPoint(event.clientX, event.clientY)?.closest('figure.picture');
  return figure instanceof HTMLElement && gallery.contains(figure) ? figure : undefined;
}

function move(editor: LexicalEditor, dragged: HTMLElement, target: HTMLElement, behind: boolean): void {
  editor.update(() => {
    const [picture, place] = [$getNearestNodeFromDOMNode(dragged), $getNearestNodeFromDOMNode(target)];
    if (!$isPictureNode(picture) || !$isPictureNode(place) || picture.is(place)) return;
    if (behind) place.insertAfter(picture, false);
    else place.insertBefore(picture, false);
  }, { tag: HISTORY_PUSH_TAG });
}

/** Lets the pictures of a gallery change places by the pointer: the dragged one goes before or behind the one it is let go over. */
export function dragInGallery(editor: LexicalEditor, root: HTMLElement): () => void {
  const onDown = (down: PointerEvent): void => {
    const frame = down.target instanceof Element ? down.target.closest('.gallery .picture-frame') : null;
    const dragged = frame?.closest('figure.picture');
    const gallery = frame?.closest('.gallery');
    if (down.button !== 0 || !editor.isEditable() || !(dragged instanceof HTMLElement) || !(gallery instanceof HTMLElement)) return;
    let over: { readonly figure: HTMLElement; readonly behind: boolean } | undefined;
    const mark = (next: typeof over): void => {
      over?.figure.classList.remove('drop-before', 'drop-behind');
      over = next;
      over?.figure.classList.add(over.behind ? 'drop-behind' : 'drop-before');
    };
    const onMove = (event: PointerEvent): void => {
      if (!dragged.classList.contains('dragged') && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < slack) return;
      dragged.classList.add('dragged');
      const figure = figureAt(event, gallery);
      const box = figure?.getBoundingClientRect();
      mark(figure === undefined || box === undefined || figure === dragged ? undefined : { figure, behind: event.clientX > box.left + box.width / 2 });
    };
    const end = (event: PointerEvent): void => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      dragged.classList.remove('dragged');
      const place = over;
      mark(undefined);
      if (event.type === 'pointerup' && place !== undefined) move(editor, dragged, place.figure, place.behind);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };
  root.addEventListener('pointerdown', onDown);
  return () => root.removeEventListener('pointerdown', onDown);
}
