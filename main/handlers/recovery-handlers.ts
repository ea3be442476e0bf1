import { say } from '../../shared/i18n/index';
import { onlyWindow } from '../windows/windows';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** Words that outlived the app: what there is, and what becomes of it. */
export function recoveryHandlers({ desktop, places, unsaved, windows, storiesChanged, language }: HandlerContext): AreaHandlers<'recovery'> {
  return {
    // What a window is typing into right now is no leftover.
    'recovery.list': async () => ({ stories: await unsaved.list((id) => windows.holderOf(id) !== undefined) }),
    'recovery.keep': async ({ id, where }, from = onlyWindow) => {
      const { name } = places.at(id);
      await windows.mustBeFree(id, name, from);
      const path = where === 'file' ? undefined : await desktop.chooseNewFile({ title: say(language(), 'recovery.save-elsewhere.title'), name, startIn: desktop.folders.documents, extension: 'article' });
      if (where === 'elsewhere' && path === undefined) return {};
      const kept = path === undefined ? await unsaved.keep(id) : await unsaved.keepAt(id, path);
      storiesChanged([id, kept.id]);
      return { kept: { id: kept.id, name: kept.name } };
    },
    'recovery.throw-away': async ({ id }, from = onlyWindow) => {
      await windows.mustBeFree(id, places.at(id).name, from);
      await unsaved.throwAway(id);
      return null;
    },
    'recovery.take-back': async ({ id }, from = onlyWindow) => {
      await windows.mustBeFree(id, places.at(id).name, from);
      // Words that came back behind an open story would give way to the next ones that are typed there.
      return { back: windows.holderOf(id) === undefined && (await unsaved.takeBack(id)) };
    },
  };
}
