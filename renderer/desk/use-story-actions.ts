import { useMemo } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { call } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';
import { moveStories } from '../library/move-stories';
import { useWords } from '../ui/words';
import { catchKeys } from './focus';
import { onceFieldIsThere } from './show-field';
import type { OpenArticle } from './use-open-article';

/** What can be done to story files, from the list, the menu and the keyboard alike. */
export interface StoryFileActions {
  readonly newStory: () => void;
  readonly startFrom: (template: string) => void;
  readonly importStory: () => void;
  readonly duplicate: (id: string) => void;
  readonly reveal: (id: string) => void;
  /** Hands a story that is being dragged to the system, with its last words. */
  readonly dragOut: (id: string) => void;
  /** Gives the refusal, which the dialog shows under its field. */
  readonly rename: (id: string, slug: string) => Promise<AppError | undefined>;
  /** Takes a story pasted into an empty one: the receipt comes with it, and the empty one goes. */
  readonly takePasted: (emptyId: string, story: { readonly text: string; readonly format: 'text' | 'html' }) => void;
}

interface ActionsAround {
  readonly copies: WorkingCopies;
  readonly opened: OpenArticle;
  readonly refuse: (error: AppError) => void;
}

/** Makes the actions on story files. What was typed is saved before a file is copied, renamed or moved. */
export function useStoryActions({ copies, opened, refuse }: ActionsAround): StoryFileActions {
  const { say } = useWords();
  return useMemo(() => {
    const openAnswer = (answer: { readonly ok: true; readonly value: { readonly id: string } } | { readonly ok: false; readonly error: AppError }): void => {
      if (answer.ok) void opened.open(answer.value.id);
      else refuse(answer.error);
    };
    const begin = async (from: { readonly template?: string }): Promise<void> => {
      // A new story begins with its headline, also when somebody types on at once.
      const caught = catchKeys(say('app.sheet.headline'));
      const answer = await call('article.create', from);
      if (answer.ok) await opened.open(answer.value.id);
      else refuse(answer.error);
      if (answer.ok && opened.isShown(answer.value.id)) onceFieldIsThere('headline', caught, () => caught());
      else caught();
    };
    return {
      newStory: () => void begin({}),
      startFrom: (template) => void begin({ template }),
      importStory: () => void call('import.choose', {}).then((answer) => {
        const [first] = answer.ok ? answer.value.ids : [];
        if (!answer.ok) refuse(answer.error);
        else if (first !== undefined) void opened.open(first);
      }),
      duplicate: (id) => void copies.save(id, 'automatic').then(() => call('article.duplicate', { id })).then(openAnswer),
      dragOut: (id) => void copies.save(id, 'automatic').then(() => call('article.drag-out', { id })).then((answer) => (answer.ok ? undefined : refuse(answer.error))),
      reveal: (id) => void call('article.reveal', { id }).then((answer) => (answer.ok ? undefined : refuse(answer.error))),
      rename: async (id, slug) => {
        if (copies.get(id) === undefined) {
          const answer = await call('article.rename', { id, slug });
          return answer.ok ? undefined : answer.error;
        }
        const answer = await copies.carry(id, () => call('article.rename', { id, slug }));
        return answer.ok ? undefined : answer.error;
      },
      takePasted: (emptyId, { text, format }) => void call('import.text', { text, format, origin: 'paste' }).then(async (answer) => {
        if (!answer.ok) {
          refuse(answer.error);
          return;
        }
        const { headline, standfirst, published, updated } = copies.get(emptyId)?.article.metadata ?? {};
        await opened.open(answer.value.id);
        const isBare = [headline, standfirst, published, updated].every((value) => value === undefined);
        if (isBare) await moveStories([emptyId], 'trash', { copies, opened, progress: () => false });
      }),
    };
  }, [copies, opened, refuse, say]);
}
