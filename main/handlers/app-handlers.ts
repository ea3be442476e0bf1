import { WindowBug } from '../log';
import { chooseLanguage } from '../settings/choose-language';
import { onlyWindow } from '../windows/windows';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** The window's questions about the app itself, and its settings. */
export function appHandlers({ desktop, log, settings, windows, state, stateChanged }: HandlerContext): AreaHandlers<'app' | 'settings' | 'window'> {
  return {
    'app.state': (_nothing, from = onlyWindow) => state(from),
    'app.report': ({ message, stack }) => Promise.resolve({ reportId: log.bug(new WindowBug(message, stack)) }),
    'app.open-link': async ({ url }) => ({ opened: await desktop.openLink(url) }),
    'app.settled': ({ saved }, from = onlyWindow) => {
      windows.settled(from, saved);
      return Promise.resolve(null);
    },
    'window.open': ({ story }) => {
      windows.open(story);
      return Promise.resolve(null);
    },
    'window.others': (_nothing, from = onlyWindow) => Promise.resolve({ ids: windows.heldByOthers(from) }),
    'settings.change': async (change) => {
      const changed = await settings.change(Object.fromEntries(Object.entries(change).map(([name, value]) => [name, emptyIsNone(value)])));
      await stateChanged();
      return { settings: changed, language: chooseLanguage(changed.language, desktop.systemLanguages()) };
    },
  };
}

/** A field that was emptied goes back to its default; typed words lose the spaces around them. */
function emptyIsNone<T>(value: T): T | string | undefined {
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? undefined : value.trim();
}
