import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FocusMode } from './use-focus-mode';
import type { Column } from './use-widths';

/** Below these widths a column leaves the window and is laid over the sheet when asked for. */
const leavesBelow: Record<Column, number> = { inspector: 1181, library: 921 };

/** Which of the outer columns are there, and which lie over the sheet. */
export interface Columns {
  /** Class names for the window's grid. */
  readonly classNames: string;
  readonly isOver: (column: Column) => boolean;
  /** Shows a column, whether it stands or lies over. */
  readonly show: (column: Column) => void;
  readonly toggle: (column: Column) => void;
  /** Puts away what lies over the sheet. */
  readonly putAway: () => void;
}

const storageKey = (column: Column): string => `copydesk.hidden.${column}`;

function useIsNarrow(column: Column): boolean {
  const query = useMemo(() => window.matchMedia(`(max-width: ${leavesBelow[column] - 1}px)`), [column]);
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const listen = (): void => setNarrow(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return isNarrow;
}

/** Standing columns can be hidden, and are remembered so; in a narrow window, or while a receipt takes the library's place, they lie over the sheet instead. Escape puts them away. In the focus mode both are away, and asking for one ends it. */
export function useColumns(isReceipt: boolean, focus: FocusMode): Columns {
  const { isOn: isFocus, leave } = focus;
  const narrow = { library: useIsNarrow('library'), inspector: useIsNarrow('inspector') };
  const isLibraryNarrow = narrow.library || isReceipt;
  const isInspectorNarrow = narrow.inspector;
  const [hidden, setHidden] = useState<Readonly<Record<Column, boolean>>>(() => ({
    library: window.localStorage.getItem(storageKey('library')) === 'yes',
    inspector: window.localStorage.getItem(storageKey('inspector')) === 'yes',
  }));
  const [over, setOver] = useState<Column>();

  const setStanding = useCallback((column: Column, isHidden: boolean): void => {
    window.localStorage.setItem(storageKey(column), isHidden ? 'yes' : 'no');
    setHidden((before) => ({ ...before, [column]: isHidden }));
  }, []);
  const isNarrow = useCallback((column: Column): boolean => (column === 'library' ? isLibraryNarrow : isInspectorNarrow), [isLibraryNarrow, isInspectorNarrow]);
  const show = useCallback((column: Column): void => {
    leave();
    if (isNarrow(column)) setOver(column);
    else setStanding(column, false);
  }, [isNarrow, setStanding, leave]);
  const putAway = useCallback((): void => setOver(undefined), []);
  const overNow = over !== undefined && isNarrow(over) ? over : undefined;

  useEffect(() => {
    if (overNow === undefined) return undefined;
    // A field, a menu or a dialog that has a use for Escape takes it first.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) setOver(undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [overNow]);

  return {
    classNames: isFocus ? 'without-library without-inspector' : [
      hidden.library && !isLibraryNarrow ? 'without-library' : '',
      hidden.inspector && !isInspectorNarrow ? 'without-inspector' : '',
      overNow === undefined ? '' : `over-${overNow}`,
    ].filter((name) => name !== '').join(' '),
    isOver: (column) => overNow === column,
    show,
    toggle: (column) => {
      if (isFocus) show(column);
      else if (!isNarrow(column)) setStanding(column, !hidden[column]);
      else if (overNow === column) putAway();
      else setOver(column);
    },
    putAway,
  };
}
