import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AppError } from '../../shared/errors/app-error';
import { on } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';

/** Which article is shown, and the ways to another. */
export interface OpenArticle {
  readonly id: string | undefined;
  /** True once the first article is shown or there is none to show. */
  readonly isSettled: boolean;
  readonly open: (id: string) => Promise<void>;
  /** Shows none; what could not be saved stays held. */
  readonly close: () => void;
  /** Lets another window have an article: what was typed is saved first. False when it could not be saved, and stays held. */
  readonly part: (id: string) => Promise<boolean>;
  /** Whether an article is the shown one now, also from an action that began earlier. */
  readonly isShown: (id: string) => boolean;
}

/** Opens articles one after the other: the one that is left is saved first and let go once it is clean. */
export function useOpenArticle(copies: WorkingCopies, first: string | undefined, onRefused: (error: AppError) => void): OpenArticle {
  const [id, setId] = useState<string>();
  const [isSettled, setSettled] = useState(first === undefined);
  const shown = useRef<string>(undefined);
  const wanted = useRef(0);
  const refusedRef = useRef(onRefused);
  useEffect(() => {
    refusedRef.current = onRefused;
  });

  const show = useCallback((next: string | undefined): void => {
    const before = shown.current;
    shown.current = next;
    setId(next);
    if (before !== undefined && before !== next) {
      copies.refresh(before);
      // The editor parts with the text when it is gone from the page; then the copy is saved and let go.
      window.setTimeout(() => void copies.leave(before));
    }
  }, [copies]);

  const open = useCallback(async (next: string): Promise<void> => {
    const mine = ++wanted.current;
    if (next === shown.current) return;
    const answer = await copies.open(next);
    // Scenario: two rows are pressed quickly. Only the one that was wanted last is shown.
    if (mine !== wanted.current) return;
    setSettled(true);
    // Who opens it finds it on the page.
    if (answer.ok) flushSync(() => show(next));
    else refusedRef.current(answer.error);
  }, [copies, show]);

  const close = useCallback((): void => {
    wanted.current += 1;
    show(undefined);
  }, [show]);

  const part = useCallback(async (other: string): Promise<boolean> => {
    // The editor must have parted with the text before it is saved.
    if (shown.current === other) flushSync(close);
    await copies.leave(other);
    return copies.get(other) === undefined;
  }, [close, copies]);

  // The shown article got another id without changing: its editor must not leave the page in between.
  useEffect(() => copies.onCarried((from, to) => {
    if (shown.current !== from) return;
    shown.current = to;
    flushSync(() => setId(to));
  }), [copies]);

  useEffect(() => {
    if (first !== undefined) void open(first);
  }, [first, open]);

  // Another library takes the desk's place: what is shown is saved and let go, as when another story is opened.
  useEffect(() => () => show(undefined), [show]);

  useEffect(() => on('article.requested', ({ id: requested }) => void open(requested)), [open]);

  useEffect(() => on('library.changed', ({ ids }) => copies.all().filter((copy) => ids.includes(copy.id)).forEach((copy) => void copies.lookAgain(copy.id))), [copies]);

  useEffect(() => {
    const settle = (): void => void copies.settle();
    const hidden = (): void => (document.visibilityState === 'hidden' ? settle() : undefined);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('blur', settle);
    window.addEventListener('pagehide', settle);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('blur', settle);
      window.removeEventListener('pagehide', settle);
    };
  }, [copies]);

  const isShown = useCallback((other: string): boolean => shown.current === other, []);
  return { id, isSettled, open, close, part, isShown };
}
