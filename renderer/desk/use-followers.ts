import { useEffect, useRef } from 'react';
import { summarise } from '../../shared/article/summary';
import type { WorkingCopies } from '../articles/working-copies';
import type { Library } from '../library/use-library';
import type { Column } from './use-widths';

/** Keeps the list's row of the open story in step with its saves: our own writes are no news from the disk. */
export function useSavedRow(copies: WorkingCopies, id: string | undefined, revision: string | undefined, update: Library['update']): void {
  useEffect(() => {
    const copy = id === undefined ? undefined : copies.get(id);
    if (copy?.savedAt === undefined || copy.revision !== revision) return;
    update(copy.id, { ...summarise(copy.article), modified: copy.savedAt });
  }, [copies, id, revision, update]);
}

/** Lays the receipt of a newly opened story over a narrow window, once: put away, it stays away until it is asked for. */
export function useShownReceipt(id: string | undefined, show: (column: Column) => void): void {
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (id !== undefined && shown.current !== id) show('inspector');
    shown.current = id;
  }, [id, show]);
}
