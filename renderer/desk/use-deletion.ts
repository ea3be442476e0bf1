import type { AppError } from '../../shared/errors/app-error';
import { call } from '../api/client';
import type { ListActions } from '../library/list-menu';
import type { ShelfActions } from '../library/use-shelf-actions';
import type { NoticeList } from '../notices/notice-list';
import { useWords } from '../ui/words';
import type { DeskDialog } from './desk-dialogs';

interface DeletionAround extends Pick<ShelfActions, 'deleteForGood'> {
  readonly headlineOf: (id: string) => string;
  readonly notices: NoticeList;
  readonly refuse: (error: AppError) => void;
  readonly ask: (dialog: DeskDialog) => void;
}

/** The ways by which stories go for good; each asks first. */
export function useDeletion({ deleteForGood, headlineOf, notices, refuse, ask }: DeletionAround): Pick<ListActions, 'deleteForGood' | 'emptyTrash'> {
  const { say } = useWords();
  return {
    deleteForGood: (stories, begun) => {
      const [only] = stories;
      const headline = only === undefined ? '' : headlineOf(only.id);
      ask({
        kind: 'delete',
        about: stories.length === 1 ? { kind: 'one', headline } : { kind: 'many', count: stories.length },
        run: () => {
          begun();
          deleteForGood(stories, headline);
        },
      });
    },
    emptyTrash: () => void call('shelf.trashed', {}).then((answer) => {
      if (!answer.ok) {
        refuse(answer.error);
        return;
      }
      const stories = answer.value.ids.map((id) => ({ id, name: '' }));
      const [only] = stories;
      if (only === undefined) notices.say({ id: 'moved', tone: 'info', title: say('delete.nothing') });
      else ask({ kind: 'delete', about: { kind: 'trash', count: stories.length }, run: () => deleteForGood(stories, headlineOf(only.id)) });
    }),
  };
}
