import { useEffect, useState } from 'react';
import type { Finding } from '../../shared/checks/check';
import { newsroomOf, type Settings } from '../../shared/settings/settings';
import type { WorkingCopies } from '../articles/working-copies';
import { utcNow } from '../articles/world';

/** How long the checks wait after the last edit. */
const quietMs = 300;

const none: readonly Finding[] = [];

/** What the checks find in the open article: run in idle time, a moment after the last edit, on the text as the editor holds it. */
export function useFindings(copies: WorkingCopies, id: string | undefined, settings: Settings): readonly Finding[] {
  const [found, setFound] = useState<{ readonly id: string; readonly findings: readonly Finding[] }>();

  useEffect(() => {
    if (id === undefined) return undefined;
    let isOver = false;
    let timer = 0;
    let idle = 0;
    let checkedEdit = -1;

    const run = async (): Promise<void> => {
      const { runChecks } = await import('../../shared/checks/index');
      const copy = copies.refresh(id);
      if (copy === undefined || isOver) return;
      checkedEdit = copy.edit;
      setFound({ id, findings: runChecks(copy.article, { now: utcNow(), newsroom: newsroomOf(settings) }) });
    };
    const soon = (milliseconds: number): void => {
      window.clearTimeout(timer);
      window.cancelIdleCallback(idle);
      timer = window.setTimeout(() => (idle = window.requestIdleCallback(() => void run(), { timeout: 1000 })), milliseconds);
    };
    let seenEdit = copies.get(id)?.edit;
    const stop = copies.subscribe(() => {
      const edit = copies.get(id)?.edit;
      if (edit === seenEdit || edit === checkedEdit) return;
      seenEdit = edit;
      soon(quietMs);
    });
    soon(0);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      window.cancelIdleCallback(idle);
      stop();
    };
  }, [copies, id, settings]);

  return found === undefined || found.id !== id ? none : found.findings;
}
