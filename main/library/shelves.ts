import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { copyOf } from '../../shared/article/copy-of';
import { Refusal } from '../../shared/errors/refusal';
import type { MovedStory } from '../../shared/ipc/contract';
import type { Shelf } from '../../shared/library/story-query';
import type { Metadata } from '../../shared/metadata/index';
import { diskRefusal } from '../files/disk-error';
import { articleExtension, freeName, nameKey } from '../files/file-name';
import type { FileSpot } from '../files/move-file';
import type { ArticleStore } from './article-store';
import { isStoryName } from '../search/library-files';
import type { Library } from './library';
import type { Place, Places } from './places';
import { makeShelfFolder, shelfFolder, shelfOf } from './shelf-folders';
import { forgetOrigin, keepOrigin, readOrigin } from './trash-origin';

/** What the shelves need around them. */
export interface ShelvesOptions {
  readonly places: Places;
  readonly store: ArticleStore;
  readonly library: Pick<Library, 'folder' | 'name'>;
  /** UTC now, to the second. */
  readonly now: () => string;
}

/** Moving stories between the shelves of the library, and templates. A story is moved by a rename that never replaces a file; its pictures and what was typed go along. All refuse with `article/*`, `library/none` or `disk/*`. */
export interface Shelves {
  /** A story from outside the library goes to the system's trash and nowhere else: undefined. */
  move(id: string, to: Shelf): Promise<MovedStory | undefined>;
  /** Where it was before it was moved last, under the name that it had, or a free one like it; a story of the trash whose origin nobody knows goes to the stories. */
  putBack(id: string): Promise<MovedStory>;
  /** The ids of everything in the trash, as its folder holds it now. */
  trashed(): Promise<readonly string[]>;
  /** Makes a template of a story. */
  keepAsTemplate(id: string, created: Metadata['created']): Promise<Place>;
  /** Begins a story from a template. */
  startFrom(template: string, created: Metadata['created']): Promise<Place>;
}

/** The shelves of whichever library is open. */
export function createShelves({ places, store, library, now }: ShelvesOptions): Shelves {
  /** Where stories were before they were moved, by their id now: the way back of an undo. */
  const before = new Map<string, { readonly shelf: Shelf; readonly name: string }>();

  const shelfHolding = ({ folder }: Place): Shelf | undefined => (library.name() === undefined ? undefined : shelfOf(library.folder(), folder));

  /** Moves to a free name like `wish`, again when somebody takes it meanwhile. */
  const moveTo = async (place: Place, folder: string, wish: string, prepare: (spot: FileSpot) => Promise<void>): Promise<MovedStory> => {
    const tried: string[] = [];
    for (;;) {
      const spot = { folder, name: nameFree(wish, [...(await namesIn(folder)), ...tried]) };
      await prepare(spot);
      try {
        return { from: place.id, ...(await store.move(place.id, spot)) };
      } catch (error) {
        if (folder !== place.folder) await forgetOrigin(spot);
        if (!(error instanceof Refusal) || error.error.code !== 'article/name-taken') throw error;
        tried.push(spot.name);
      }
    }
  };

  const moveFrom = async (place: Place, from: Shelf, to: Shelf, wish: string): Promise<MovedStory> => {
    const folder = await makeShelfFolder(library.folder(), to);
    const prepare = async (spot: FileSpot): Promise<void> => (to === 'trash' ? keepOrigin(spot, { shelf: from, name: place.name, trashed: now() }) : undefined);
    const moved = await moveTo(place, folder, wish, prepare);
    if (from === 'trash') await forgetOrigin(place);
    before.delete(place.id);
    before.set(moved.id, { shelf: from, name: place.name });
    return moved;
  };

  const copyTo = async (shelf: Shelf, id: string, created: Metadata['created']): Promise<Place> => {
    const place = places.at(id);
    const { article, readOnly } = await store.readSaved(id);
    if (readOnly) throw new Refusal({ code: 'article/read-only', name: place.name });
    return store.create(await makeShelfFolder(library.folder(), shelf), basename(place.name).replace(/\.article$/i, '').replace(/-\d+$/, ''), copyOf(article, randomUUID(), created), place);
  };

  return {
    move: async (id, to) => {
      const place = places.at(id);
      const shelf = shelfHolding(place);
      if (shelf === undefined && to === 'trash') return store.trash(id).then(() => undefined);
      if (shelf === undefined) throw new Refusal({ code: 'article/not-found', name: place.name });
      return shelf === to ? { from: id, id, name: place.name } : moveFrom(place, shelf, to, place.name);
    },
    putBack: async (id) => {
      const place = places.at(id);
      const shelf = shelfHolding(place);
      if (shelf === undefined) throw new Refusal({ code: 'article/not-found', name: place.name });
      const origin = before.get(id) ?? (shelf === 'trash' ? await readOrigin(place) : undefined) ?? { shelf: 'stories', name: place.name };
      return origin.shelf === shelf ? { from: id, id, name: place.name } : moveFrom(place, shelf, origin.shelf, origin.name);
    },
    trashed: async () => {
      const folder = shelfFolder(library.folder(), 'trash');
      return (await namesIn(folder)).filter(isStoryName).map((name) => places.add(join(folder, name)).id);
    },
    keepAsTemplate: (id, created) => copyTo('templates', id, created),
    startFrom: (template, created) => copyTo('stories', template, created),
  };
}

/** The wish itself when it is free, else the first free name like it. A folder of pictures that lies there belongs to that name too. */
function nameFree(wish: string, taken: readonly string[]): string {
  const names = taken.map((name) => name.replace(/\.media$/i, articleExtension));
  return names.some((name) => nameKey(name) === nameKey(wish)) ? freeName(wish.replace(/\.article$/i, ''), names) : wish;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw diskRefusal(error, basename(folder));
  }
}
