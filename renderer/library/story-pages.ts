import type { AppError } from '../../shared/errors/app-error';
import { longestPage, type IndexProgress, type NameQuery, type QueryTrouble, type StoryAnswer, type StoryPage, type StoryQuery, type StoryRow, type StoryShape } from '../../shared/library/story-query';
import type { Result } from '../../shared/ipc/result';

/** A row that may not be at hand: its story and its place in the whole list. */
export interface NamedRow {
  readonly id: string;
  readonly place: number;
}

/** Where the rows come from. */
export interface StorySource {
  readonly page: (page: StoryPage) => Promise<Result<StoryAnswer>>;
  readonly ids: (query: StoryQuery) => Promise<Result<{ readonly ids: readonly string[] }>>;
  readonly named: (query: NameQuery) => Promise<Result<{ readonly found?: NamedRow | undefined }>>;
}

/** What the list can show now. */
export interface ListedStories {
  /** Grows with every other question: a list starts at its top for a new one. */
  readonly question: number;
  readonly query: StoryQuery | undefined;
  readonly shape: StoryShape;
  /** The rows at hand, by their place in the whole list. */
  readonly rows: ReadonlyMap<number, StoryRow>;
  readonly generation: number;
  /** The rows are there, how many there are in all is still being counted. */
  readonly isCounting: boolean;
  readonly progress: IndexProgress | undefined;
  readonly troubles: readonly QueryTrouble[];
  readonly error: AppError | undefined;
  readonly isLoaded: boolean;
}

/** The library's list as far as it is needed: the rows around what is on screen. */
export interface StoryPages {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => ListedStories;
  /** Asks something else; what was listed stays until the answer is there. */
  readonly ask: (query: StoryQuery) => void;
  /** The same again: the library changed. */
  readonly again: () => void;
  /** Rows `from` to `to` (without `to`) are on screen. */
  readonly want: (from: number, to: number) => void;
  /** Changes what is listed of a story that this window saved, and asks how the list stands now. */
  readonly update: (id: string, changes: Partial<StoryRow>) => void;
  readonly rowOf: (id: string) => StoryRow | undefined;
  readonly indexOf: (id: string) => number | undefined;
  /** Every id of the list in its order; undefined when it cannot be had. */
  readonly ids: () => Promise<readonly string[] | undefined>;
  /** The next row after a place, from the top again behind the last, whose name begins with what was typed. */
  readonly named: (typed: string, after: number) => Promise<NamedRow | undefined>;
}

/** Rows that are kept ready above and below the screen. */
const margin = 40;
/** Rows asked for at once. */
const atOnce = 100;
/** Rows that are kept at hand before far ones are let go. */
const mostKept = 2000;
/** How long rows wait for their count before they are shown without (ms): headings that come a frame later would make them jump. */
const countMs = 80;
/** How often a list is asked again while the library is first read (ms). */
const whileReadingMs = 500;

const noCounts = { 'all': 0, 'waiting': 0, 'draft': 0, 'in-review': 0, 'changes-requested': 0, 'approved': 0, 'published': 0 } as const;
const nothing: ListedStories = {
  question: 0, query: undefined, shape: { total: 0, groups: [], counts: noCounts, onShelf: 0 }, rows: new Map(), generation: -1,
  isCounting: false, progress: undefined, troubles: [], error: undefined, isLoaded: false,
};

