import { Refusal } from '../../shared/errors/refusal';
import type { MovedStories, MovedStory } from '../../shared/ipc/contract';
import { instantAt } from '../../shared/time/resolve-moment';
import { onlyWindow, type WindowId } from '../windows/windows';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** The shelves of the library: archive, templates, trash, and the ways between them. */
export function shelfHandlers({ places, shelves, settings, windows, storiesChanged, now }: HandlerContext): AreaHandlers<'shelf'> {
  /** Each story on its own: one that is refused does not keep the others where they are. */
  const moveEach = async (ids: readonly string[], from: WindowId, move: (id: string) => Promise<MovedStory | undefined>): Promise<MovedStories> => {
    const moved: MovedStory[] = [];
    const gone: string[] = [];
    const refused: MovedStories['refused'][number][] = [];
    for (const id of ids) {
      try {
        await windows.mustBeFree(id, places.at(id).name, from);
        const story = await move(id);
        if (story === undefined) gone.push(id);
        else {
          windows.renamed(id, story.id);
          moved.push(story);
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ id, error: error.error });
      }
    }
    storiesChanged([...moved.flatMap(({ from, id }) => [from, id]), ...gone]);
    return { moved, gone, refused };
  };

  return {
    'shelf.move': ({ ids, to }, from = onlyWindow) => moveEach(ids, from, (id) => shelves.move(id, to)),
    'shelf.put-back': ({ ids }, from = onlyWindow) => moveEach(ids, from, (id) => shelves.putBack(id)),
    'shelf.empty-trash': async () => {
      const ids = await shelves.emptyTrash();
      storiesChanged(ids);
      return { emptied: ids.length };
    },
    'shelf.save-template': async ({ id }) => {
      const template = await shelves.keepAsTemplate(id, instantAt(Date.parse(now()) / 1000, settings.read().homeZone ?? 'UTC'));
      storiesChanged([template.id]);
      return { id: template.id, name: template.name };
    },
  };
}
