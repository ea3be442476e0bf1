import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { slugFrom } from '../files/file-name';
import { writeAtomically } from '../files/write-atomically';
import { say } from '../../shared/i18n/index';
import { onlyWindow } from '../windows/windows';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** The plain-text page that stands in for a window that keeps failing. */
export function safeHandlers({ desktop, places, settings, unsaved, language }: HandlerContext): AreaHandlers<'safe'> {
  return {
    'safe.state': async () => {
      const { lastArticle } = settings.read();
      return { language: language(), stories: await unsaved.texts(lastArticle === undefined ? undefined : places.add(lastArticle).id) };
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
    'safe.leave': ({ to }, from = onlyWindow) => {
      if (to === 'quit') desktop.quit();
      else desktop.showDesk(from);
      return Promise.resolve(null);
    },
  };
}
