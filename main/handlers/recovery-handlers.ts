import { say } from '../../shared/i18n/index';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** Words that outlived the app: what there is, and what becomes of it. */
export function recoveryHandlers({ desktop, places, unsaved, emit, language }: HandlerContext): AreaHandlers<'recovery'> {
  return {
    'recovery.list': async () => ({ stories: await unsaved.list() }),
    'recovery.keep': async ({ id, where }) => {
      const { name } = places.at(id);
      const path = where === 'file' ? undefined : await desktop.chooseNewFile({ title: say(language(), 'recovery.save-elsewhere.title'), name, startIn: desktop.folders.documents, extension: 'article' });
      if (where === 'elsewhere' && path === undefined) return {};
      const kept = path === undefined ? await unsaved.keep(id) : await unsaved.keepAt(id, path);
      emit('library.changed', { ids: [id, kept.id] });
      return { kept: { id: kept.id, name: kept.name } };
    },
    'recovery.throw-away': async ({ id }) => {
      await unsaved.throwAway(id);
      return null;
    },
    'recovery.take-back': async ({ id }) => ({ back: await unsaved.takeBack(id) }),
  };
}
