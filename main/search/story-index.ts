import type { ArticleSummary } from '../../shared/article/summary';
import type { AppError } from '../../shared/errors/app-error';
import type { IndexProgress, NameQuery, StoryAnswer, StoryPage, StoryQuery } from '../../shared/library/story-query';

/** A story of the answer and where it lies. */
export interface FoundPlace {
  readonly key: string;
  /** Absolute path. */
  readonly path: string;
}

/** A story of the answer and its place in the list. */
export interface NamedPlace extends FoundPlace {
  readonly place: number;
}

/** A file that holds the same article as another one. */
export interface Twin extends FoundPlace {
  /** sha256 of its bytes. */
  readonly revision: string;
  /** Whether these are other bytes than the other file has. */
  readonly differs: boolean;
}

/** A file that was read again, or is gone. */
export interface FileNews extends FoundPlace {
  /** sha256 of its bytes; absent when it is gone or cannot be read. */
  readonly revision?: string | undefined;
  /** Whether it was in the index before. */
  readonly wasKnown: boolean;
}

/** What an index tells of itself. */
export interface IndexEvents {
  /** Files that the index found to hold something else than before. */
  readonly changed: (news: readonly FileNews[]) => void;
  readonly indexed: (state: { readonly generation: number; readonly progress?: IndexProgress | undefined }) => void;
}

/** Which library an index is of. */
export interface IndexPlace {
  /** Real path of the library. */
  readonly folder: string;
  /** The file that the index is kept in; it may be deleted at any time. */
  readonly file: string;
}

/**
 * The index of a library's stories. It lives in a process of its own in the app; calls are answered in the order in which
 * they came. Queries refuse with `library/unreadable` when the library's folder cannot be read.
 */
export interface StoryIndex {
  /** Opens the index of a library in the place of the one before, and begins to look at its files. */
  open(place: IndexPlace): Promise<void>;
  query(page: StoryPage): Promise<{ readonly answer: StoryAnswer; readonly places: readonly FoundPlace[] }>;
  ids(query: StoryQuery): Promise<{ readonly places: readonly FoundPlace[]; readonly generation: number }>;
  named(query: NameQuery): Promise<NamedPlace | undefined>;
  row(path: string): Promise<ArticleSummary | undefined>;
  /** Where the story lies now that another program renamed or moved from `path`, unless to the trash. Looks at every file before it gives up. */
  movedTo(path: string): Promise<string | undefined>;
  /** The other files that hold the article of a file. */
  twins(path: string): Promise<readonly Twin[]>;
  /** Looks at these files now: somebody knows that they changed. */
  touch(paths: readonly string[]): Promise<void>;
  /** Leaves nothing of what was taken out of it: the index is put together anew without it, which takes as long as it is large. */
  expunge(): Promise<void>;
  /** Looks at every file. */
  look(): Promise<void>;
  /** Resolves when what was begun is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Makes an index that tells its events. */
export type MakeStoryIndex = (events: IndexEvents) => StoryIndex;

/** Why the folder of a library cannot be read. */
export type Unreadable = Extract<AppError, { readonly code: 'library/unreadable' }>;

/** An index that is loaded when it is first asked. */
export function laterIndex(load: () => Promise<StoryIndex>): StoryIndex {
  let loading: Promise<StoryIndex> | undefined;
  const index = (): Promise<StoryIndex> => (loading ??= load());
  return {
    open: async (place) => (await index()).open(place),
    query: async (page) => (await index()).query(page),
    ids: async (query) => (await index()).ids(query),
    named: async (query) => (await index()).named(query),
    row: async (path) => (await index()).row(path),
    movedTo: async (path) => (await index()).movedTo(path),
    twins: async (path) => (await index()).twins(path),
    touch: async (paths) => (await index()).touch(paths),
    expunge: async () => (await index()).expunge(),
    look: async () => (await index()).look(),
    settled: async () => (await index()).settled(),
    close: async () => (await loading)?.close(),
  };
}
