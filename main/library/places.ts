import { basename, dirname } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';
import { revisionOf } from '../files/revision';

/** Where an article lies. Only main knows this; the window knows the id. */
export interface Place {
  readonly id: string;
  /** Absolute path. */
  readonly path: string;
  /** The folder that writes may not leave: the library, or the file's own folder for a file opened from elsewhere. */
  readonly folder: string;
  /** File name without folder. */
  readonly name: string;
}

/** The ids given out so far. */
export interface Places {
  /** The place of a path; the same path always has the same id. `id` when it is known already. */
  add(path: string, id?: string): Place;
  /** The place behind an id; refuses with `article/not-found` an id that was never given out. */
  at(id: string): Place;
  /** The place behind an id; undefined for one that was never given out. */
  find(id: string): Place | undefined;
}

/** The id of a path as the disk has it: names that differ only in how an accent is stored can be two files. */
export function placeId(path: string): string {
  return revisionOf(path).slice(0, 32);
}

/** The map between the opaque ids that the window uses and the paths that only main knows. */
export function createPlaces(): Places {
  const known = new Map<string, Place>();
  return {
    add: (path, id = placeId(path)) => {
      const place = known.get(id) ?? { id, path, folder: dirname(path), name: basename(path) };
      known.set(id, place);
      return place;
    },
    at: (id) => {
      const place = known.get(id);
      if (place === undefined) throw new Refusal({ code: 'article/not-found', name: '' });
      return place;
    },
    find: (id) => known.get(id),
  };
}
