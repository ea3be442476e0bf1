import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleSummary } from '../../shared/article/summary';
import type { AppError } from '../../shared/errors/app-error';
import { call, on } from '../api/client';

/** The stories of the library as last listed. */
export interface Library {
  readonly stories: readonly ArticleSummary[];
  readonly isLoaded: boolean;
  /** Why the library cannot be listed. */
  readonly error: AppError | undefined;
  /** Changes what is listed of one story: it was saved by this window. */
  readonly update: (id: string, changes: Partial<ArticleSummary>) => void;
}

/** Lists the library, and again whenever its files change, whoever changed them. */
export function useLibrary(): Library {
  const [stories, setStories] = useState<readonly ArticleSummary[]>([]);
  const [isLoaded, setLoaded] = useState(false);
  const [error, setError] = useState<AppError>();
  const asked = useRef(0);

  const reload = useCallback((): void => {
    const mine = ++asked.current;
    void call('library.list', {}).then((answer) => {
      // Answers may overtake one another: only the newest question counts.
      if (mine !== asked.current) return;
      setLoaded(true);
      setError(answer.ok ? undefined : answer.error);
      if (answer.ok) setStories(answer.value.articles);
    });
  }, []);

  const update = useCallback((id: string, changes: Partial<ArticleSummary>): void => {
    setStories((before) => before.map((story) => (story.id === id ? { ...story, ...changes } : story)));
  }, []);

  useEffect(() => {
    reload();
    return on('library.changed', reload);
  }, [reload]);

  return { stories, isLoaded, error, update };
}
