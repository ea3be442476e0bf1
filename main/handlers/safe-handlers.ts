import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { slugFrom } from '../files/file-name';
import { writeAtomically } from '../files/write-atomically';
import type { SafeStory } from '../../shared/article/safe-story';
import { say } from '../../shared/i18n/index';
import { onlyWindow, type WindowId } from '../windows/windows';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';
import { lockFolderOf } from './lock-handlers';

/** The plain-text page that stands in for a window that keeps failing: its words are kept and saved as those of the desk are. */
export function safeHandlers({ desktop, places, settings, safeStories, library, locks, windows, language }: HandlerContext): AreaHandlers<'safe'> {
  /** Stories that a page writes, with the ids of their locks. */
  const written = new Map<string, { readonly window: WindowId; readonly articleId: string }>();

  const take = async (id: string, from: WindowId): Promise<void> => {
    if (written.get(id)?.window === from && windows.holderOf(id) === from) return;
    const articleId = safeStories.articleIdOf(id);
    await windows.take(id, places.at(id).name, from);
    written.set(id, { window: from, articleId });
    const folder = lockFolderOf({ places, library }, id);
    // Who took the story over reads it in the notice of the desk; a save here is guarded by the hash of the file.
    if (folder !== undefined) await locks.take(folder, articleId, () => undefined);
  };
  const letGo = async (from: WindowId): Promise<void> => {
    for (const [id, { window, articleId }] of [...written].filter(([, entry]) => entry.window === from)) {
      written.delete(id);
      windows.release(id, window);
      await locks.release(articleId);
    }
  };

  return {
    'safe.state': async (_input, from = onlyWindow) => {
      const { lastArticle } = settings.read();
      const lockedBy = async (id: string, articleId: string): Promise<SafeStory['readOnly']> => {
        const holder = windows.holderOf(id);
        if (holder !== undefined && holder !== from) return 'elsewhere';
        const folder = lockFolderOf({ places, library }, id);
        return folder === undefined || (await locks.look(folder, articleId)) === undefined ? undefined : 'locked';
      };
      return { language: language(), stories: await safeStories.list(lastArticle === undefined ? undefined : places.add(lastArticle).id, lockedBy) };
    },
    'safe.write': async ({ id, texts }, from = onlyWindow) => {
      await take(id, from);
      await safeStories.write(id, texts);
      return null;
    },
    'safe.save': async ({ id }, from = onlyWindow) => {
      await take(id, from);
      await safeStories.save(id);
      library.touch([id]);
      windows.tellOthers(from, 'library.changed', { ids: [id] });
      return null;
    },
    'safe.copy': ({ text }) => {
      desktop.copyText(text);
      return Promise.resolve(null);
    },
    'safe.save-text': async ({ name, text }) => {
      const path = await desktop.chooseNewFile({ title: say(language(), 'recovery.safe.save'), name: `${slugFrom(name)}.txt`, startIn: desktop.folders.documents, extension: 'txt' });
      if (path === undefined) return {};
      await writeAtomically({ path, folder: await realpath(dirname(path)), bytes: Buffer.from(text), expected: { kind: 'anything' } });
      return { name: basename(path) };
    },
    'safe.leave': async ({ to }, from = onlyWindow) => {
      await letGo(from);
      if (to === 'quit') desktop.quit();
      else desktop.showDesk(from);
      return null;
    },
  };
}
