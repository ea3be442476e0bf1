import { randomUUID } from 'node:crypto';
import { newArticle } from '../../shared/article/article';
import { instantAt } from '../../shared/time/resolve-moment';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** Stories: opening, saving, and what the file manager would do. */
export function articleHandlers({ desktop, library, places, store, shelves, settings, emit, language, now }: HandlerContext): AreaHandlers<'article'> {
  const changed = (...ids: readonly string[]): void => emit('library.changed', { ids });
  return {
    'article.create': async ({ template }) => {
      // Without a newsroom's zone it is said in UTC: the computer's own zone is nobody's choice.
      const created = instantAt(Date.parse(now()) / 1000, settings.read().homeZone ?? 'UTC');
      const { id } = template === undefined ? await store.create(library.folder(), 'untitled', newArticle(randomUUID(), { language: language(), created })) : await shelves.startFrom(template, created);
      changed(id);
      return { id };
    },
    'article.open': async ({ id }) => {
      const opened = await store.open(id);
      const { path } = places.at(id);
      // A convenience of the next start: a disk that refuses it must not keep the story closed.
      if (settings.read().lastArticle !== path) await settings.change({ lastArticle: path }).catch(() => undefined);
      return opened;
    },
    'article.save': async ({ id, ...request }) => ({ revision: await store.save(id, request) }),
    'article.save-copy': async ({ id, text }) => {
      const copy = await store.saveCopy(id, text);
      changed(copy.id);
      return { id: copy.id };
    },
    'article.journal': async ({ id, baseRevision, text }) => {
      await store.keepTyped(id, baseRevision, text);
      return null;
    },
    'article.forget-journal': async ({ id }) => {
      await store.forgetTyped(id);
      return null;
    },
    'article.rename': async ({ id, slug }) => {
      const renamed = await store.rename(id, slug);
      changed(id, renamed.id);
      return renamed;
    },
    'article.duplicate': async ({ id }) => {
      const copy = await store.duplicate(id);
      changed(copy.id);
      return { id: copy.id };
    },
    'article.reveal': ({ id }) => {
      desktop.reveal(places.at(id).path);
      return Promise.resolve(null);
    },
  };
}
