import type { StoryPage, StoryQuery } from '../../shared/library/story-query';
import { openLibraryIndex, type LibraryIndex } from './library-index';
import { readHere, type FileReader } from './read-files';
import type { MakeStoryIndex } from './story-index';

/** The index in this process: in the index's own process in the app, beside everything else in tests. `makeReader` makes what reads many files at once. */
export const localIndex = (makeReader: () => FileReader): MakeStoryIndex => (events) => {
  let open: LibraryIndex | undefined;
  const opened = (): LibraryIndex => {
    if (open === undefined) throw new Error('no library is open');
    return open;
  };
  // A call that fails answers with a rejection, as it does from another process.
  const answer = <T>(work: () => T | Promise<T>): Promise<T> => Promise.resolve().then(work);
  return {
    open: async (place) => {
      await open?.close();
      open = openLibraryIndex(place, events, makeReader);
    },
    query: (page: StoryPage) => answer(() => opened().query(page)),
    ids: (query: StoryQuery) => answer(() => opened().ids(query)),
    named: (query) => answer(() => opened().named(query)),
    row: (path) => answer(() => opened().row(path)),
    movedTo: (path) => answer(() => opened().movedTo(path)),
    twins: (path) => answer(() => opened().twins(path)),
    touch: (paths) => answer(() => opened().touch(paths)),
    expunge: () => answer(() => opened().expunge()),
    look: () => answer(() => opened().look()),
    settled: () => answer(() => open?.settled()),
    close: async () => {
      await open?.close();
      open = undefined;
    },
  };
};

/** The index with everything in this thread. */
export const createLocalIndex = localIndex(readHere);
