import { useCallback, useEffect, useRef } from 'react';
import { call, on } from '../api/client';
import type { CopyView } from './use-working-copy';
import type { WorkingCopies } from './working-copies';

/** How often is looked whether the other one still edits (ms). */
const lookMs = 5000;

/** What can be done about a lock. */
export interface LockActions {
  /** Takes the story over; the other one keeps their words and is told. */
  readonly takeOver: () => Promise<void>;
}

/**
 * Keeps the lock of the shown story: looked at when it opens, taken with the first edit, given back when it is left.
 * `onFree` hears that whoever edited it is gone.
 */
export function useLock(copies: WorkingCopies, { id, article, lock, isDirty, isNewer }: CopyView, onFree: () => void): LockActions {
  const articleId = article.id;
  const free = useRef(onFree);
  // The lock is that of the article: it stays when the file gets another name.
  const now = useRef(id);
  useEffect(() => {
    free.current = onFree;
    now.current = id;
  });
  const lockKind = lock?.kind;

  useEffect(() => {
    void call('lock.look', { id: now.current, articleId }).then((answer) => {
      const holder = answer.ok ? answer.value.holder : undefined;
      if (holder !== undefined && copies.get(now.current)?.lock === undefined) copies.setLock(now.current, { kind: 'asked', holder });
    });
    const stop = on('lock.lost', (lost) => {
      if (lost.articleId === articleId) copies.setLock(now.current, { kind: 'lost', holder: lost.holder });
    });
    const release = (): void => void call('lock.release', { articleId });
    window.addEventListener('pagehide', release);
    return () => {
      stop();
      window.removeEventListener('pagehide', release);
      release();
    };
  }, [copies, articleId]);

  useEffect(() => {
    if (!isDirty || isNewer || lockKind !== undefined) return;
    void call('lock.take', { id, articleId, over: false }).then((answer) => {
      const holder = answer.ok ? answer.value.holder : undefined;
      if (holder !== undefined) copies.setLock(id, { kind: 'asked', holder });
    });
  }, [copies, id, articleId, isDirty, isNewer, lockKind]);

  useEffect(() => {
    if (lockKind === undefined) return undefined;
    const timer = window.setInterval(() => void call('lock.look', { id, articleId }).then((answer) => {
      if (!answer.ok || answer.value.holder !== undefined || copies.get(id)?.lock === undefined) return;
      copies.setLock(id, undefined);
      free.current();
    }), lookMs);
    return () => window.clearInterval(timer);
  }, [copies, id, articleId, lockKind]);

  const takeOver = useCallback(async (): Promise<void> => {
    await call('lock.take', { id, articleId, over: true });
    copies.setLock(id, undefined);
    await copies.lookAgain(id);
  }, [copies, id, articleId]);
  return { takeOver };
}
