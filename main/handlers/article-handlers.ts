import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { newArticle } from '../../shared/article/article';
import { mediaFolderOf } from '../../shared/body/media';
import { Refusal } from '../../shared/errors/refusal';
import { say } from '../../shared/i18n/index';
import { mayLeave, sayObstacle } from '../../shared/policy/may-leave';
import { instantAt } from '../../shared/time/resolve-moment';
import { isFolder } from '../files/is-folder';
import type { Place } from '../library/places';
import { shelfOf } from '../library/shelf-folders';
import { forgetOrigin } from '../library/trash-origin';
import { onlyWindow, type WindowId } from '../windows/windows';
import type { HandlerContext } from './context';
import { eachStory } from './each-story';
import type { AreaHandlers } from './handlers';

/** Stories: opening, saving, and what the file manager would do. */
export function articleHandlers({ desktop, library, places, store, shelves, settings, windows, storiesChanged, language, now }: HandlerContext): AreaHandlers<'article'> {
  const changed = (...ids: readonly string[]): void => storiesChanged(ids);
  /** What was typed in another window up to now is in the file. */
  const upToDate = async (id: string, from: WindowId): Promise<void> => {
    const holder = windows.holderOf(id);
    if (holder !== undefined && holder !== from) await windows.settle(holder);
  };
  /** A story has another place: its window and the next start find it there. */
  const goesOnAs = async ({ id, path }: Place, to: string): Promise<void> => {
    windows.renamed(id, to);
    if (settings.read().lastArticle === path) await settings.change({ lastArticle: places.at(to).path }).catch(() => undefined);
  };
  return {
    'article.create': async ({ template }) => {
      // Without a newsroom's zone it is said in UTC: the computer's own zone is nobody's choice.
      const created = instantAt(Date.parse(now()) / 1000, settings.read().homeZone ?? 'UTC');
      const { id } = template === undefined ? await store.create(library.folder(), 'untitled', newArticle(randomUUID(), { language: language(), created })) : await shelves.startFrom(template, created);
      changed(id);
      return { id };
    },
    'article.open': async ({ id }, from = onlyWindow) => {
      const { path, name } = places.at(id);
      const isNew = await windows.take(id, name, from);
      const opened = await store.open(id).catch((error: unknown) => {
        if (isNew) windows.release(id, from);
        throw error;
      });
      // A convenience of the next start: a disk that refuses it must not keep the story closed.
      if (settings.read().lastArticle !== path) await settings.change({ lastArticle: path }).catch(() => undefined);
      return opened;
    },
    'article.close': ({ id }, from = onlyWindow) => {
      windows.release(id, from);
      return Promise.resolve(null);
    },
    'article.read': async ({ id }) => {
      const { article, revision, readOnly } = await store.readSaved(id);
      return { article, revision, readOnly };
    },
    'article.save': async ({ id, ...request }, from = onlyWindow) => {
      const revision = await store.save(id, request);
      library.touch([id]);
      windows.tellOthers(from, 'library.changed', { ids: [id] });
      return { revision };
    },
    'article.save-copy': async ({ id, text }) => {
      const copy = await store.saveCopy(id, text);
      changed(copy.id);
      return { id: copy.id };
    },
    'article.save-elsewhere': async ({ id, text }) => {
      const { name } = places.at(id);
      const path = await desktop.chooseNewFile({ title: say(language(), 'recovery.save-elsewhere.title'), name, startIn: desktop.folders.documents, extension: 'article' });
      return path === undefined ? {} : { id: (await store.saveCopyTo(id, text, path)).id };
    },
    'article.journal': async ({ id, baseRevision, text }) => {
      await store.keepTyped(id, baseRevision, text);
      return null;
    },
    'article.forget-journal': async ({ id }) => {
      await store.forgetTyped(id);
      return null;
    },
    'article.rename': async ({ id, slug }, from = onlyWindow) => {
      const place = places.at(id);
      await windows.mustBeFree(id, place.name, from);
      const renamed = await store.rename(id, slug);
      await goesOnAs(place, renamed.id);
      changed(id, renamed.id);
      return renamed;
    },
    'article.follow': async ({ id }, from = onlyWindow) => {
      const place = places.at(id);
      const to = windows.holderOf(id) === from ? await library.movedTo(id) : undefined;
      if (to === undefined || windows.holderOf(to.id) !== undefined || !(await store.follow(id, to))) return {};
      await goesOnAs(place, to.id);
      return { to: { id: to.id, name: to.name, shelf: to.folder === place.folder ? undefined : shelfOf(library.folder(), to.folder) } };
    },
    'article.duplicate': async ({ id }, from = onlyWindow) => {
      await upToDate(id, from);
      const copy = await store.duplicate(id);
      changed(copy.id);
      return { id: copy.id };
    },
    'article.drag-out': async ({ id }, from = onlyWindow) => {
      await upToDate(id, from);
      const { name, path, folder } = places.at(id);
      const [obstacle] = mayLeave((await store.readSaved(id)).article, { how: 'export', now: now() });
      if (obstacle !== undefined) throw new Refusal({ code: 'article/must-stay', name, reason: sayObstacle(language(), obstacle) });
      const media = join(folder, mediaFolderOf(name));
      windows.drag(from, (await isFolder(media)) ? [path, media] : [path]);
      return null;
    },
    'article.delete-for-good': async ({ ids }, from = onlyWindow) => {
      const { done, refused } = await eachStory(ids, async (id) => {
        const place = places.at(id);
        await windows.mustBeFree(id, place.name, from, ids.length > 1);
        // A second version from a sync program is the same article: the versions of the story must not go with it.
        library.touch([id]);
        await store.deleteForGood(id, await library.sharesArticle(id));
        library.touch([id]);
        await forgetOrigin(place);
        windows.release(id, from);
        if (settings.read().lastArticle === place.path) await settings.change({ lastArticle: undefined });
        return id;
      });
      changed(...done);
      return { deleted: done, refused };
    },
    'article.reveal': ({ id }) => {
      desktop.reveal(places.at(id).path);
      return Promise.resolve(null);
    },
  };
}
