import type { StampRole } from './reading';
import type { Token } from './tokens';
import { clockWords, fillers, firstOfMonth, monthOf, weekdayOfWord } from './words/calendar-words';
import { countWords, labels, relativePhrases, spanWords } from './words/labels';
import { zoneLeads, zoneLettersMeaning, zonePhrases, type ZoneMeaning } from './words/zone-words';
import { zoneOfCity } from './zones';

/** A day as it was written: its numbers, and what is doubtful about them. */
export interface WrittenDay {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly twoDigitYear: boolean;
  /** Written as numbers whose first two could be swapped. */
  readonly swappable: boolean;
  /** The sign between the numbers, for numeric days. */
  readonly sign?: string | undefined;
}

/** A clock time as it was written. */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly half?: 'am' | 'pm' | undefined;
  readonly midnight?: boolean | undefined;
}

/** A zone as it was written. */
export type WrittenZone = { readonly kind: 'offset'; readonly seconds: number } | { readonly kind: 'iana'; readonly zone: string } | ZoneMeaning;

/** One part of a stamp: what it is and how many tokens it takes. */
export type Part = { readonly size: number } & (
  | { readonly kind: 'label'; readonly role: StampRole }
  | { readonly kind: 'day'; readonly day: WrittenDay }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'time'; readonly time: WrittenTime }
  | { readonly kind: 'zone'; readonly zone: WrittenZone; readonly resolved: boolean }
  | { readonly kind: 'relative' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'other' }
);

/** What came before, where it matters. */
export interface PartsBefore {
  readonly time: boolean;
  readonly day: boolean;
}

const wordAt = (tokens: readonly Token[], at: number): string | undefined => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : undefined;
};

/** How many tokens a phrase of words takes at a place (apostrophes between its words and the dots of single letters are passed over), or 0. */
function phraseAt(tokens: readonly Token[], at: number, phrase: readonly string[]): number {
  let place = at;
  for (const [index, wanted] of phrase.entries()) {
    const sign = tokens[place];
    // "jusqu’au", "U.S."
    if (index > 0 && sign?.kind === 'sign' && (/^['’]$/.test(sign.text) || (sign.text === '.' && phrase[index - 1]?.length === 1))) place += 1;
    if (wanted === '#') {
      const size = spanAt(tokens, place);
      if (size === 0) return 0;
      place += size;
    } else if (wanted === '@' ? isLongWeekday(wordAt(tokens, place)) : wordAt(tokens, place) === wanted) place += 1;
    else return 0;
  }
  return place - at;
}

/** A weekday written out: short forms beside "last" are mostly other words. */
const isLongWeekday = (word: string | undefined): boolean => word !== undefined && word.length > 4 && weekdayOfWord.has(word);

/** "3 hours", "an hour", "2 dias", "1 h": how many tokens, or 0. */
function spanAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first?.kind === 'time' && first.minute === 0) return 1;
  const counts = first?.kind === 'number' || (first?.kind === 'word' && countWords.has(first.word));
  return counts && spanWords.has(wordAt(tokens, at + 1) ?? '') ? 2 : 0;
}

/** Phrases by their first word, so that a word asks only those it can begin. Wildcards (`#`, `@`) stand under themselves. */
function byFirstWord<T>(list: readonly T[], phraseOf: (entry: T) => readonly string[]): ReadonlyMap<string, readonly (readonly [phrase: readonly string[], entry: T])[]> {
  const index = new Map<string, (readonly [readonly string[], T])[]>();
  for (const entry of list) {
    const phrase = phraseOf(entry);
    const first = phrase[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), [phrase, entry]]);
  }
  return index;
}

const relatives = byFirstWord(relativePhrases, (phrase) => phrase);
const labelled = byFirstWord(labels, (label) => label.words);
const zonesInWords = byFirstWord(zonePhrases, ([words]) => words);

function longestPhrase<T>(tokens: readonly Token[], at: number, index: ReturnType<typeof byFirstWord<T>>): { readonly entry: T; readonly size: number } | undefined {
  let best: { readonly entry: T; readonly size: number } | undefined;
  const word = wordAt(tokens, at) ?? '';
  for (const first of [word, countWords.has(word) ? '#' : undefined, weekdayOfWord.has(word) ? '@' : undefined]) {
    const begun = first === undefined ? undefined : index.get(first);
    if (begun === undefined) continue;
    for (const [phrase, entry] of begun) {
      const size = phraseAt(tokens, at, phrase);
      if (size > (best?.size ?? 0)) best = { entry, size };
    }
  }
  return best;
}

/** Year of two digits: 00 to 68 are this century, as in POSIX. */
const fullYear = (value: number, digits: number): number => (digits <= 2 ? value + (value < 69 ? 2000 : 1900) : value);

