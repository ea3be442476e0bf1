// The page of bench/library-scroll.bench.ts: our list of generated rows, or a scroller with nothing in it. No part of the app.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { StoryGroup, StoryQuery, StoryRow } from '../../../shared/library/story-query';
import { states } from '../../../shared/workflow/workflow';
import type { ListActions } from '../list-menu';
import { StoryList, type StoryListHandle } from '../story-list';
import { createStoryPages, type StoryPages } from '../story-pages';
import { useListed } from '../use-story-pages';
import '../../ui/index.css';
import './page.css';

/** `list` is ours; `empty` scrolls as far with nothing in it. */
type Kind = 'list' | 'empty';
/** `steady` as a wheel does, `fast` as a dragged thumb, `jumping` to another place every frame. */
type Way = 'steady' | 'fast' | 'jumping';

interface Scrolled {
  /** Milliseconds between frames. */
  readonly frames: readonly number[];
  /** Share of the frames in which a row stood in the middle of the list, its words there or on their way. */
  readonly drawn: number;
  /** Share of the frames in which its words were there. */
  readonly worded: number;
}

declare global {
  interface Window {
    /** Shows a list of so many rows; resolves when its first rows are painted. */
    openList(kind: Kind, rows: number): Promise<void>;
    scrollList(way: Way, frames: number): Promise<Scrolled>;
  }
}

/** What a request to main and its answer take (ms). */
const answerMs = 2;
const query: StoryQuery = { text: '', shelf: 'stories', filter: 'all', sort: 'modified', group: 'day', role: 'editor', isTyping: true };
const words = ['ferry', 'council', 'harbour', 'lamp', 'bridge', 'tide', 'market', 'winter', 'school', 'river'];
const nobody = (): void => undefined;
const actions: ListActions = { open: nobody, openInNewWindow: nobody, dragOut: nobody, rename: nobody, reveal: nobody, startFrom: nobody, deleteForGood: nobody, askSection: nobody, move: nobody, putBack: nobody, emptyTrash: nobody, duplicate: nobody, moveOn: nobody, saveTemplate: nobody };

function rowAt(place: number): StoryRow {
  const word = (step: number): string => words[(place * 7 + step * 3) % words.length] ?? '';
  return {
    id: `story-${place}`, name: `story-${place}.article`, headline: Array.from({ length: 3 + (place % 6) }, (_, step) => word(step)).join(' '),
    firstWords: `The ${word(1)} by the ${word(2)} was closed on Monday.`, state: states[place % states.length] ?? 'draft', rights: place % 3 === 0 ? 'cleared' : 'question',
    date: { field: 'published', moment: { kind: 'day', date: `2024-0${1 + (place % 9)}-1${place % 10}` } }, modified: '2024-03-28T08:53:00Z', headlineHits: [],
  };
}

function pagesOf(rows: number): StoryPages {
  const groups: StoryGroup[] = [];
  for (let rest = rows, month = 0; rest > 0; month += 1) {
    const count = Math.min(rest, 40 + ((month * 37) % 3000));
    groups.push({ key: `${2024 - Math.floor(month / 12)}-${String(12 - (month % 12)).padStart(2, '0')}`, count });
    rest -= count;
  }
  const counts = { 'all': rows, 'waiting': 0, 'draft': 0, 'in-review': 0, 'changes-requested': 0, 'approved': 0, 'published': 0 };
  return createStoryPages({
    page: ({ offset, limit, shape }) => new Promise((resolve) => {
      setTimeout(() => resolve({ ok: true, value: {
        rows: Array.from({ length: Math.max(0, Math.min(limit, rows - offset)) }, (_, step) => rowAt(offset + step)), generation: 1, troubles: [],
        ...(shape ? { shape: { total: rows, groups, counts, onShelf: rows } } : {}),
      } }), answerMs);
    }),
    ids: () => Promise.resolve({ ok: true, value: { ids: [] } }),
    named: () => Promise.resolve({ ok: true, value: {} }),
  });
}

function List({ rows }: { readonly rows: number }): ReactNode {
  const [pages] = useState(() => pagesOf(rows));
  const handle = useRef<StoryListHandle>(null);
  useEffect(() => pages.ask(query), [pages]);
  const list = useListed(pages);
  return list.shape.total === 0 ? null : <StoryList pages={pages} list={list} openId={undefined} elsewhereOf={() => undefined} role="editor" marks={new Set()} onMarks={nobody} actions={actions} handle={handle} />;
}

function Empty({ rows }: { readonly rows: number }): ReactNode {
  return <div className="list"><div className="rows scroll"><div className="allrows" style={{ height: rows * 78 }} /></div></div>;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
let root: Root | undefined;

window.openList = async (kind, rows) => {
  root?.unmount();
  const place = document.createElement('div');
  place.className = 'bench';
  document.body.replaceChildren(place);
  root = createRoot(place);
  root.render(kind === 'list' ? <List rows={rows} /> : <Empty rows={rows} />);
  while (document.querySelector(kind === 'list' ? '.row h3' : '.allrows') === null) await frame();
  await frame();
};

window.scrollList = async (way, count) => {
  const scroller = document.querySelector('.rows');
  if (scroller === null) throw new Error('no list');
  const height = scroller.scrollHeight - scroller.clientHeight;
  const bounds = scroller.getBoundingClientRect();
  const [x, y] = [bounds.left + bounds.width / 2, bounds.top + bounds.height / 2];
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const frames: number[] = [];
  let [drawn, worded] = [0, 0];
  scroller.scrollTop = 0;
  let before = await frame();
  for (let each = 0; each < count; each += 1) {
    scroller.scrollTop = way === 'jumping' ? random() * height : scroller.scrollTop + (way === 'steady' ? 60 : 4000);
    const now = await frame();
    frames.push(now - before);
    before = now;
    // What the frame that was just painted showed.
    const row = document.elementFromPoint(x, y)?.closest('.row, .listhead');
    if (row !== null && row !== undefined) drawn += 1;
    if (row?.matches('.listhead, :not(.coming)') === true) worded += 1;
  }
  return { frames, drawn: drawn / count, worded: worded / count };
};
