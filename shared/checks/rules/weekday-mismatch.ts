import type { Article } from '../../article/article';
import { momentFields } from '../../metadata/index';
import type { Moment } from '../../time/moment';
import { readMoment } from '../../time/read-moment';
import type { Check, Finding } from '../check';
import { saidDay } from '../said';
import { dayOf, writtenOn } from '../story-day';
import { meaningOf, proseDates } from '../text-dates';

const thursday: Moment = { kind: 'day', date: '2024-03-28' };

/** Dates of the fields whose words, as they were read, name another weekday. */
function inFields({ metadata }: Article): readonly Finding[] {
  return momentFields.flatMap((field): readonly Finding[] => {
    const moment = metadata[field];
    if (moment?.raw === undefined) return [];
    const reading = readMoment(moment.raw, { language: metadata.language });
    const isSame = reading.date === dayOf(moment);
    return isSame && reading.flags.includes('weekday-mismatch') ? [{ rule: 'weekday-mismatch', level: 'warn', place: { kind: 'field', field }, message: 'check.weekday-mismatch', facts: { date: saidDay(dayOf(moment)) }, quote: moment.raw }] : [];
  });
}

/** "Wednesday, 28 March 2024" was a Thursday: one of the two is wrong, and readers see both. A date without a year is read beside the story's own day. */
export const weekdayMismatch: Check = {
  rule: 'weekday-mismatch',
  level: 'warn',
  title: 'check.weekday-mismatch.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', body: ['The vote is on Wednesday, March 28, 2024, at noon.'], quote: 'Wednesday, March 28, 2024, at noon' },
      { language: 'en', metadata: { published: thursday }, body: ['They met on Tuesday, March 27.'], quote: 'Tuesday, March 27' },
      { language: 'es', body: ['El pleno es el miércoles 28 de marzo de 2024.'], quote: 'miércoles 28 de marzo de 2024' },
      { language: 'es', metadata: { updated: { ...thursday, raw: 'lunes 28 de marzo de 2024' } }, quote: 'lunes 28 de marzo de 2024' },
    ],
    quiet: [
      { language: 'en', body: ['The vote is on Thursday, March 28, 2024.', 'They met on Tuesday, March 27.'] },
      { language: 'es', metadata: { published: thursday }, body: ['El jueves 28 de marzo hubo pleno; el viernes, no.'] },
      { language: 'en', metadata: { updated: { kind: 'day', date: '2024-03-29', raw: 'Monday, March 28, 2024' } } },
      { language: 'es' },
    ],
  },
  run: (article) => {
    const written = writtenOn(article);
    const inProse = proseDates(article).flatMap((date): readonly Finding[] => {
      if (date.kind === 'relative') return [];
      const { moment, flags } = meaningOf(date, article, written);
      if (moment === undefined || !flags.includes('weekday-mismatch')) return [];
      return [{ rule: 'weekday-mismatch', level: 'warn', place: date.place, message: 'check.weekday-mismatch', facts: { date: saidDay(dayOf(moment)) }, quote: date.quote }];
    });
    return [...inFields(article), ...inProse];
  },
};
