import { dayNumber, dayOfNumber, readLocal, weekdayOf, writeDay } from './calendar';
import { numberWords, relativeWords, type RelativeWords } from './words/relative-words';

/**
 * What a word such as "yesterday" counts: days from the day of writing; a weekday before, after or nearest before it
 * (that very day included); or a span that gives no day ("three hours ago").
 */
export type RelativeCount =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly side: 'last' | 'next' | 'bare' }
  | { readonly kind: 'span' };

/** A relative day in a text: where it stands (UTF-16 code units) and what it counts. */
export interface RelativeDay {
  readonly from: number;
  readonly to: number;
  readonly counts: RelativeCount;
}

interface Finder {
  readonly pattern: RegExp;
  readonly counts: (match: RegExpMatchArray) => RelativeCount | undefined;
}

const word = (source: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'gu');

function findersOf(words: RelativeWords): readonly Finder[] {
  const weekday = word(`(?<before>${words.before})(?<name>${words.weekdays.join('|')})(?<behind>${words.behind})`);
  return [
    ...words.days.map(([source, days]): Finder => ({ pattern: word(source), counts: () => ({ kind: 'days', days }) })),
    { pattern: word(words.ago), counts: ({ groups }) => countBack(groups?.['count'] ?? '', groups?.['unit'] ?? '', words) },
    {
      pattern: weekday,
      counts: ({ groups }) => {
        const beside = `${groups?.['before'] ?? ''}${groups?.['behind'] ?? ''}`.trim();
        return { kind: 'weekday', weekday: words.weekdays.indexOf(groups?.['name'] ?? ''), side: words.last.test(beside) ? 'last' : words.next.test(beside) ? 'next' : 'bare' };
      },
    },
  ];
}

function countBack(count: string, unit: string, words: RelativeWords): RelativeCount | undefined {
  const amount = /^\d+$/.test(count) ? Number(count) : numberWords[count.toLowerCase()];
  if (amount === undefined) return undefined;
  if (unit.startsWith(words.dayUnit)) return { kind: 'days', days: -amount };
  return unit.startsWith(words.weekUnit) ? { kind: 'days', days: -7 * amount } : { kind: 'span' };
}

const finders = new Map(Object.entries(relativeWords).map(([language, words]) => [language, findersOf(words)]));

/** "USA Today": a capital inside a sentence makes a name of a word that has none of its own. */
const isName = (text: string, from: number): boolean => /^[\p{L}\d] \p{Lu}/u.test(text.slice(Math.max(0, from - 2), from + 1));

/**
 * The words of a text that count from the day it was written, in their order. `language` is a primary subtag (`en`, `es`,
 * `pt`, `fr`, `de`); no other language is read, because the same word means other days, or none, in them.
 */
export function findRelativeDays(text: string, language: string): readonly RelativeDay[] {
  const found = (finders.get(language) ?? []).flatMap(({ pattern, counts }) => [...text.matchAll(pattern)].flatMap((match): readonly RelativeDay[] => {
    const what = counts(match);
    return what === undefined || (what.kind === 'days' && isName(text, match.index)) ? [] : [{ from: match.index, to: match.index + match[0].length, counts: what }];
  }));
  let end = 0;
  return found.sort((one, other) => one.from - other.from || other.to - one.to).filter(({ from, to }) => {
    const isFree = from >= end;
    if (isFree) end = to;
    return isFree;
  });
}

/** The day, `YYYY-MM-DD`, that is meant when the words are written on `day`; undefined for a span that gives none. */
export function dayCounted(counts: RelativeCount, day: string): string | undefined {
  const from = readLocal(day);
  if (from === undefined || counts.kind === 'span') return undefined;
  const number = dayNumber(from.year, from.month, from.day);
  if (counts.kind === 'days') return writeDay(dayOfNumber(number + counts.days));
  const back = (weekdayOf(from.year, from.month, from.day) - counts.weekday + 7) % 7;
  const days = counts.side === 'next' ? (back === 0 ? 7 : 7 - back) : counts.side === 'last' && back === 0 ? -7 : -back;
  return writeDay(dayOfNumber(number + days));
}
