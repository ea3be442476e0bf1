import { say, type MessageKey } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import type { StoryGrouping } from '../../shared/library/story-query';
import { states } from '../../shared/workflow/workflow';
import { stateLooks } from '../ui/state-mark';

const days: Readonly<Record<string, MessageKey>> = { today: 'library.today', yesterday: 'library.yesterday', week: 'list.week', '': 'library.no-date' };
const monthNames = { en: new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }), es: new Intl.DateTimeFormat('es', { month: 'long', year: 'numeric', timeZone: 'UTC' }) } as const;

/** The heading over a stretch of the list, from the key that the library gave it. */
export function sayGroup(key: string, group: StoryGrouping, language: Language): string {
  switch (group) {
    case 'none':
      return '';
    case 'section':
      return key === '' ? say(language, 'list.no-section') : key;
    case 'state': {
      const state = states.find((each) => each === key);
      return state === undefined ? say(language, 'library.trouble.unreadable') : say(language, stateLooks[state].word);
    }
    case 'day': {
      const word = days[key];
      if (word !== undefined) return say(language, word);
      const month = new Date(`${key}-01T00:00:00Z`);
      const named = Number.isNaN(month.getTime()) ? key : monthNames[language].format(month);
      return named.charAt(0).toLocaleUpperCase(language) + named.slice(1);
    }
  }
}