/** One question at a time is on its way: whoever scrolls or types fast gets what they stopped at, not everything that they passed. */
export function createStoryPages(source: StorySource): StoryPages {
  let state = nothing;
  let query: StoryQuery | undefined;
  let question = 0;
  let wanted = { from: 0, to: margin };
  let isStale = false;
  let isBusy = false;
  /** Nothing more is asked until something changes: the last question was refused, or its answer did not fit. */
  let isResting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const put = (changes: Partial<ListedStories>): void => {
    state = { ...state, ...changes };
    listeners.forEach((listener) => listener());
  };
  const refuse = (error: AppError): void => {
    isResting = true;
    put({ error, isLoaded: true });
  };
  const rowsOf = (answer: StoryAnswer, offset: number): readonly (readonly [number, StoryRow])[] => answer.rows.map((row, place) => [offset + place, row] as const);

  const load = async (asked: StoryQuery, offset: number, limit: number): Promise<void> => {
    const answer = await source.page({ ...asked, offset, limit, shape: false });
    if (asked !== query || isStale) return;
    if (!answer.ok) { refuse(answer.error); return; }
    if (answer.value.generation !== state.generation) { changed(); return; }
    isResting = answer.value.rows.length === 0;
    const near = state.rows.size < mostKept ? state.rows : new Map([...state.rows].filter(([place]) => place > wanted.from - 5 * atOnce && place < wanted.to + 5 * atOnce));
    put({ rows: new Map([...near, ...rowsOf(answer.value, offset)]) });
  };

  /** The rows around the screen and how long the list is: together, or where the counting takes its time, the rows first. */
  const reload = async (asked: StoryQuery, mine: number): Promise<void> => {
    const isNew = mine !== state.question;
    const from = isNew ? 0 : Math.max(0, wanted.from - margin);
    const limit = isNew ? atOnce : Math.min(longestPage, wanted.to + margin - from);
    const isSearch = asked.text.trim() !== '';
    const answer = await source.page({ ...asked, offset: from, limit, shape: !isSearch });
    if (asked !== query) return;
    if (!answer.ok) { refuse(answer.error); return; }
    const { shape, generation, progress, troubles } = answer.value;
    const found = { question: mine, query: asked, rows: new Map(rowsOf(answer.value, from)), generation, progress, troubles, error: undefined, isLoaded: true };
    if (shape !== undefined) { put({ ...found, shape, isCounting: false }); return; }
    const counted = source.page({ ...asked, offset: 0, limit: 0, shape: true });
    const first = await Promise.race([counted, new Promise<undefined>((resolve) => setTimeout(resolve, countMs))]);
    const total = from + found.rows.size;
    if (first === undefined) put({ ...found, shape: { ...state.shape, total, groups: [{ key: 'all', count: total }] }, isCounting: true });
    finish(await counted, asked, first === undefined ? {} : found);
  };
  const finish = (counted: Result<StoryAnswer>, asked: StoryQuery, found: Partial<ListedStories>): void => {
    if (asked !== query) return;
    if (!counted.ok) { refuse(counted.error); return; }
    const { shape, generation } = counted.value;
    if (shape === undefined) return;
    put({ ...found, shape, isCounting: false });
    if (generation !== state.generation) changed();
  };

  const isMissing = (place: number): boolean => place >= 0 && place < state.shape.total && !state.rows.has(place);
  const firstMissing = (from: number, to: number): number | undefined => {
    for (let place = Math.max(0, from); place < to; place += 1) if (isMissing(place)) return place;
    return undefined;
  };
  const nextStep = (): (() => Promise<void>) | undefined => {
    const asked = query;
    if (asked === undefined || isResting) return undefined;
    if (isStale) {
      isStale = false;
      return () => reload(asked, question);
    }
    if (state.question !== question || state.isCounting) return undefined;
    const below = firstMissing(wanted.from, wanted.to + margin);
    if (below !== undefined) return () => load(asked, below, atOnce);
    const above = firstMissing(wanted.from - margin, wanted.from);
    return above === undefined ? undefined : () => load(asked, Math.max(0, wanted.from - atOnce), Math.min(atOnce, wanted.from));
  };
  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      for (let step = nextStep(); step !== undefined; step = nextStep()) await step();
    } finally {
      isBusy = false;
    }
  };
  const again = (): void => {
    isResting = false;
    isStale = true;
    void work();
  };
  /** The list has changed. While the library is first read it does so all the time, and is looked at now and then. */
  const changed = (): void => {
    if (state.progress === undefined) { again(); return; }
    isResting = true;
    timer ??= setTimeout(() => {
      timer = undefined;
      again();
    }, whileReadingMs);
  };
  const indexOf = (id: string): number | undefined => {
    for (const [place, row] of state.rows) if (row.id === id) return place;
    return undefined;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => state,
    ask: (next) => {
      query = next;
      question += 1;
      again();
    },
    again: changed,
    want: (from, to) => {
      wanted = { from, to };
      void work();
    },
    update: (id, changes) => {
      const place = indexOf(id);
      const row = place === undefined ? undefined : state.rows.get(place);
      if (place !== undefined && row !== undefined) put({ rows: new Map(state.rows).set(place, { ...row, ...changes }) });
      again();
    },
    rowOf: (id) => {
      const place = indexOf(id);
      return place === undefined ? undefined : state.rows.get(place);
    },
    indexOf,
    ids: async () => {
      if (query === undefined) return undefined;
      const answer = await source.ids(query);
      return answer.ok ? answer.value.ids : undefined;
    },
    named: async (typed, after) => {
      if (query === undefined) return undefined;
      const answer = await source.named({ ...query, typed, after });
      return answer.ok ? answer.value.found : undefined;
    },
  };
}
