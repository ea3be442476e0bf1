import { Refusal } from '../../shared/errors/refusal';
import type { EventName, Events } from '../../shared/ipc/contract';
import { createHeldStories } from './held-stories';

/** A window as main knows it: the number that the shell gave it. */
export type WindowId = number;

/** The window of an app that has one alone, and that need not be told apart. */
export const onlyWindow: WindowId = 0;

/** How long a window may take to save before it counts as one that does not answer, in milliseconds. */
export const settlePatience = 10_000;

/** How a window that was asked to save answered: `silent` has not, in the time it had. */
export type Settled = 'saved' | 'not-saved' | 'silent';

/** Tells one window something, or without one every window. */
export type Emit = <Name extends EventName>(name: Name, payload: Events[Name], to?: WindowId) => void;

/** The windows as the shell has them: Electron in the app, a stand-in in tests. */
export interface WindowShell {
  /** Opens another window, under that number or the first that is free; it asks how things stand only after its id was given back. */
  open(number?: number): WindowId;
  /** The number under which the place of a window is remembered. */
  numberOf(window: WindowId): number | undefined;
  /** Brings a window to the front. */
  bring(window: WindowId): void;
  /** What is being dragged in a window is these files, by absolute path. */
  drag(window: WindowId, files: readonly string[]): void;
  /** The window that a person turned to last; undefined before there is one. */
  front(): WindowId | undefined;
}

/** A window that comes back at the start. */
export interface ReturningWindow {
  readonly number: number;
  /** The story that it showed, if it showed one; undefined when that is gone. */
  readonly story: Promise<string | undefined> | undefined;
}

/** A window and the story that it shows. */
export interface StandingWindow {
  readonly number: number;
  readonly story: string | undefined;
}

/** What a window begins with. */
export interface Beginning {
  /** The story that was asked for. */
  readonly asked: string | undefined;
  /** The story that it showed last. */
  readonly shown: string | undefined;
  /** The report of the death after which it was loaded again. */
  readonly diedWith: string | undefined;
  /** Whether it is the app's only window and asks for the first time: it goes on where the last start ended. */
  readonly isStart: boolean;
}

/** The windows of the app: which story each holds, what each shows first, and whether each has saved. */
export interface Windows {
  /** Opens the windows of the last time, or one when there was one at most. A window whose story is gone is left out. */
  restore(returning: readonly ReturningWindow[]): void;
  /** Opens another window, on a story when one is given; a story that a window holds is shown there. */
  open(story?: string): void;
  /** A story was asked for from outside. Before a window listens it waits for one. */
  request(story: Promise<string>): void;
  /** A window asks how things stand; what it is to show and hear is given once. */
  begin(window: WindowId): Promise<Beginning>;
  /** The window's page is gone with a bug, and is loaded anew. */
  died(window: WindowId, reportId: string): void;
  closed(window: WindowId): void;
  /** A window opens a story. Refuses with `article/open-elsewhere`, and brings the window that holds it to the front. True when the window did not hold it before. */
  take(story: string, name: string, window: WindowId): Promise<boolean>;
  /** A window lets go of a story. */
  release(story: string, window: WindowId): void;
  /** Refuses as {@link take} does what must not happen to a story behind another window's back; `quietly` the other window stays where it is. */
  mustBeFree(story: string, name: string, window: WindowId, quietly?: boolean): Promise<void>;
  /** A story has another id. */
  renamed(from: string, to: string): void;
  /** What is being dragged in a window is these files, by absolute path. */
  drag(window: WindowId, files: readonly string[]): void;
  /** The stories that other windows hold; each window is told when that changes. */
  heldByOthers(window: WindowId): readonly string[];
  /** The window that holds a story. */
  holderOf(story: string): WindowId | undefined;
  /** Another library is open: no window goes back to a story of the one before. */
  forgetShown(): void;
  /** Tells every window but one. */
  tellOthers<Name extends EventName>(window: WindowId, name: Name, payload: Events[Name]): void;
  /** Asks a window to save everything. */
  settle(window: WindowId): Promise<Settled>;
  /** Asks every window but one to save everything. */
  settleOthers(window: WindowId): Promise<void>;
  /** The answer of a window. */
  settled(window: WindowId, saved: boolean): void;
}

interface WindowsOptions {
  readonly shell: WindowShell;
  readonly emit: Emit;
  /** Hears which windows are open with which story, whenever that changes. */
  readonly changed?: (standing: readonly StandingWindow[]) => void;
  /** How long a window may take to save (ms). */
  readonly patience?: number;
  /** How long a story is waited for that its window is about to let go of (ms). */
  readonly leavingPatience?: number;
}

interface Known {
  /** The story to show first, when one was asked for. */
  wanted?: Promise<string | undefined> | undefined;
  /** It came back at the start with others. */
  isBack?: boolean;
  listens: boolean;
  diedWith?: string | undefined;
}

