import type { MovedStories, MovedStory } from '../../shared/ipc/contract';
import { instantAt } from '../../shared/time/resolve-moment';
import { onlyWindow, type WindowId } from '../windows/windows';
import type { HandlerContext } from './context';
import { eachStory } from './each-story';
import type { AreaHandlers } from './handlers';

/** The shelves of the library: archive, templates, trash, and the ways between them. */
export function shelfHandlers({ places, shelves, settings, windows, storiesChanged, now }: HandlerContext): AreaHandlers<'shelf'> {
  const moveEach = async (ids: readonly string[], from: WindowId, move: (id: string) => Promise<MovedStory | undefined>): Promise<MovedStories> => {
    const gone: string[] = [];
    const { done, refused } = await eachStory(ids, async (id) => {
      await windows.mustBeFree(id, places.at(id).name, from, ids.length > 1);
      const story = await move(id);
      if (story === undefined) gone.push(id);
      else windows.renamed(id, story.id);
      return story;
    });
    const moved = done.filter((story) => story !== undefined);
    storiesChanged([...moved.flatMap(({ from, id }) => [from, id]), ...gone]);
    return { moved, gone, refused };
  };

  return {
    'shelf.move': ({ ids, to }, from = onlyWindow) => moveEach(ids, from, (id) => shelves.move(id, to)),
    'shelf.put-back': ({ ids }, from = onlyWindow) => moveEach(ids, from, (id) => shelves.putBack(id)),
    'shelf.trashed': async () => ({ ids: await shelves.trashed() }),
    'shelf.save-template': async ({ id }) => {
      const template = await shelves.keepAsTemplate(id, instantAt(Date.parse(now()) / 1000, settings.read().homeZone ?? 'UTC'));
      storiesChanged([template.id]);
      return { id: template.id, name: template.name };
    },
  };
}
