import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Going from difference to difference. */
export interface Steps {
  /** Put on the element that holds everything marked `data-change`. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The difference that was gone to, from 1; 0 before the first step. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
  /** Goes to the difference whose `data-change` has that value. */
  readonly goTo: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Steps through whatever is marked `data-change`: the focus goes there, so that it is read out; behind the last comes the first. Alt with an arrow steps too. */
export function useSteps(): Steps {
  const ref = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    // A sheet takes the focus for itself; the keys belong to what is compared in it, unless something else in it has them.
    const sheet = ref.current?.closest('[role="dialog"]') ?? null;
    const isTaken = sheet !== document.activeElement && sheet?.contains(document.activeElement) === true;
    if (sheet !== null && !isTaken) ref.current?.focus();
  }, []);
  const all = (): readonly HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  const show = useCallback((changes: readonly HTMLElement[], place: number): void => {
    const change = changes[place];
    if (change === undefined) return;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: 'center' });
    setAt(place + 1);
  }, []);
  const step = useCallback((by: 1 | -1): void => {
    const changes = all();
    if (changes.length === 0) return;
    const here = changes.findIndex((change) => change.contains(document.activeElement));
    const next = here === -1 ? (by === 1 ? at % changes.length : (at - 2 + changes.length) % changes.length) : (here + by + changes.length) % changes.length;
    show(changes, next);
  }, [at, show]);
  const goTo = useCallback((id: string): void => {
    const changes = all();
    show(changes, changes.findIndex((change) => change.dataset['change'] === id));
  }, [show]);
  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  }, [step]);
  return { ref, at, step, goTo, onKeyDown };
}
