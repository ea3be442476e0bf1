import { useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useImperativeHandle } from 'react';
import type { StoryRow } from '../../shared/library/story-query';
import type { Role } from '../../shared/workflow/workflow';
import { announce } from '../ui/announce';
import { ContextMenu } from '../ui/menu';
import { useWords } from '../ui/words';
import { dragOutOf } from './drag-out';
import { layOut, stretchesBetween, topInStretch } from './list-layout';
import { menuFor, type ListActions } from './list-menu';
import { sayGroup } from './say-group';
import { counted } from './say-number';
import { StoryOption } from './story-option';
import type { ListedStories, StoryPages } from './story-pages';
import type { Elsewhere } from './use-elsewhere';
import { useListWindow } from './use-list-window';
import { useTypeAhead } from './use-type-ahead';
import type { NamedStory } from './use-shelf-actions';

/** What others ask of the list. */
export interface StoryListHandle {
  readonly focus: () => void;
}

interface StoryListProps {
  readonly pages: StoryPages;
  readonly list: ListedStories;
  readonly openId: string | undefined;
  readonly elsewhereOf: (row: StoryRow) => Elsewhere | undefined;
  readonly role: Role;
  readonly marks: ReadonlySet<string>;
  readonly onMarks: (marks: ReadonlySet<string>) => void;
  readonly actions: ListActions;
  readonly handle: Ref<StoryListHandle>;
}

/**
 * The stories, virtual: ten and a hundred thousand cost the same. Arrows, Home, End and the page keys walk; Enter opens, F2
 * renames, Delete moves to the trash, letters go to the row that begins with them, Shift and Ctrl choose several, Ctrl+A all,
 * Escape none; the menu key offers all.
 */
