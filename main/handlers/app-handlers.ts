import { WindowBug } from '../log';
import { chooseLanguage } from '../settings/choose-language';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** The window's questions about the app itself, and its settings. */
export function appHandlers({ desktop, log, settings, settled, state, stateChanged }: HandlerContext): AreaHandlers<'app' | 'settings'> {
  return {
    'app.state': () => state(),
    'app.report': ({ message, stack }) => Promise.resolve({ reportId: log.bug(new WindowBug(message, stack)) }),
    'app.open-link': async ({ url }) => ({ opened: await desktop.openLink(url) }),
    'app.settled': ({ saved }) => {
      settled(saved);
      return Promise.resolve(null);
    },
    'settings.change': async (change) => {
      const { homeZone, publisher, ...others } = change;
      const changed = await settings.change({
        ...others,
        ...('homeZone' in change ? { homeZone: emptyIsNone(homeZone) } : {}),
        ...('publisher' in change ? { publisher: emptyIsNone(publisher) } : {}),
      });
      await stateChanged();
      return { settings: changed, language: chooseLanguage(changed.language, desktop.systemLanguages()) };
    },
  };
}

function emptyIsNone(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
