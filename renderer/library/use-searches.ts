import { useCallback, useMemo, useState } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import type { SavedSearch, SearchesChange } from '../../shared/library/saved-search';
import { call } from '../api/client';

/** The searches that the library keeps. */
export interface Searches {
  readonly list: readonly SavedSearch[];
  /** Reads what the library keeps now: others may have changed it. */
  readonly look: () => void;
  /** Gives the refusal, or undefined when it is done. */
  readonly change: (change: SearchesChange) => Promise<AppError | undefined>;
}

/** Reads and changes the library's searches. */
export function useSearches(): Searches {
  const [list, setList] = useState<readonly SavedSearch[]>([]);
  const look = useCallback((): void => void call('search.list', {}).then((answer) => (answer.ok ? setList(answer.value.searches) : undefined)), []);
  const change = useCallback(async (wanted: SearchesChange): Promise<AppError | undefined> => {
    const answer = await call('search.change', wanted);
    if (!answer.ok) return answer.error;
    setList(answer.value.searches);
    return undefined;
  }, []);
  return useMemo(() => ({ list, look, change }), [list, look, change]);
}
