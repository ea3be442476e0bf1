import { inOwnMediaFolder } from '../../shared/body/media';
import { Refusal } from '../../shared/errors/refusal';
import { afterEdit } from '../../shared/workflow/moves';
import { readArticleBytes } from '../files/read-article';
import { gatherPictures } from '../pictures/picture-folder';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** The versions of a story. They are kept by the article's own id, which its file says. */
export function historyHandlers({ history, places, store, settings, now }: HandlerContext): AreaHandlers<'history'> {
  const articleOf = async (id: string): Promise<string> => (await store.readSaved(id)).article.id;

  return {
    'history.list': async ({ id }) => ({ versions: await history.list(await articleOf(id)) }),
    'history.read': async ({ id, version }) => ({ article: readArticleBytes(await history.read(await articleOf(id), version), places.at(id).name).article }),
    'history.name': async ({ id, version, name }) => {
      await history.name(await articleOf(id), version, name === '' ? undefined : name);
      return null;
    },
    'history.restore': async ({ id, version, baseRevision }) => {
      const place = places.at(id);
      const story = await articleOf(id);
      const { article: old, readOnly } = readArticleBytes(await history.read(story, version), place.name);
      if (readOnly) throw new Refusal({ code: 'article/read-only', name: place.name });
      const body = inOwnMediaFolder(old.body, place.name);
      await store.change(id, 'restored', (saved) => {
        if (saved.revision !== baseRevision) throw new Refusal({ code: 'article/changed-on-disk', name: saved.name, revision: saved.revision });
        // Words and facts go back. What was decided about the story since, and where it came from, stay true; an approval was given to other words.
        const { workflow, receipt } = saved.article;
        const { name, role } = settings.read().profile ?? { name: '', role: 'reporter' };
        return Promise.resolve({ ...old, id: story, body, receipt, workflow: afterEdit(workflow, { by: name, role, at: now(), revision: saved.revision }) });
      });
      await gatherPictures(place, body);
      const before = (await history.list(story)).findLast((each) => each.revision === baseRevision)?.id;
      return { opened: await store.open(id), before };
    },
  };
}
