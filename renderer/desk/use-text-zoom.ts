import { useCallback, useEffect } from 'react';
import { useRemembered } from './use-remembered';

/** The sizes of the text, in percent of the one it is designed in. */
const sizes = ['80', '90', '100', '110', '125', '150', '175', '200'] as const;

/** The size of the story's text, apart from that of the window. */
export interface TextZoom {
  /** Percent. */
  readonly size: string;
  /** One size up or down, or back to the middle; gives the new size. */
  readonly change: (way: 1 | -1 | 0) => string;
}

/** Keeps the size of the text and lets the style sheets know it. */
export function useTextZoom(): TextZoom {
  const [size, setSize] = useRemembered('text-zoom', sizes, '100');
  useEffect(() => {
    document.documentElement.style.setProperty('--text-zoom', String(Number(size) / 100));
  }, [size]);
  const change = useCallback((way: 1 | -1 | 0): string => {
    const next = way === 0 ? '100' : sizes[sizes.indexOf(size) + way] ?? size;
    setSize(next);
    return next;
  }, [size, setSize]);
  return { size, change };
}