/** Keeps the windows of one app. */
export function createWindows({ shell, emit, changed = () => undefined, patience = settlePatience, leavingPatience = 1000 }: WindowsOptions): Windows {
  const known = new Map<WindowId, Known>();
  const held = createHeldStories(() => {
    for (const [window, { listens }] of known) if (listens) emit('window.others-changed', { ids: held.heldByOthers(window) }, window);
  });
  const answers = new Map<WindowId, (answer: Settled) => void>();
  const asked = new Map<WindowId, Promise<Settled>>();
  /** A story that was asked for when no window listened. */
  let waiting: Promise<string> | undefined;

  const show = (story: string, window: WindowId, wasOpen: boolean): void => {
    shell.bring(window);
    emit('article.requested', wasOpen ? { id: story, wasOpen } : { id: story }, window);
  };

  /** Scenario: a window has just turned to another story and still saves this one. */
  const onceLeft = async (story: string, window: WindowId): Promise<void> => {
    const holder = held.holderOf(story);
    if (holder !== undefined && holder !== window && held.shownBy(holder) !== story) await held.released(story, leavingPatience);
  };

  const refuseHeld = (story: string, name: string, window: WindowId, quietly = false): void => {
    const holder = held.holderOf(story);
    if (holder === undefined || holder === window) return;
    if (!quietly) show(story, holder, true);
    throw new Refusal({ code: 'article/open-elsewhere', name });
  };

  const ask = async (window: WindowId): Promise<Settled> => {
    let timer: NodeJS.Timeout | undefined;
    const answered = new Promise<Settled>((resolve) => {
      answers.set(window, resolve);
      timer = setTimeout(() => resolve('silent'), patience);
    });
    emit('app.settle', null, window);
    const saved = await answered;
    clearTimeout(timer);
    return saved;
  };

  const note = (): void => {
    const standing = [...known.keys()].flatMap((window): readonly StandingWindow[] => {
      const number = shell.numberOf(window);
      const story = held.shownBy(window);
      return number === undefined ? [] : [{ number, story: story !== undefined && held.holderOf(story) === window ? story : undefined }];
    });
    changed(standing);
  };

  /** No two windows that come back begin with one story, nor with one that was asked for. */
  const begun = new Set<string>();
  const wantedBy = async (before: Known | undefined): Promise<string | undefined> => {
    const isWaiting = waiting !== undefined && (before?.wanted === undefined || before.isBack === true);
    const wanted = await (isWaiting ? waiting : before?.wanted);
    if (before?.isBack !== true || wanted === undefined) return wanted;
    if (begun.has(wanted)) return undefined;
    begun.add(wanted);
    return wanted;
  };

  const settle = (window: WindowId): Promise<Settled> => {
    const running = asked.get(window) ?? ask(window).finally(() => asked.delete(window));
    asked.set(window, running);
    return running;
  };
  const others = (window: WindowId): readonly WindowId[] => [...known].filter(([id, { listens }]) => listens && id !== window).map(([id]) => id);

  return {
    restore: ([first, ...others]) => {
      if (first === undefined || others.length === 0) {
        shell.open();
        return;
      }
      known.set(shell.open(first.number), { listens: false, wanted: first.story, isBack: true });
      for (const { number, story } of others) {
        const openIt = (): unknown => known.set(shell.open(number), { listens: false, wanted: story, isBack: true });
        if (story === undefined) openIt();
        else void story.then((id) => (id === undefined ? undefined : openIt()));
      }
    },
    open: (story) => {
      const holder = story === undefined ? undefined : held.holderOf(story);
      if (story !== undefined && holder !== undefined) {
        show(story, holder, true);
        return;
      }
      known.set(shell.open(), { listens: false, wanted: story === undefined ? undefined : Promise.resolve(story) });
    },
    request: (story) => {
      const front = shell.front();
      if (front === undefined || known.get(front)?.listens !== true) {
        waiting = story;
        return;
      }
      void story.then(async (id) => {
        await onceLeft(id, front);
        const holder = held.holderOf(id);
        show(id, holder ?? front, holder !== undefined && holder !== front);
      });
    },
    begin: async (window) => {
      const before = known.get(window);
      const isStart = known.size === 0;
      const wanted = wantedBy(before);
      if (before?.wanted === undefined || before.isBack === true) waiting = undefined;
      known.set(window, { listens: true });
      note();
      return { asked: await wanted, shown: held.shownBy(window), diedWith: before?.diedWith, isStart };
    },
    died: (window, diedWith) => {
      known.set(window, { listens: false, diedWith });
      held.dropAll(window);
      answers.get(window)?.('saved');
    },
    closed: (window) => {
      known.delete(window);
      held.dropAll(window);
      held.forgetShown(window);
      note();
      answers.get(window)?.('saved');
    },
    take: async (story, name, window) => {
      await onceLeft(story, window);
      refuseHeld(story, name, window);
      const isNew = held.take(story, window);
      if (isNew) note();
      return isNew;
    },
    release: (story, window) => {
      held.release(story, window);
      note();
    },
    mustBeFree: async (story, name, window, quietly) => {
      await onceLeft(story, window);
      refuseHeld(story, name, window, quietly);
    },
    renamed: (from, to) => {
      held.renamed(from, to);
      note();
    },
    drag: (window, files) => shell.drag(window, files),
    heldByOthers: (window) => held.heldByOthers(window),
    holderOf: (story) => held.holderOf(story),
    forgetShown: () => [...known.keys()].forEach((window) => held.forgetShown(window)),
    tellOthers: (window, name, payload) => others(window).forEach((other) => emit(name, payload, other)),
    settle,
    settleOthers: (window) => Promise.all(others(window).map(settle)).then(() => undefined),
    settled: (window, saved) => answers.get(window)?.(saved ? 'saved' : 'not-saved'),
  };
}
