import type { Article } from '../../article/article';
import type { Moment } from '../../time/moment';
import { dayCounted } from '../../time/relative-day';
import type { Check, CheckContext, Finding } from '../check';
import { saidDay } from '../said';
import { dayOf, todayIn, writtenOn, type StoryDay } from '../story-day';
import { proseDates } from '../text-dates';

const wednesday: Moment = { kind: 'day', date: '2024-03-27' };
const friday: Moment = { kind: 'day', date: '2024-03-29' };
const sundayWeekLater: Moment = { kind: 'day', date: '2024-04-07' };

/** The day on which readers meet the story: that of its publication; until that is set, today for a story whose dateline names its day. */
function readOn({ metadata: { published } }: Article, written: StoryDay, context: CheckContext): string | undefined {
  if (published !== undefined) return dayOf(published);
  return written.place.field === 'dateline' ? todayIn(context) : undefined;
}

/**
 * "Yesterday" of a story that was written for another day than the one it appears on, "last Thursday" a week later: the
 * words now mean another day. Quiet while the story does not say when it was written.
 */
export const staleDay: Check = {
  rule: 'stale-day',
  level: 'warn',
  title: 'check.stale-day.title',
  ledgers: ['dates'],
  examples: {
    finds: [
      { language: 'en', metadata: { dateline: { text: 'QUILLHAVEN, March 27 (Harbour Wire) –' }, published: friday }, body: ['The lamp went out yesterday.'], quote: 'yesterday' },
      { language: 'en', metadata: { firstPublished: wednesday, published: sundayWeekLater }, body: ['They met last Thursday.'], quote: 'last Thursday' },
      { language: 'es', metadata: { firstPublished: wednesday, published: friday }, body: ['El barco no llegó ayer.'], quote: 'ayer' },
      { language: 'es', metadata: { dateline: { text: 'PUERTO ALBAR, 27 mar 2024 (EFE) –' } }, body: ['Se vio hace tres horas.'], quote: 'hace tres horas' },
      { language: 'en', metadata: { dateline: { text: 'QUILLHAVEN, March 27, 2024 –' }, headline: 'The lamp goes out tonight' }, quote: 'tonight' },
    ],
    quiet: [
      { language: 'en', metadata: { dateline: { text: 'QUILLHAVEN, March 27 –' }, published: wednesday }, body: ['The lamp went out yesterday.'] },
      { language: 'en', metadata: { firstPublished: wednesday, published: friday }, body: ['They met on Tuesday.'] },
      { language: 'es', metadata: { firstPublished: wednesday }, body: ['El barco no llegó ayer.'] },
      { language: 'es', metadata: { published: friday }, body: ['El barco no llegó ayer.'] },
      { language: 'es', body: ['El barco no llegó ayer.'] },
    ],
  },
  run: (article, context) => {
    const written = writtenOn(article);
    const read = written === undefined ? undefined : readOn(article, written, context);
    if (written === undefined || read === undefined || written.day === read) return [];
    const days = { written: saidDay(written.day), read: saidDay(read) };
    return proseDates(article).flatMap((date): readonly Finding[] => {
      if (date.kind !== 'relative') return [];
      const [meant, means] = [dayCounted(date.counts, written.day), dayCounted(date.counts, read)];
      if (meant !== undefined && meant === means) return [];
      const facts = { ...days, words: date.quote };
      return [{ rule: 'stale-day', level: 'warn', place: date.place, against: [written.place, { kind: 'field', field: 'published' }], message: meant === undefined ? 'check.stale-day.span' : 'check.stale-day', facts: meant === undefined ? facts : { ...facts, meant: saidDay(meant) }, quote: date.quote }];
    });
  },
};
