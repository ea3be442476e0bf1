import { useMemo } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import type { MessageKey } from '../../shared/i18n/index';
import { mostMovedAtOnce, type MovedStories } from '../../shared/ipc/contract';
import type { Shelf } from '../../shared/library/story-query';
import type { Move } from '../../shared/workflow/workflow';
import { call } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';
import { describeError } from '../notices/describe-error';
import type { NoticeList } from '../notices/notice-list';
import { useWords } from '../ui/words';
import { moveStories, type Destination } from './move-stories';

/** A story as an action needs to know it. */
export interface NamedStory {
  readonly id: string;
  /** File name. */
  readonly name: string;
}

/** What is done to one story or to many at once. */
export interface ShelfActions {
  readonly move: (stories: readonly NamedStory[], to: Shelf) => void;
  readonly putBack: (stories: readonly NamedStory[]) => void;
  readonly emptyTrash: () => void;
  readonly duplicate: (stories: readonly NamedStory[]) => void;
  /** A step of the review for each, where it may be made. */
  readonly moveOn: (stories: readonly NamedStory[], move: Move) => void;
  readonly saveTemplate: (story: NamedStory) => void;
}

interface ActionsAround {
  readonly copies: WorkingCopies;
  readonly opened: Parameters<typeof moveStories>[2]['opened'];
  readonly notices: NoticeList;
  readonly refuse: (error: AppError) => void;
}

const movedWords: Record<Destination, { readonly one: MessageKey; readonly many: MessageKey }> = {
  trash: { one: 'shelves.trashed.one', many: 'shelves.trashed.many' },
  archive: { one: 'shelves.archived.one', many: 'shelves.archived.many' },
  templates: { one: 'shelves.moved.one', many: 'shelves.moved.many' },
  stories: { one: 'shelves.moved.one', many: 'shelves.moved.many' },
  back: { one: 'shelves.restored.one', many: 'shelves.restored.many' },
};

/** Makes the actions on shelves. Each says what it did, with the way back; long work says how far it is and can be stopped. */
export function useShelfActions({ copies, opened, notices, refuse }: ActionsAround): ShelfActions {
  const { language, say } = useWords();
  return useMemo(() => {
    /** Says how far work on many has come; what it gives back is true once somebody pressed Stop. */
    const watchProgress = (total: number): ((done: number) => boolean) => {
      let stopped = false;
      return (done) => {
        if (done >= total || stopped) notices.dismiss('working');
        else if (total > mostMovedAtOnce) notices.say({ id: 'working', tone: 'info', title: say('shelves.working', { done, total }), actions: [{ label: say('shelves.stop'), run: () => { stopped = true; } }] });
        return stopped;
      };
    };
    const tellRefused = (refused: MovedStories['refused']): void => {
      const [first, ...others] = refused;
      if (first === undefined) return;
      const { title, text } = describeError(language, first.error);
      notices.say({ id: 'refused', tone: 'bad', title, text: others.length === 0 ? text : `${text} ${say('shelves.and-more', { count: others.length })}` });
    };
    const move = async (stories: readonly NamedStory[], to: Destination): Promise<void> => {
      const { moved, gone, refused } = await moveStories(stories.map(({ id }) => id), to, { copies, opened, progress: watchProgress(stories.length) });
      const count = moved.length + gone.length;
      const [only] = stories;
      const words = movedWords[to];
      if (count > 0 && only !== undefined) {
        notices.say({
          id: 'moved',
          tone: 'info',
          title: count === 1 && stories.length === 1 ? say(words.one, { name: only.name }) : say(words.many, { count }),
          text: gone.length > 0 ? say('app.trashed.says') : undefined,
          actions: moved.length === 0 || to === 'back' ? [] : [{ label: say('shelves.undo'), run: () => void move(moved, 'back') }],
        });
      }
      tellRefused(refused);
    };
    /** One after the other; the first that is refused is said, the others are done. */
    const each = async (stories: readonly NamedStory[], act: (story: NamedStory) => Promise<AppError | undefined>): Promise<number> => {
      const refused: { readonly id: string; readonly error: AppError }[] = [];
      const progress = watchProgress(stories.length);
      let done = 0;
      for (const story of stories) {
        const error = await act(story);
        if (error !== undefined) refused.push({ id: story.id, error });
        done += 1;
        if (progress(done)) break;
      }
      tellRefused(refused);
      return done - refused.length;
    };
    return {
      move: (stories, to) => void move(stories, to),
      putBack: (stories) => void move(stories, 'back'),
      emptyTrash: () => void call('shelf.empty-trash', {}).then((answer) => {
        if (!answer.ok) refuse(answer.error);
        else notices.say({ id: 'moved', tone: 'info', title: say('shelves.emptied', { count: answer.value.emptied }), text: say('app.trashed.says') });
      }),
      duplicate: (stories) => void each(stories, async ({ id }) => {
        await copies.save(id, 'automatic');
        const answer = await call('article.duplicate', { id });
        return answer.ok ? undefined : answer.error;
      }).then((count) => (count > 0 ? notices.say({ id: 'moved', tone: 'info', title: say('shelves.duplicated', { count }) }) : undefined)),
      moveOn: (stories, step) => void each(stories, async ({ id }) => {
        const copy = await copies.open(id);
        if (!copy.ok) return copy.error;
        const answer = await copies.move(id, step);
        if (!opened.isShown(id)) await copies.leave(id);
        return answer.ok ? undefined : answer.error;
      }).then((count) => (count > 0 ? notices.say({ id: 'moved', tone: 'info', title: say('shelves.moved-on', { count }) }) : undefined)),
      saveTemplate: ({ id }) => void copies.save(id, 'automatic').then(() => call('shelf.save-template', { id })).then((answer) => {
        if (!answer.ok) refuse(answer.error);
        else notices.say({ id: 'moved', tone: 'good', title: say('shelves.template-saved', { name: answer.value.name }), text: say('shelves.template-saved.says') });
      }),
    };
  }, [copies, opened, notices, refuse, language, say]);
}
