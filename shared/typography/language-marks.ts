/** What stands before and after quoted words, spaces that belong to it included. */
export interface QuotePair {
  readonly open: string;
  readonly close: string;
}

/** How a language sets quotations, and the dash that stands between its thoughts. */
export interface LanguageMarks {
  readonly outer: QuotePair;
  /** A quotation within a quotation. */
  readonly inner: QuotePair;
  readonly dash: '—' | '–';
}

const doubles = { open: '“', close: '”' } as const;
const singles = { open: '‘', close: '’' } as const;
const angles = { open: '«', close: '»' } as const;
/** The narrow no-break space U+202F keeps a French mark with its words. */
const french = { open: '«\u202f', close: '\u202f»' } as const;
const lowDoubles = { open: '„', close: '“' } as const;
const lowSingles = { open: '‚', close: '‘' } as const;

/** Of languages that are not named below. */
const otherMarks: LanguageMarks = { outer: doubles, inner: singles, dash: '—' };

/*
 * Quotation marks: Unicode CLDR 45, main/<language>/delimiters.json, with these exceptions. Spanish of Spain: Real
 * Academia Española, Ortografía de la lengua española (2010), «» before “” before ‘’. French within French: “ ” as the
 * Imprimerie nationale sets it. Dutch and Danish as newspapers there print them. Dashes: the RAE's raya, Chicago for
 * American English, Oxford's spaced en rule for British English, Duden's Gedankenstrich.
 */
const byLanguage: Readonly<Record<string, LanguageMarks>> = {
  'en': otherMarks,
  'en-GB': { outer: doubles, inner: singles, dash: '–' },
  'en-IE': { outer: doubles, inner: singles, dash: '–' },
  'en-AU': { outer: doubles, inner: singles, dash: '–' },
  'en-NZ': { outer: doubles, inner: singles, dash: '–' },
  'es': { outer: doubles, inner: singles, dash: '—' },
  'es-ES': { outer: angles, inner: doubles, dash: '—' },
  'ca': { outer: angles, inner: doubles, dash: '—' },
  'gl': { outer: angles, inner: doubles, dash: '—' },
  'eu': { outer: angles, inner: doubles, dash: '—' },
  'pt': { outer: doubles, inner: singles, dash: '—' },
  'pt-PT': { outer: angles, inner: doubles, dash: '—' },
  'it': { outer: angles, inner: doubles, dash: '–' },
  'fr': { outer: french, inner: doubles, dash: '–' },
  'fr-CH': { outer: angles, inner: { open: '‹', close: '›' }, dash: '–' },
  'de': { outer: lowDoubles, inner: lowSingles, dash: '–' },
  'nl': { outer: doubles, inner: singles, dash: '–' },
  'da': { outer: { open: '»', close: '«' }, inner: { open: '›', close: '‹' }, dash: '–' },
  'no': { outer: angles, inner: singles, dash: '–' },
  'sv': { outer: { open: '”', close: '”' }, inner: { open: '’', close: '’' }, dash: '–' },
  'fi': { outer: { open: '”', close: '”' }, inner: { open: '’', close: '’' }, dash: '–' },
  'pl': { outer: { open: '„', close: '”' }, inner: angles, dash: '–' },
  'cs': { outer: lowDoubles, inner: lowSingles, dash: '–' },
  'sk': { outer: lowDoubles, inner: lowSingles, dash: '–' },
  'ro': { outer: { open: '„', close: '”' }, inner: angles, dash: '–' },
  'hu': { outer: { open: '„', close: '”' }, inner: { open: '»', close: '«' }, dash: '–' },
  'el': { outer: angles, inner: doubles, dash: '–' },
  'ru': { outer: angles, inner: lowDoubles, dash: '—' },
  'uk': { outer: angles, inner: lowDoubles, dash: '—' },
};

const sameAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', ast: 'gl' };

/** Plain Spanish is read as that of Spain; a story marked es-MX or es-AR has the marks printed there. */
const plainSpanish = 'es-ES';

/** The marks of a BCP 47 tag: of its region, else of its language, else those of English. `angled: false` is for a house that prints “ ” also where the language would have « ». */
export function marksOf(language: string, angled = true): LanguageMarks {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const name = sameAs[primary] ?? primary;
  const region = rest.find((part) => part.length === 2)?.toUpperCase();
  const tag = name === 'es' && rest.length === 0 ? plainSpanish : region === undefined ? name : `${name}-${region}`;
  const marks = byLanguage[tag] ?? byLanguage[name] ?? otherMarks;
  return angled || !/[«»]/.test(marks.outer.open) ? marks : { ...marks, outer: doubles, inner: singles };
}
