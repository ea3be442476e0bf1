import { assertNever } from '../../../shared/lib/assert-never';
import type { Language } from '../../../shared/i18n/message';
import type { Instant, Moment } from '../../../shared/time/moment';
import { sayMoment, zoneAbbreviation } from '../../../shared/time/say-moment';
import { cityName } from '../../../shared/time/zones';
import type { Words } from '../../ui/words';
import type { Question } from './moment-field-state';

/** A question of a moment field in words, with its answers as buttons. */
export interface SaidQuestion {
  readonly sentence: string;
  /** `hint`: something is still being typed. `ask` and `error` stand out. */
  readonly tone: 'hint' | 'ask' | 'error';
  readonly answers: readonly { readonly label: string; readonly moment: Moment }[];
}

/** Words a question, and each of its answers so that they cannot be mistaken for one another. */
export function sayQuestion(question: Question, { say, language }: Words, dayOnly: boolean): SaidQuestion {
  const example = say(dayOnly ? 'dates.entry.example-day' : 'dates.entry.example');
  const answers = (label: (moment: Moment) => string): SaidQuestion['answers'] => question.offers.map((moment) => ({ label: label(moment), moment }));
  switch (question.kind) {
    case 'zone-missing':
      return {
        sentence: say('dates.ask.zone-missing', { time: question.local.slice(11, 16) }),
        tone: 'ask',
        answers: answers((moment) => (moment.kind === 'instant' ? sayZone(moment, language) : say('dates.ask.zone-stays-unknown'))),
      };
    case 'gap':
    case 'overlap':
      return {
        sentence: say(`dates.ask.${question.kind}`, { time: question.local.slice(11, 16), city: cityName(question.zone, language) }),
        tone: 'error',
        answers: answers((moment) => (question.kind === 'gap' ? sayClock(moment, language) : say(moment === question.offers[0] ? 'dates.ask.overlap.first' : 'dates.ask.overlap.second', { when: sayClock(moment, language) }))),
      };
    case 'ambiguous': {
      const [why] = question.flags;
      return { sentence: why === undefined ? say('dates.ask.ambiguous') : say(`reading.flag.${why}`), tone: 'ask', answers: answers((moment) => sayMoment(moment, language, 'long')) };
    }
    case 'keep':
      return {
        sentence: say('dates.ask.keep', { city: cityName(question.zone, language) }),
        tone: 'ask',
        answers: answers((moment) => say(question.clock.includes(moment) ? 'dates.ask.keep.clock' : 'dates.ask.keep.instant', { when: sayClock(moment, language) })),
      };
    case 'time-missing':
      return { sentence: say('dates.ask.time-missing'), tone: 'hint', answers: [] };
    case 'unknown-zone':
      return { sentence: say('dates.error.zone'), tone: 'error', answers: [] };
    case 'unread': {
      const [why] = question.flags;
      if (why === undefined || why === 'not-a-date') return { sentence: say('dates.error.not-a-date', { example }), tone: 'hint', answers: [] };
      return why === 'impossible-date' || why === 'am-pm-contradiction' || why === 'placeholder'
        ? { sentence: say('dates.error.impossible', { example }), tone: 'error', answers: [] }
        : { sentence: say(`reading.flag.${why}`), tone: 'hint', answers: [] };
    }
    default:
      return assertNever(question, 'an unknown question');
  }
}

function sayClock(moment: Moment, language: Language): string {
  return moment.kind === 'instant' ? `${moment.local.slice(11, 16)} ${zoneAbbreviation(moment)}` : sayMoment(moment, language, 'long');
}

function sayZone(moment: Instant, language: Language): string {
  const city = cityName(moment.zone, language);
  const letters = zoneAbbreviation(moment);
  return city === letters ? city : `${city} (${letters})`;
}
