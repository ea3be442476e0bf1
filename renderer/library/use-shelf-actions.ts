import { useMemo } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import type { MessageKey } from '../../shared/i18n/index';
import { mostMovedAtOnce, type MovedStories, type SectionChanged } from '../../shared/ipc/contract';
import type { Shelf } from '../../shared/library/story-query';
import type { Move } from '../../shared/workflow/workflow';
import { call } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';
import { describeError } from '../notices/describe-error';
import type { NoticeList } from '../notices/notice-list';
import { useWords } from '../ui/words';
import { deleteStories } from './delete-stories';
import { moveStories, type Destination } from './move-stories';
import { counted } from './say-number';
import { sectionStories } from './section-stories';

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
  /** Leaves no trace of them. Whoever calls has asked. `headline` is said of one alone. */
  readonly deleteForGood: (stories: readonly NamedStory[], headline: string) => void;
  readonly duplicate: (stories: readonly NamedStory[]) => void;
  /** A step of the review for each, where it may be made. */
  readonly moveOn: (stories: readonly NamedStory[], move: Move) => void;
  /** Puts all into a section, '' for none. */
  readonly setSection: (stories: readonly NamedStory[], section: string) => void;
  readonly saveTemplate: (story: NamedStory) => void;
}

interface ActionsAround {
  readonly copies: WorkingCopies;
  readonly opened: Parameters<typeof moveStories>[2]['opened'];
  readonly notices: NoticeList;
  readonly refuse: (error: AppError) => void;
}

/** Shorter waits are not spoken of (ms). */
const noticedMs = 500;
/** Stories that were refused are said by name up to this many. */
const mostNamed = 5;

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
    const watchTidying = async (work: Promise<unknown>): Promise<void> => {
      const timer = setTimeout(() => notices.say({ id: 'working', tone: 'info', title: say('delete.tidying') }), noticedMs);
      await work;
      clearTimeout(timer);
      notices.dismiss('working');
    };
    /** Of one story alone what to do is said too; of several which they are. */
    const tellRefused = (refused: MovedStories['refused'], of: number): void => {
      const [first, ...others] = refused.map(({ error }) => describeError(language, error));
      if (first === undefined) return;
      if (of === 1) {
        notices.say({ id: 'refused', tone: 'bad', ...first });
        return;
      }
      const unnamed = others.length + 1 - mostNamed;
      const named = [first, ...others].slice(0, mostNamed).map(({ title }) => title);
      notices.say({ id: 'refused', tone: 'bad', title: say('many.refused', counted(others.length + 1, language)), text: [...named, ...(unnamed > 0 ? [say('many.refused.more', counted(unnamed, language))] : [])].join(' ') });
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
      tellRefused(refused, stories.length);
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
      tellRefused(refused, stories.length);
      return done - refused.length;
    };
    const unsetSection = async (set: readonly SectionChanged[], section: string): Promise<void> => {
      const { changed, refused } = await sectionStories(set.map(({ id, before }) => ({ id, section: before, over: section })), copies, watchProgress(set.length));
      const kept = set.length - changed.length - refused.length;
      notices.say({ id: 'moved', tone: 'info', title: say('section.undone', counted(changed.length, language)), text: kept > 0 ? say('section.undone.kept', counted(kept, language)) : undefined });
      tellRefused(refused, set.length);
    };
    const setSection = async (stories: readonly NamedStory[], section: string): Promise<void> => {
      const { changed, refused } = await sectionStories(stories.map(({ id }) => ({ id, section })), copies, watchProgress(stories.length));
      const tookBack = changed.filter((each) => each.tookBack).length;
      if (changed.length > 0) {
        notices.say({
          id: 'moved',
          tone: 'info',
          title: say(section === '' ? 'section.done.none' : 'section.done', { ...counted(changed.length, language), section }),
          text: tookBack > 0 ? say('section.took-back', counted(tookBack, language)) : undefined,
          actions: [{ label: say('shelves.undo'), run: () => void unsetSection(changed, section) }],
        });
      } else if (refused.length === 0) {
        notices.say({ id: 'moved', tone: 'info', title: say('section.done.already') });
      }
      tellRefused(refused, stories.length);
    };
    return {
      setSection: (stories, section) => void setSection(stories, section),
      move: (stories, to) => void move(stories, to),
      putBack: (stories) => void move(stories, 'back'),
      deleteForGood: (stories, headline) => void deleteStories(stories.map(({ id }) => id), { copies, opened, progress: watchProgress(stories.length), tidy: watchTidying }).then(({ deleted, refused }) => {
        if (deleted.length > 0) notices.say({ id: 'moved', tone: 'info', title: stories.length === 1 ? say('history.deleted', { headline }) : say('delete.done', counted(deleted.length, language)) });
        tellRefused(refused, stories.length);
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
