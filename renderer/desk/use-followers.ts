import { useEffect, useRef } from 'react';
import { summarise } from '../../shared/article/summary';
import type { WorkingCopies } from '../articles/working-copies';
import type { StoryPages } from '../library/story-pages';
import type { Column } from './use-widths';

/** Keeps the list's rows in step with our saves, which are no news from the disk; also that of a story that is saved while another is opened. */
export function useSavedRows(copies: WorkingCopies, update: StoryPages['update']): void {
  useEffect(() => {
    const listed = new Map<string, string>();
    return copies.subscribe(() => {
      for (const copy of copies.all()) {
        if (copy.savedAt === undefined || listed.get(copy.id) === copy.revision) continue;
        listed.set(copy.id, copy.revision);
        update(copy.id, { ...summarise(copy.article), modified: copy.savedAt });
      }
    });
  }, [copies, update]);
}

/** Lays the receipt of a newly opened story over a narrow window, once: put away, it stays away until it is asked for. */
export function useShownReceipt(id: string | undefined, show: (column: Column) => void): void {
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (id !== undefined && shown.current !== id) show('inspector');
    shown.current = id;
  }, [id, show]);
}