const isYear = (token: Token | undefined): token is Extract<Token, { kind: 'number' }> => token?.kind === 'number' && !token.ordinal && (token.digits === 4 ? token.value >= 1000 : token.digits === 2);

/** Steps over what may stand between the parts of a written date: a dot, a comma, "de", "of". */
function skipGlue(tokens: readonly Token[], at: number, signs: RegExp): number {
  let place = at;
  for (let steps = 0; steps < 2; steps += 1) {
    const token = tokens[place];
    if (token?.kind === 'sign' && signs.test(token.text)) place += 1;
    else if (token?.kind === 'word' && /^(de|del|of|do|da|du)$/.test(token.word)) place += 1;
  }
  return place;
}

function yearAt(tokens: readonly Token[], at: number, timeSeen: boolean): { readonly year: number | undefined; readonly twoDigit: boolean; readonly to: number } {
  const place = skipGlue(tokens, at, /^[.,'’-]$/);
  const token = tokens[place];
  const next = tokens[place + 1];
  if (isYear(token) && (token.digits === 4 || timeSeen || next?.kind === 'time' || next === undefined || (next.kind === 'word' && next.word.length <= 3))) {
    return { year: fullYear(token.value, token.digits), twoDigit: token.digits === 2, to: place + 1 };
  }
  return { year: undefined, twoDigit: false, to: at };
}

/** "28 March 2024", "1er mars", "5. März 2024", "March 28, 2024", "Jan. 1". */
function wordedDay(tokens: readonly Token[], at: number, timeSeen: boolean): Part | undefined {
  const first = tokens[at];
  const inWords = first?.kind === 'word' && firstOfMonth.has(first.word);
  const date = first?.kind === 'number' && first.digits <= 2 ? first.value : inWords ? 1 : undefined;
  if (date !== undefined) {
    const place = skipGlue(tokens, at + 1, /^[.-]$/);
    const month = monthOf.get(wordAt(tokens, place) ?? '');
    if (month === undefined) return undefined;
    const { year, twoDigit, to } = yearAt(tokens, place + 1, timeSeen);
    if (inWords && year === undefined) return undefined;
    return { kind: 'day', size: to - at, day: { year, month, day: date, twoDigitYear: twoDigit, swappable: false } };
  }
  const month = monthOf.get(wordAt(tokens, at) ?? '');
  if (month === undefined) return undefined;
  const dot = tokens[at + 1];
  const dotted = dot?.kind === 'sign' && dot.text === '.';
  const place = dotted ? at + 2 : at + 1;
  const day = tokens[place];
  if (day?.kind !== 'number' || day.digits > 2) return undefined;
  // "mar 5 mar 2024" is a Tuesday: where a month follows the number, the word before it was a weekday.
  if (weekdayOfWord.has(wordAt(tokens, at) ?? '') && monthOf.has(wordAt(tokens, skipGlue(tokens, place + 1, /^[.]$/)) ?? '')) return undefined;
  const { year, twoDigit, to } = yearAt(tokens, place + 1, timeSeen);
  if (year === undefined && !isBareDay(first, dotted, day.value, tokens[place + 1])) return undefined;
  return { kind: 'day', size: to - at, day: { year, month, day: day.value, twoDigitYear: twoDigit, swappable: false } };
}

/** Whether a month and a number without a year are a day: "March 15", "Jan. 5"; not "may 2 people", "Set 12 vezes", "Mai 68". */
function isBareDay(month: Token | undefined, dotted: boolean, day: number, next: Token | undefined): boolean {
  if (month?.kind !== 'word' || !/^\p{Lu}/u.test(month.text) || day > 31) return false;
  return dotted || month.word.length > 3 || /^ma[iy]$/.test(month.word) || !(next?.kind === 'word' && /^\p{Ll}{3}/u.test(next.text) && zoneLettersMeaning(next.text.toUpperCase()) === undefined);
}

function numericDay(token: Extract<Token, { kind: 'numeric' }>): Part {
  const [first, second, third] = token.parts;
  if (first.length === 4) return { kind: 'day', size: 1, day: { year: Number(first), month: Number(second), day: Number(third), twoDigitYear: false, swappable: false } };
  const [a, b] = [Number(first), Number(second)];
  if (a === 0 && b === 0) return { kind: 'placeholder', size: 1 };
  return { kind: 'day', size: 1, day: { year: fullYear(Number(third), third.length), month: b, day: a, twoDigitYear: third.length === 2, swappable: a <= 12 && b <= 12 && a !== b, sign: token.sign } };
}

/** The tokens as one name, with the dots and apostrophes of names such as "St. John’s"; undefined where something else stands between. */
function nameOf(tokens: readonly Token[]): string | undefined {
  let name = '';
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' && (token.kind !== 'sign' || !/^[.'’]$/.test(token.text) || index === 0)) return undefined;
    name += (index > 0 && token.from > end ? ' ' : '') + token.text;
    end = token.to;
  }
  return tokens.at(-1)?.kind === 'word' ? name : undefined;
}

