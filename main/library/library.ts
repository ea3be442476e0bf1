import { readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleSummary } from '../../shared/article/summary';
import { Refusal } from '../../shared/errors/refusal';
import type { IndexProgress, NameQuery, StoryAnswer, StoryPage, StoryQuery } from '../../shared/library/story-query';
import { errnoOf } from '../files/disk-error';
import { isInside } from '../files/inside-folder';
import { revisionOf } from '../files/revision';
import { sweepTempFiles } from '../files/temp-file';
import { isStoryName } from '../search/library-files';
import type { FileNews, FoundPlace, MakeStoryIndex } from '../search/story-index';
import { makeLibraryFolder } from './library-folder';
import type { Place, Places } from './places';

/** The open library: a folder, its list, and the news of it. */
export interface Library {
  /** Real path of the folder; refuses with `library/none` before one is open. */
  folder(): string;
  /** The folder's name for people; undefined before one is open. */
  name(): string | undefined;
  /** The same for the same folder and for no other; undefined before one is open. */
  id(): string | undefined;
  /** Opens a folder as the library: leftovers of killed saves are swept, then it is watched. A folder that cannot be read stays named, and its list says why. */
  use(folder: string): Promise<void>;
  /** Makes the folder if it is not there, then opens it. Refuses with `disk/*`. */
  create(folder: string): Promise<void>;
  /** A page of the list that a question asks for. */
  query(page: StoryPage): Promise<StoryAnswer>;
  /** The ids of the whole list that a question asks for, in its order. */
  ids(query: StoryQuery): Promise<{ readonly ids: readonly string[]; readonly generation: number }>;
  /** The next story of a list whose name begins with what is typed, and its place there. */
  named(query: NameQuery): Promise<{ readonly id: string; readonly place: number } | undefined>;
  /** What is listed of one story; undefined when it is in no list. */
  row(id: string): Promise<ArticleSummary | undefined>;
  /** Where a story lies that another program renamed or moved; undefined when it is where it was, or gone. */
  movedTo(id: string): Promise<Place | undefined>;
  /** The other stories of its folder that hold the same article, with the hash of their bytes. */
  twins(id: string): Promise<readonly { readonly place: Place; readonly revision: string }[]>;
  /** Whether another file of the library, on whichever shelf, holds the same article as a story. */
  sharesArticle(id: string): Promise<boolean>;
  /** Whether the folder holds no story yet. Refuses with `library/unreadable`. */
  isEmpty(): Promise<boolean>;
  /** Takes what we did to stories into the list; costs the same in a library of any size. What is asked for next sees it. */
  touch(ids: readonly string[]): void;
  /** Leaves nothing in the list's index of stories that are gone for good, and were {@link touch}ed. Takes as long as the library is large. */
  expunge(): Promise<void>;
  /** Looks for changes by other programs now. */
  look(): void;
  close(): Promise<void>;
}

interface LibraryOptions {
  readonly places: Places;
  readonly makeIndex: MakeStoryIndex;
  /** Folder, outside every library, in which the index of each is kept. */
  readonly indexFolder: string;
  /** Whether this process wrote that revision itself: then it is no news. */
  readonly wrote: (path: string, revision: string) => boolean;
  /** Hears the real path of every folder that becomes the library. */
  readonly opened: (folder: string) => Promise<void>;
  /** Hears the ids of stories that other programs changed, added or removed. */
  readonly changed: (ids: readonly string[]) => void;
  /** Hears that lists may show something else now. */
  readonly indexed: (state: { readonly generation: number; readonly progress?: IndexProgress | undefined }) => void;
}

/** The library, closed at first. */
export function createLibrary({ places, makeIndex, indexFolder, wrote, opened, changed, indexed }: LibraryOptions): Library {
  let open: string | undefined;

  const folder = (): string => {
    if (open === undefined) throw new Refusal({ code: 'library/none' });
    return open;
  };
  const known = (found: readonly FoundPlace[]): readonly string[] => found.map(({ key, path }) => places.add(path, key).id);
  const isNews = ({ path, revision, wasKnown }: FileNews): boolean => {
    const isOurs = wasKnown && revision !== undefined && wrote(path, revision);
    return open !== undefined && isInside(open, path) && !isOurs;
  };

  const index = makeIndex({
    changed: (files) => {
      const news = files.filter(isNews);
      if (news.length > 0) changed(known(news));
    },
    indexed,
  });

  const use = async (wanted: string): Promise<void> => {
    open = wanted;
    open = await realpath(wanted).catch(() => wanted);
    await sweepTempFiles(open).catch(() => 0);
    await index.open({ folder: open, file: join(indexFolder, `${revisionOf(open)}.db`) });
    await opened(open);
  };

  return {
    folder,
    name: () => (open === undefined ? undefined : basename(open)),
    id: () => (open === undefined ? undefined : revisionOf(open)),
    use,
    create: async (wanted) => use(await makeLibraryFolder(wanted)),
    query: async (page) => {
      folder();
      const { answer, places: found } = await index.query(page);
      known(found);
      return answer;
    },
    ids: async (query) => {
      folder();
      const { places: found, generation } = await index.ids(query);
      return { ids: known(found), generation };
    },
    named: async (query) => {
      folder();
      const found = await index.named(query);
      return found === undefined ? undefined : { id: places.add(found.path, found.key).id, place: found.place };
    },
    row: async (id) => {
      const place = places.find(id);
      return place === undefined || open === undefined ? undefined : index.row(place.path);
    },
    movedTo: async (id) => {
      const place = places.find(id);
      // An index that does not answer knows of no other place.
      const path = place === undefined || open === undefined ? undefined : await index.movedTo(place.path).catch(() => undefined);
      return path === undefined ? undefined : places.add(path);
    },
    twins: async (id) => {
      const place = places.find(id);
      if (place === undefined || open === undefined) return [];
      return (await index.twins(place.path)).filter(({ differs }) => differs).map(({ key, path, revision }) => ({ place: places.add(path, key), revision })).filter((twin) => twin.place.folder === place.folder);
    },
    sharesArticle: async (id) => {
      const place = places.find(id);
      return place !== undefined && open !== undefined && (await index.twins(place.path)).length > 0;
    },
    isEmpty: async () => !(await namesIn(folder())).some(isStoryName),
    touch: (ids) => {
      const paths = ids.flatMap((id) => places.find(id)?.path ?? []);
      // Before a library is open there is no list; a process that ended looks at everything when it is back.
      if (open !== undefined) void index.touch(paths).catch(() => undefined);
    },
    expunge: async () => {
      if (open !== undefined) await index.expunge();
    },
    look: () => {
      if (open !== undefined) void index.look().catch(() => undefined);
    },
    close: () => index.close(),
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new Refusal({ code: 'library/unreadable', name: basename(folder), detail: errnoOf(error) ?? '' });
  }
}
