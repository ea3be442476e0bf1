import type { FieldName, Metadata } from '../../metadata/index';
import type { Moment } from '../../time/moment';
import type { Check } from '../check';

const in2024: Moment = { kind: 'instant', local: '2024-03-28T04:53:00', zone: 'America/New_York', utc: '2024-03-28T08:53:00Z' };
const day2018: Moment = { kind: 'day', date: '2018-04-03' };

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The years of a notice as written (`2015`, `2013–2015`, `1997-`), or undefined when it names none. */
function yearsAsWritten(metadata: Metadata): string | undefined {
  if (metadata.copyrightYears !== undefined) return metadata.copyrightYears;
  return /(?<!\d)(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)\d\d|\d\d(?!\d))?)?(?!\d)/u.exec(metadata.copyrightNotice ?? '')?.[0].trim();
}

function spansOf(years: string): readonly Span[] {
  return [...years.matchAll(/(\d{4})(?:\s?([-–—])\s?(\d{4}|\d\d)?)?/gu)].map(([, from, dash, to]) => {
    const first = Number(from);
    const open = dash !== undefined && to === undefined;
    const last = to === undefined ? first : to.length === 2 ? Math.floor(first / 100) * 100 + Number(to) : Number(to);
    return { first, last: open ? Number.POSITIVE_INFINITY : last };
  });
}

const datedFields = ['firstPublished', 'published', 'updated'] as const satisfies readonly FieldName[];

/** The year on the clock where the date was said: the year a reader sees on the page. */
function yearShown(moment: Moment): number {
  return Number((moment.kind === 'day' ? moment.date : moment.local).slice(0, 4));
}

/**
 * The notice says one year and the dates say another: a template's stale footer, or an old story. Neither value is
 * changed; the person decides. Quiet when any of the story's dates falls in the notice's years.
 */
export const noticeYear: Check = {
  rule: 'notice-year',
  level: 'warn',
  title: 'check.notice-year.title',
  ledgers: ['dates', 'rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { updated: in2024, copyrightYears: '2015', copyrightNotice: '© 2015 Harbour Wire' } },
      { language: 'en', metadata: { published: in2024, copyrightNotice: '© 2009–2013 Harbour Wire' } },
      { language: 'es', metadata: { published: day2018, copyrightNotice: '© 2011 La Linterna' } },
    ],
    quiet: [
      { language: 'en', metadata: { updated: in2024, copyrightYears: '2024' } },
      { language: 'en', metadata: { published: in2024, copyrightNotice: 'Copyright © 2008–2024 Harbour Wire' } },
      { language: 'es', metadata: { published: in2024, copyrightYears: '1997-' } },
      { language: 'es', metadata: { copyrightNotice: '© 2015 La Linterna' } },
      { language: 'es', metadata: { published: day2018, copyrightNotice: '© La Linterna' } },
    ],
  },
  run: ({ metadata }) => {
    const written = yearsAsWritten(metadata);
    const dates = datedFields.flatMap((field) => (metadata[field] === undefined ? [] : [{ field, year: yearShown(metadata[field]) }]));
    const dated = [...new Set(dates.map(({ year }) => year))].sort((a, b) => a - b);
    if (written === undefined || dated.length === 0) return [];
    const spans = spansOf(written);
    if (dated.some((year) => spans.some((span) => year >= span.first && year <= span.last))) return [];
    return [
      {
        rule: 'notice-year', level: 'warn', message: 'check.notice-year', facts: { notice: written, dates: dated.join(', ') },
        place: { kind: 'field', field: metadata.copyrightNotice === undefined ? 'copyrightYears' : 'copyrightNotice' },
        against: dates.map(({ field }) => ({ kind: 'field', field })),
        quote: metadata.copyrightNotice ?? written,
      },
    ];
  },
};
