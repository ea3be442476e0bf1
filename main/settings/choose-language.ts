import { languages, type Language } from '../../shared/i18n/message';
import type { Settings } from '../../shared/settings/settings';

/** The language to speak: the chosen one, else the first of the system's that the app speaks, else English. */
export function chooseLanguage(setting: Settings['language'], system: readonly string[]): Language {
  if (setting !== 'system') return setting;
  return system.map((tag) => languages.find((language) => language === tag.toLowerCase().split(/[-_]/)[0])).find((language) => language !== undefined) ?? 'en';
}
