import type { Fact, Language } from '../i18n/message';
import { messages } from '../i18n/index';
import type { MomentFieldName } from '../metadata/index';
import type { Moment } from '../time/moment';
import { sayMoment } from '../time/say-moment';

const inBoth = (say: (language: Language) => string): Fact => ({ en: say('en'), es: say('es') });

/** A moment as a fact of a message: said in each language, never without its zone. */
export function saidMoment(moment: Moment): Fact {
  return inBoth((language) => sayMoment(moment, language, 'short'));
}

/** A day (`YYYY-MM-DD`) as a fact of a message. */
export function saidDay(date: string): Fact {
  return saidMoment({ kind: 'day', date });
}

/** The name of a date's field as a fact of a message. */
export function saidField(field: MomentFieldName): Fact {
  return messages[`field.${field}`];
}
