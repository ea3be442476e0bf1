import { useCallback, useState } from 'react';

/** A column whose width a person may drag. */
export type Column = 'library' | 'inspector';

/** Narrowest, widest and first width of each, in CSS pixels. */
export const columnLimits: Record<Column, { readonly least: number; readonly most: number; readonly first: number }> = {
  library: { least: 260, most: 400, first: 316 },
  inspector: { least: 320, most: 480, first: 364 },
};

const storageKey = (column: Column): string => `copydesk.width.${column}`;

function remembered(column: Column): number {
  const { least, most, first } = columnLimits[column];
  const stored = Number(window.localStorage.getItem(storageKey(column)) ?? first);
  return Number.isFinite(stored) ? Math.min(most, Math.max(least, stored)) : first;
}

/** The widths of the two outer columns, remembered on this computer. */
export function useWidths(): { readonly widths: Readonly<Record<Column, number>>; readonly setWidth: (column: Column, width: number) => void } {
  const [widths, setWidths] = useState<Readonly<Record<Column, number>>>(() => ({ library: remembered('library'), inspector: remembered('inspector') }));
  const setWidth = useCallback((column: Column, width: number): void => {
    const { least, most } = columnLimits[column];
    const kept = Math.round(Math.min(most, Math.max(least, width)));
    window.localStorage.setItem(storageKey(column), String(kept));
    setWidths((before) => ({ ...before, [column]: kept }));
  }, []);
  return { widths, setWidth };
}
