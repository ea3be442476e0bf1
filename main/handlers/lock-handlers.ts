import { isInside } from '../files/inside-folder';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** The folder that holds the lock of a story; undefined for files from elsewhere, which have none. */
export function lockFolderOf({ places, library }: Pick<HandlerContext, 'places' | 'library'>, id: string): string | undefined {
  if (library.name() === undefined) return undefined;
  const folder = library.folder();
  return isInside(folder, places.at(id).path) ? folder : undefined;
}

/** Who edits which story of a library that several share. */
export function lockHandlers({ places, library, locks, lockWatch, emit }: HandlerContext): AreaHandlers<'lock'> {
  const folderOf = (id: string): string | undefined => lockFolderOf({ places, library }, id);
  return {
    'lock.look': async ({ id, articleId }) => {
      const folder = folderOf(id);
      return { holder: folder === undefined ? undefined : await locks.look(folder, articleId) };
    },
    'lock.take': async ({ id, articleId, over }) => {
      const folder = folderOf(id);
      if (folder === undefined) return { holder: undefined };
      const lost = (holder: Parameters<Parameters<typeof locks.take>[2]>[0]): void => emit('lock.lost', { articleId, holder });
      if (!over) return { holder: await locks.take(folder, articleId, lost) };
      await locks.takeOver(folder, articleId, lost);
      return { holder: undefined };
    },
    'lock.others': () => Promise.resolve({ locks: lockWatch.list() }),
    'lock.release': async ({ articleId }) => {
      await locks.release(articleId);
      return null;
    },
  };
}
