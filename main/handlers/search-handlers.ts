import { createSavedSearches } from '../library/saved-searches';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** The searches that the library keeps. */
export function searchHandlers({ library }: HandlerContext): AreaHandlers<'search'> {
  const searches = createSavedSearches(() => library.folder());
  return {
    'search.list': async () => ({ searches: await searches.list() }),
    'search.change': async (change) => ({ searches: await searches.change(change) }),
  };
}
