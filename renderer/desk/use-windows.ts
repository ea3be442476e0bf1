import { useCallback, useEffect } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { call, on } from '../api/client';
import { useWords } from '../ui/words';
import type { OpenArticle } from './use-open-article';

/** The ways to another window. */
export interface WindowActions {
  readonly newWindow: () => void;
  /** Opens a story in a window of its own; this one lets go of it. */
  readonly openStory: (id: string, name: string) => void;
}

interface Around {
  readonly opened: OpenArticle;
  readonly refuse: (error: AppError) => void;
  readonly tell: (text: string) => void;
}

/** Opens further windows, and tells why this one came to the front when a story that it has was asked for in another. */
export function useWindows({ opened: { part }, refuse, tell }: Around): WindowActions {
  const { say } = useWords();
  useEffect(() => on('article.requested', ({ wasOpen }) => (wasOpen === true ? tell(say('windows.was-open')) : undefined)), [tell, say]);
  const open = useCallback((story?: string): void => {
    void call('window.open', story === undefined ? {} : { story }).then((answer) => (answer.ok ? undefined : refuse(answer.error)));
  }, [refuse]);
  return {
    newWindow: () => open(),
    openStory: (id, name) => void part(id).then((isFree) => (isFree ? open(id) : refuse({ code: 'publish/unsaved', name }))),
  };
}
