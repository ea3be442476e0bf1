import { conflictCopyOf, isConflictName, readConflictName, type ConflictCopy } from '../../shared/library/conflict-copy';
import { onlyWindow } from '../windows/windows';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** Two files hold the same article. A name that nobody but a sync program gives is that of a copy also when the story was renamed since. */
function copyOf(name: string, story: string): ConflictCopy | undefined {
  return conflictCopyOf(name, story) ?? (isConflictName(story) ? undefined : readConflictName(name));
}

/** The second versions of a story that sync programs keep beside it. */
export function conflictHandlers({ places, library, store, windows, storiesChanged }: HandlerContext): AreaHandlers<'conflict'> {
  return {
    'conflict.list': async ({ id }) => {
      const { name } = places.at(id);
      const twins = await library.twins(id);
      const copies = twins.flatMap(({ place, revision }) => {
        const copy = copyOf(place.name, name);
        return copy === undefined ? [] : [{ ...copy, id: place.id, name: place.name, revision }];
      });
      const of = twins.find(({ place }) => copyOf(name, place.name) !== undefined)?.place;
      return { copies, of: of === undefined ? undefined : { id: of.id, name: of.name } };
    },
    'conflict.part': async ({ id }, from = onlyWindow) => {
      await windows.mustBeFree(id, places.at(id).name, from);
      await store.part(id);
      storiesChanged([id]);
      return null;
    },
  };
}
