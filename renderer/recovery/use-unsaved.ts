import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { UnsavedStory } from '../../shared/article/unsaved-story';
import type { AppError } from '../../shared/errors/app-error';
import { call } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';

/** The stories whose words outlived the app and that no copy of this window holds, with what a person may do with each. */
export interface Unsaved {
  readonly stories: readonly UnsavedStory[];
  /** Thrown away a moment ago, and still to be taken back; not while the story is open here. */
  readonly thrown: readonly UnsavedStory[];
  /** Gives where the words are now; undefined when a person thought better of it. */
  readonly keep: (id: string, where: 'file' | 'elsewhere') => Promise<{ readonly id: string; readonly name: string } | undefined>;
  readonly throwAway: (story: UnsavedStory) => Promise<void>;
  readonly takeBack: (story: UnsavedStory) => Promise<void>;
  /** Puts away the lines about what was thrown away. */
  readonly close: () => void;
}

/** Asks main at the start, and again when a copy was opened or let go. */
export function useUnsaved(copies: WorkingCopies, refuse: (error: AppError) => void): Unsaved {
  const [found, setFound] = useState<readonly UnsavedStory[]>([]);
  const [thrown, setThrown] = useState<readonly UnsavedStory[]>([]);
  const subscribe = useCallback((listener: () => void) => copies.subscribe(listener), [copies]);
  const held = useSyncExternalStore(subscribe, () => copies.all().map((copy) => copy.id).join('\n'));

  const load = useCallback(async (): Promise<void> => {
    const answer = await call('recovery.list', {});
    if (answer.ok) setFound(answer.value.stories);
  }, []);
  useEffect(() => {
    void load();
  }, [held, load]);

  const isHeld = (id: string): boolean => held.split('\n').includes(id);
  return {
    stories: found.filter(({ id }) => !isHeld(id)),
    thrown: thrown.filter(({ id }) => !isHeld(id)),
    keep: async (id, where) => {
      const answer = await call('recovery.keep', { id, where });
      if (!answer.ok) refuse(answer.error);
      await load();
      return answer.ok ? answer.value.kept : undefined;
    },
    throwAway: async (story) => {
      const answer = await call('recovery.throw-away', { id: story.id });
      if (answer.ok) setThrown((before) => [...before, story]);
      else refuse(answer.error);
      await load();
    },
    takeBack: async (story) => {
      const answer = await call('recovery.take-back', { id: story.id });
      if (!answer.ok) refuse(answer.error);
      else if (answer.value.back) setThrown((before) => before.filter(({ id }) => id !== story.id));
      await load();
    },
    close: () => setThrown([]),
  };
}
