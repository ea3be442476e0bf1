import type { DragEvent, PointerEvent } from 'react';

/** What a list needs so that its rows can be dragged out of the window. */
export interface DragOut {
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly onDragStart: (event: DragEvent) => void;
}

function rowAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="option"][data-key]') : null;
}

/** Lets the rows of a list be dragged out as files: `dragOut` hands the story of a row to the system, which takes the drag over. */
export function dragOutOf(dragOut: (id: string) => void): DragOut {
  return {
    onPointerDownCapture: (event) => rowAt(event.target)?.setAttribute('draggable', 'true'),
    onDragStart: (event) => {
      const id = rowAt(event.target)?.getAttribute('data-key');
      if (id === null || id === undefined) return;
      event.preventDefault();
      dragOut(id);
    },
  };
}
