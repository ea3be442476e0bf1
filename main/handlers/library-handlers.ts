import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';
import { say } from '../../shared/i18n/index';
import { firstStory } from '../../shared/samples/first-story';
import { slugFrom } from '../files/file-name';
import { recentFolder, withRecent } from '../library/recent-libraries';
import { onlyWindow } from '../windows/windows';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** Name of the folder that is proposed for a first library. */
export const libraryFolderName = 'Copydesk';

/** Choosing, making and listing the library. */
export function libraryHandlers(context: HandlerContext): AreaHandlers<'library'> {
  const { desktop, library, settings, store, parse, windows, language, now, recentLibraries, stateChanged } = context;
  /** Folders that the person chose in a dialog of the system: the window may name these and no others. */
  const chosen = new Set<string>();

  const choose = async (): Promise<string | undefined> => {
    const folder = await desktop.chooseFolder({ title: say(language(), 'shell.choose.library'), startIn: desktop.folders.documents });
    if (folder !== undefined) chosen.add(folder);
    return folder;
  };

  const opened = async (folder: string, left?: string): Promise<void> => {
    const recent = settings.read().recentLibraries;
    await settings.change({ libraryFolder: folder, recentLibraries: withRecent(left === undefined ? recent : withRecent(recent, left), library.folder()) });
    await stateChanged();
  };

  const createSample = async (): Promise<string | undefined> => {
    if (!(await library.isEmpty())) return undefined;
    const sample = firstStory[language()];
    const article = await parse({ text: sample, format: 'text', origin: 'paste', language: language(), now: now(), id: randomUUID() });
    const { id } = await store.create(library.folder(), slugFrom(article.metadata.slug ?? ''), article);
    library.touch([id]);
    return id;
  };

  return {
    'library.choose-folder': async () => ({ folder: await choose() }),
    'library.create': async ({ folder, sample }) => {
      const wanted = folder ?? join(desktop.folders.documents, libraryFolderName);
      if (folder !== undefined && !chosen.has(folder)) throw new Refusal({ code: 'call/refused', call: 'library.create', detail: 'a folder that nobody chose' });
      await library.create(wanted);
      const open = sample ? await createSample() : undefined;
      await opened(wanted);
      return { libraryName: library.name() ?? libraryFolderName, open };
    },
    'library.recent': async () => ({ libraries: await recentLibraries() }),
    'library.open': async ({ recent }, from = onlyWindow) => {
      const folder = recent === undefined ? await choose() : recentFolder(settings.read().recentLibraries, recent);
      if (folder === undefined) return { libraryName: undefined };
      await windows.settleOthers(from);
      const before = library.id();
      const left = before === undefined ? undefined : library.folder();
      await library.use(folder);
      try {
        await library.isEmpty();
      } catch (error) {
        // The window still shows the library from before: what is written next must not go elsewhere.
        if (left !== undefined) await library.use(left);
        throw error;
      }
      // What was open last lies in the library that is left.
      if (before !== undefined && library.id() !== before) {
        windows.forgetShown();
        await settings.change({ lastArticle: undefined });
      }
      await opened(folder, left);
      return { libraryName: library.name() };
    },
    'library.query': (page) => library.query(page),
    'library.ids': (query) => library.ids(query),
    'library.named': async (query) => ({ found: await library.named(query) }),
    'library.expunge': async () => {
      await library.expunge();
      return null;
    },
    'library.row': async ({ id }) => ({ row: await library.row(id) }),
  };
}
