import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { indexAt, rowHeight, scrollToShow, topOf, type ListLayout } from './list-layout';
import type { ListedStories, StoryPages } from './story-pages';

/** Rows drawn above and below what is seen, so that scrolling finds them there. */
const overscan = 6;

/** The rows that are drawn, and the ways to scroll. */
export interface ListWindow {
  readonly from: number;
  /** The first that is not drawn. */
  readonly to: number;
  readonly onScroll: () => void;
  readonly show: (index: number) => void;
  /** Rows that a page key passes. */
  readonly page: () => number;
}

/** Which rows of a list are near the screen. A changed list stays where it was: the row at the top keeps its place; another question starts at the top. */
export function useListWindow(scroller: RefObject<HTMLDivElement | null>, pages: StoryPages, list: ListedStories, layout: ListLayout): ListWindow {
  const [range, setRange] = useState({ from: 0, to: 0 });
  const anchor = useRef({ question: 0, id: '', offset: 0 });

  const look = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    const [first, last] = [indexAt(layout, element.scrollTop), indexAt(layout, element.scrollTop + element.clientHeight)];
    const next = { from: Math.max(0, first - overscan), to: Math.min(layout.total, last + 1 + overscan) };
    setRange((before) => (before.from === next.from && before.to === next.to ? before : next));
    pages.want(first, Math.min(layout.total, last + 1));
    anchor.current = { question: list.question, id: list.rows.get(first)?.id ?? '', offset: element.scrollTop - topOf(layout, first) };
  }, [scroller, pages, list, layout]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const { question, id, offset } = anchor.current;
    if (element === null) return;
    const place = pages.indexOf(id);
    if (question !== list.question) element.scrollTop = 0;
    else if (element.scrollTop > 0 && place !== undefined) element.scrollTop = topOf(layout, place) + offset;
    look();
  }, [scroller, pages, list, layout, look]);

  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (scroller.current === null) return undefined;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);

  return {
    ...range,
    // In the same frame: rows that came a frame later would be seen as gaps.
    onScroll: () => flushSync(look),
    show: (index) => {
      const element = scroller.current;
      if (element !== null) element.scrollTop = scrollToShow(layout, index, element.scrollTop, element.clientHeight);
    },
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
  };
}