export function StoryList({ pages, list, openId, elsewhereOf, role, marks, onMarks, actions, handle }: StoryListProps): ReactNode {
  const { language, say } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const menuRow = useRef<Element | null>(null);
  const [menuStories, setMenuStories] = useState<readonly NamedStory[]>();
  const [current, setCurrent] = useState<{ readonly id: string | undefined; readonly index: number }>();
  const anchor = useRef<number>(undefined);
  const hasFocus = useRef(false);
  const shelf = list.query?.shelf ?? 'stories';
  const group = list.query?.group ?? 'none';
  const layout = useMemo(() => layOut(list.shape.groups, group !== 'none' && !list.isCounting), [list.shape.groups, list.isCounting, group]);
  const letters = useTypeAhead(pages);
  const window = useListWindow(scroller, pages, list, layout);

  const stopId = current?.id ?? (current === undefined ? openId : undefined);
  const stop = Math.max(0, Math.min(layout.total - 1, (stopId === undefined ? undefined : pages.indexOf(stopId)) ?? current?.index ?? 0));
  const rowAt = (index: number): NamedStory | undefined => list.rows.get(index);
  const focusStop = (): void => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });

  useImperativeHandle(handle, () => ({ focus: focusStop }));
  // Another question's list is walked from its top, but for a row that is there too.
  useLayoutEffect(() => {
    letters.end();
    setCurrent((before) => (before?.id !== undefined && pages.indexOf(before.id) !== undefined ? before : undefined));
  }, [list.question, pages, letters]);
  // A row that was walked to before it was there gets its name once it is: from then on it is followed wherever it goes.
  useLayoutEffect(() => {
    const id = current === undefined || current.id !== undefined ? undefined : list.rows.get(current.index)?.id;
    if (current !== undefined && id !== undefined) setCurrent({ ...current, id });
  }, [current, list]);
  // The row that had the focus may be gone from the list: its place is taken by the next one.
  useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement?.getAttribute('data-index') !== String(stop)) focusStop();
  }, [stop, list]);

  const markBetween = async (one: number, other: number): Promise<void> => {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    const at = Array.from({ length: to - from + 1 }, (_, step) => list.rows.get(from + step)?.id);
    const known = at.filter((id) => id !== undefined);
    const ids = known.length === at.length ? known : (await pages.ids())?.slice(from, to + 1);
    if (ids !== undefined) mark(new Set(ids));
  };
  const mark = (next: ReadonlySet<string>): void => {
    onMarks(next);
    announce(say('list.chosen', counted(next.size, language)));
  };
  const toggle = (index: number): void => {
    const id = rowAt(index)?.id;
    if (id === undefined) return;
    // The open story looks chosen as long as nothing else is: choosing another one keeps it.
    const next = new Set(marks.size === 0 && openId !== undefined && pages.indexOf(openId) !== undefined ? [openId] : marks);
    if (!next.delete(id)) next.add(id);
    anchor.current = index;
    mark(next);
  };
  const go = (wanted: number, extend: boolean, id?: string): void => {
    const index = Math.max(0, Math.min(layout.total - 1, wanted));
    const start = anchor.current ?? stop;
    hasFocus.current = true;
    setCurrent({ index, id: id ?? rowAt(index)?.id });
    window.show(index);
    anchor.current = extend ? start : index;
    if (extend) void markBetween(start, index);
  };
  const open = (index: number): void => {
    const story = rowAt(index);
    if (story === undefined) return;
    if (marks.size > 0) onMarks(new Set());
    anchor.current = index;
    actions.open(story.id);
  };
  const chosen = (): readonly NamedStory[] => [...marks].map((id) => pages.rowOf(id) ?? { id, name: '' });
  /** What a menu on this row is about: everything chosen when it is one of them, else the row alone. */
  const targets = (index: number): readonly NamedStory[] => {
    const story = rowAt(index);
    if (story === undefined) return [];
    return marks.has(story.id) ? chosen() : [story];
  };
  const act = (stories: readonly NamedStory[], run: (stories: readonly NamedStory[]) => void): void => {
    if (stories.length === 0) return;
    onMarks(new Set());
    run(stories);
  };

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: ({ shiftKey }) => go(stop + 1, shiftKey),
    ArrowUp: ({ shiftKey }) => go(stop - 1, shiftKey),
    PageDown: ({ shiftKey }) => go(stop + window.page(), shiftKey),
    PageUp: ({ shiftKey }) => go(stop - window.page(), shiftKey),
    Home: ({ shiftKey }) => go(0, shiftKey),
    End: ({ shiftKey }) => go(layout.total - 1, shiftKey),
    Enter: () => open(stop),
    ' ': () => toggle(stop),
    F2: () => {
      const story = rowAt(stop);
      if (story !== undefined && shelf !== 'trash') actions.rename(story);
    },
    Delete: () => (shelf === 'trash' ? undefined : act(marks.size > 0 ? chosen() : targets(stop), (stories) => actions.move(stories, 'trash'))),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (letters.type(event, stop, (row) => go(row.place, false, row.id))) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.altKey) return;
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (isAll) void pages.ids().then((ids) => (ids === undefined ? undefined : mark(new Set(ids))));
    else if (event.key === 'Escape' && marks.size > 0) mark(new Set());
    else {
      const run = keys[event.key];
      if (run === undefined) return;
      run(event);
    }
    letters.end();
    event.preventDefault();
    event.stopPropagation();
  };
  const indexOf = (target: EventTarget): number | undefined => {
    const row = target instanceof Element ? target.closest('[data-index]') : null;
    return row === null ? undefined : Number(row.getAttribute('data-index'));
  };
  const onClick = (event: MouseEvent): void => {
    const index = indexOf(event.target);
    if (index === undefined) return;
    if (event.shiftKey) void markBetween(anchor.current ?? stop, index);
    else if (event.ctrlKey || event.metaKey) toggle(index);
    else open(index);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const index = indexOf(event.target);
    if (index === undefined || !(event.target instanceof Element)) return;
    event.preventDefault();
    menuRow.current = event.target.closest('[data-index]');
    setMenuStories(targets(index));
  };
  const onFocus = (event: FocusEvent): void => {
    const index = indexOf(event.target);
    hasFocus.current = index !== undefined;
    if (index !== undefined && index !== stop) setCurrent({ index, id: rowAt(index)?.id });
  };
  const onBlur = ({ target }: FocusEvent): void => {
    // A row that leaves the page loses the focus without anybody having gone elsewhere.
    setTimeout(() => {
      if (target.isConnected && scroller.current?.contains(document.activeElement) !== true) {
        hasFocus.current = false;
        letters.end();
      }
    });
  };

  const inWindow = (index: number): boolean => (index >= window.from && index < window.to) || index === stop;
  const stretches = stretchesBetween(layout, window.from, window.to);
  const withStop = stretches.some(({ first, count }) => stop >= first && stop < first + count) ? stretches : [...stretches, ...stretchesBetween(layout, stop, stop + 1)].sort((one, other) => one.first - other.first);
  const [only] = menuStories ?? [];
  return (
    <div className="list" {...dragOutOf(actions.dragOut)}>
      <div
        ref={scroller}
        className="rows scroll"
        role="listbox"
        aria-label={say('library.stories')}
        aria-multiselectable
        onScroll={window.onScroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <div className="allrows" role="presentation" style={{ height: layout.height }}>
          {withStop.map((stretch) => {
            const first = Math.max(stretch.first, Math.min(window.from, stop));
            const last = Math.min(stretch.first + stretch.count, Math.max(window.to, stop + 1));
            const places = Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step).filter(inWindow);
            const name = stretch.hasHeading ? sayGroup(stretch.key, group, language) : undefined;
            return (
              <div key={stretch.key} className="stretch" role={name === undefined ? 'presentation' : 'group'} aria-label={name} style={{ top: stretch.top, height: stretch.height }}>
                {name === undefined ? null : <div className="listhead" role="presentation"><span className="cut">{name}</span></div>}
                {places.map((index) => {
                  const row = list.rows.get(index);
                  return (
                    <StoryOption
                      key={row?.id ?? index}
                      row={row}
                      index={index}
                      total={layout.total}
                      top={topInStretch(stretch, index)}
                      isSelected={row !== undefined && (marks.size > 0 ? marks.has(row.id) : row.id === openId)}
                      isOpen={row !== undefined && row.id === openId}
                      elsewhere={row === undefined ? undefined : elsewhereOf(row)}
                      isStop={index === stop}
                    />
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      {menuStories === undefined || only === undefined ? null : (
        <ContextMenu
          name={menuStories.length === 1 ? say('library.menu', { name: only.name }) : say('list.menu.many', counted(menuStories.length, language))}
          at={menuRow}
          isOpen
          onClose={() => setMenuStories(undefined)}
          list={menuFor({ stories: menuStories, shelf, role, say, actions, act })}
        />
      )}
    </div>
  );
}
