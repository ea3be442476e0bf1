import { useMemo, type RefObject } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { call } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';
import type { ArticleEditorHandle } from '../editor/article-editor';
import type { NoticeList } from '../notices/notice-list';
import type { VersionSource } from '../panels/history/history-dialog';
import { useWords } from '../ui/words';
import { onceTextIsFree } from './show-field';

interface VersionsAround {
  /** The shown story. */
  readonly id: string | undefined;
  readonly copies: WorkingCopies;
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly notices: NoticeList;
  readonly refuse: (error: AppError) => void;
}

/** What the versions of the shown story can be asked; what was brought back is said with the way to undo it. */
export function useVersions({ id = '', copies, editorRef, notices, refuse }: VersionsAround): VersionSource {
  const { say } = useWords();
  return useMemo(() => ({
    list: () => call('history.list', { id }),
    read: (version) => call('history.read', { id, version }),
    name: (version, name) => call('history.name', { id, version, name }),
    restore: async (version, said) => {
      const answer = await copies.restore(id, version);
      if (!answer.ok) return answer.error;
      const { before } = answer.value;
      const undo = (): void => {
        if (before !== undefined) void copies.restore(id, before).then((undone) => (undone.ok ? undefined : refuse(undone.error)));
      };
      notices.say({
        id: 'restored', tone: 'good', title: say('history.restored', { version: said }), text: say('history.restored.says'),
        actions: before === undefined ? [] : [{ label: say('history.undo'), run: undo }],
      });
      onceTextIsFree(() => editorRef.current?.focus());
      return undefined;
    },
    take: (body, passages) => onceTextIsFree(() => {
      editorRef.current?.replaceBody(body);
      editorRef.current?.focus();
      notices.say({
        id: 'restored', tone: 'good', title: say('history.taken', { count: passages }),
        actions: [{ label: say('history.undo'), run: () => editorRef.current?.undo() }],
      });
    }),
  }), [id, copies, editorRef, notices, refuse, say]);
}