/** A zone's city: one to four words after a lead, exactly a city of the list. Only right behind a clock time. */
function cityZone(tokens: readonly Token[], at: number): Part | undefined {
  for (const lead of zoneLeads) {
    const led = lead.length === 0 ? 0 : phraseAt(tokens, at, lead);
    if (lead.length > 0 && led === 0) continue;
    for (let size = 5; size >= 1; size -= 1) {
      const name = nameOf(tokens.slice(at + led, at + led + size));
      const zone = name === undefined || tokens.length < at + led + size ? undefined : zoneOfCity(name);
      if (zone === undefined) continue;
      const tail = /^(time|local|zeit)$/.test(wordAt(tokens, at + led + size) ?? '') ? 1 : 0;
      return { kind: 'zone', size: led + size + tail, zone: { kind: 'rules', zone }, resolved: true };
    }
  }
  return undefined;
}

function zoneAt(tokens: readonly Token[], at: number, before: PartsBefore): Part | undefined {
  const token = tokens[at];
  if (token?.kind === 'zone-name') return { kind: 'zone', size: 1, zone: { kind: 'iana', zone: token.name }, resolved: false };
  if (token?.kind === 'offset') return { kind: 'zone', size: 1, zone: { kind: 'offset', seconds: token.seconds }, resolved: false };
  if (token?.kind !== 'word') return undefined;
  const next = tokens[at + 1];
  if (/^(gmt|utc)$/.test(token.word) && next?.kind === 'offset') return { kind: 'zone', size: 2, zone: { kind: 'offset', seconds: next.seconds }, resolved: false };
  if (!before.time && !before.day) return undefined;
  const phrase = longestPhrase(tokens, at, zonesInWords);
  if (phrase !== undefined) return { kind: 'zone', size: phrase.size, zone: phrase.entry[1], resolved: phrase.entry[1].kind === 'rules' };
  const meaning = before.time && (token.text === token.text.toUpperCase() || /^[a-z]{3,4}$/.test(token.text)) ? zoneLettersMeaning(token.text.toUpperCase()) : undefined;
  if (meaning !== undefined && (token.text === token.text.toUpperCase() || meaning.kind === 'letters')) return { kind: 'zone', size: 1, zone: meaning, resolved: meaning.kind === 'rules' };
  return before.time ? cityZone(tokens, at) : undefined;
}

const fillerSigns: ReadonlySet<string> = new Set(",.:;()[]|·•/–—'’-");

/** The part of a stamp that begins at a token. */
export function partAt(tokens: readonly Token[], at: number, before: PartsBefore): Part {
  const token = tokens[at];
  if (token === undefined) return { kind: 'other', size: 1 };
  if (token.kind === 'iso') {
    const [year, month, day] = token.day;
    // Programs write year 0, or the first day of year 1, where they have no date.
    if ((year === 0 && month === 0) || (year === 1 && month === 1 && day === 1)) return { kind: 'placeholder', size: 1 };
    return { kind: 'day', size: 1, day: { year, month, day, twoDigitYear: false, swappable: false } };
  }
  if (token.kind === 'numeric') return numericDay(token);
  if (token.kind === 'time') return { kind: 'time', size: 1, time: token };
  const day = wordedDay(tokens, at, before.time);
  if (day !== undefined) return day;
  const zone = zoneAt(tokens, at, before);
  if (zone !== undefined) return zone;
  if (token.kind === 'word') {
    const relative = longestPhrase(tokens, at, relatives);
    const label = longestPhrase(tokens, at, labelled);
    if (label !== undefined && label.size >= (relative?.size ?? 0)) return { kind: 'label', size: label.size, role: label.entry.role };
    if (relative !== undefined) return { kind: 'relative', size: relative.size };
    const clock = clockWords.get(token.word);
    if (clock !== undefined) return { kind: 'time', size: 1, time: { hour: clock === 'noon' ? 12 : 0, minute: 0, second: 0, midnight: clock === 'midnight' } };
    const weekday = weekdayOfWord.get(token.word);
    if (weekday !== undefined) return { kind: 'weekday', size: 1, weekday };
    if (fillers.has(token.word)) return { kind: 'filler', size: 1 };
  }
  if (token.kind === 'number') {
    const span = spanAt(tokens, at);
    // "3 hours ago": the number leads, the phrase's own word closes it.
    const stop = tokens[at + span];
    const dot = stop?.kind === 'sign' && stop.text === '.' ? 1 : 0;
    if (span > 0 && /^(ago|atras)$/.test(wordAt(tokens, at + span + dot) ?? '')) return { kind: 'relative', size: span + dot + 1 };
  }
  if (token.kind === 'sign' && fillerSigns.has(token.text)) return { kind: 'filler', size: 1 };
  return { kind: 'other', size: 1 };
}
