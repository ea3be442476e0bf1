import type { WindowId } from './windows';

/** Which window holds which story: one story is open in one window. */
export interface HeldStories {
  /** The window that holds a story. */
  holderOf(story: string): WindowId | undefined;
  /** A window holds a story that no other holds; true when it did not before. It shows that story now. */
  take(story: string, window: WindowId): boolean;
  release(story: string, window: WindowId): void;
  /** Resolves when a story that is held is let go of, or after so many milliseconds. */
  released(story: string, patience: number): Promise<void>;
  /** A window holds nothing any more, and still knows what it showed. */
  dropAll(window: WindowId): void;
  renamed(from: string, to: string): void;
  /** The story that a window took last, unless another holds it now. */
  shownBy(window: WindowId): string | undefined;
  /** The stories that other windows hold. */
  heldByOthers(window: WindowId): readonly string[];
  forgetShown(window: WindowId): void;
}

/** Begins with no story held. `changed` hears that a story has another holder, or none. */
export function createHeldStories(changed: () => void): HeldStories {
  const holders = new Map<string, WindowId>();
  const shown = new Map<WindowId, string>();
  const waiting = new Map<string, Set<() => void>>();
  const free = (story: string): void => {
    holders.delete(story);
    for (const go of [...(waiting.get(story) ?? [])]) go();
  };
  return {
    holderOf: (story) => holders.get(story),
    take: (story, window) => {
      const isNew = holders.get(story) !== window;
      holders.set(story, window);
      if (isNew) {
        shown.set(window, story);
        changed();
      }
      return isNew;
    },
    release: (story, window) => {
      if (holders.get(story) !== window) return;
      free(story);
      changed();
    },
    dropAll: (window) => {
      const held = [...holders].filter(([, holder]) => holder === window);
      for (const [story] of held) free(story);
      if (held.length > 0) changed();
    },
    released: (story, patience) =>
      new Promise((resolve) => {
        const all = waiting.get(story) ?? new Set();
        waiting.set(story, all);
        const go = (): void => {
          clearTimeout(timer);
          all.delete(go);
          if (all.size === 0) waiting.delete(story);
          resolve();
        };
        const timer = setTimeout(go, patience);
        all.add(go);
      }),
    renamed: (from, to) => {
      const holder = holders.get(from);
      if (holder === undefined) return;
      free(from);
      holders.set(to, holder);
      if (shown.get(holder) === from) shown.set(holder, to);
      changed();
    },
    shownBy: (window) => {
      const story = shown.get(window);
      const holder = story === undefined ? undefined : holders.get(story);
      return holder === undefined || holder === window ? story : undefined;
    },
    heldByOthers: (window) => [...holders].filter(([, holder]) => holder !== window).map(([story]) => story),
    forgetShown: (window) => void shown.delete(window),
  };
}
