import { dayNumber, dayOfNumber, weekdayOf } from './calendar';
import { monthOf } from './words/calendar-words';

/** A piece of a text that may hold a stamp. Offsets are UTF-16 code units. */
export type Token = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'iso'; readonly day: readonly [number, number, number]; readonly time?: readonly [number, number, number] | undefined; readonly offset?: number | undefined }
  | { readonly kind: 'numeric'; readonly parts: readonly [string, string, string]; readonly sign: string }
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number; readonly second: number; readonly half?: 'am' | 'pm' | undefined }
  | { readonly kind: 'offset'; readonly seconds: number }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly ordinal: boolean }
  | { readonly kind: 'zone-name'; readonly name: string }
  | { readonly kind: 'word'; readonly text: string; readonly word: string }
  | { readonly kind: 'sign'; readonly text: string }
);

const half = String.raw`(?:\s?([ap])\.?\s?m\b\.?)`;
const hours = String.raw`(?:\s?(?:Uhr|uhr|horas|heures|hrs?|hs|h)\b\.?)`;

/** Tried in this order at each place. Each is sticky and bounded, so that reading stays linear. */
const patterns = {
  isoBasic: /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?(?!\d)/y,
  iso: /(\d{4})-(\d\d)-(\d\d)(?:(?:T|\s|, )(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(Z(?![a-z])|\s?[+−-]\d\d:?\d\d(?!\d))?)?(?!\d)/iy,
  isoWeek: /(\d{4})-W(\d\d)-([1-7])(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(Z(?![a-z])|[+−-]\d\d:?\d\d(?!\d))?)?(?![\d:])/y,
  numeric: /(?<!\d[/.-])(?:(\d{4})([/.-])(\d{1,2})\2(\d{1,2})|(\d{1,2})([/.-])(\d{1,2})\6(\d{4}|\d{2}))(?![\d/]|[.-]\d)/y,
  clock: new RegExp(String.raw`(\d{1,2})(?::|\s?h\s?)(\d\d)(?::(\d\d)(?:[.,]\d{1,6})?)?(?!\d)${half}?${hours}?`, 'iuy'),
  dotted: new RegExp(String.raw`(\d{1,2})\.(\d\d)(?!\d|\.\d)(?:${half}|${hours}|(?=\s?(?:[A-Z]{2,5}\b|Uhr)))`, 'iuy'),
  hour: new RegExp(String.raw`(\d{1,2})(?:${half}|\s?(?:Uhr|horas|heures|hrs?|hs|h)\b\.?)`, 'iuy'),
  dayPart: /(\d{1,2})(?:[:.h](\d\d))?(?:\s?(?:horas|heures|Uhr|h))?\s(?:de la |del |da |do |du |de l['’]|in der )?(?:(mañana|madrugada|manhã|matin|morgens|vormittags|früh)|(tarde|noche|noite|après-midi|soir|nachmittags|abends)|(mediodía|meio-dia|mittags))(?!\p{L})/iuy,
  military: /([01]\d|2[0-3])([0-5]\d)(?=\s?(?:[A-Z]{2,5}\b|hrs|hours|Uhr|h\b))/y,
  zoned: /\d{4}\s?(?:GMT|UTC|[A-Z]{1,4}T\b|hrs\b|hours\b)/y,
  offset: /[+−-](\d{1,2})(?::?(\d\d))?(?![\d:/.-])/y,
  number: /(\d{1,9})(?:\.?(?:º|ª|°)|(?:st|nd|rd|th|er|o)(?!\p{L}))?/iuy,
  zoneName: /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Arctic)\/[A-Za-z_+-]+(?:\/[A-Za-z_+-]+)?/y,
  word: /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/uy,
};

const isPlain = /^[A-Za-z-]+$/;

/** Lower case without accents: how words are compared. */
export function foldWord(word: string): string {
  if (isPlain.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Seconds of `+0430`, `-05:00`, `+10`, `Z`, with a typographic minus too. */
export function offsetSeconds(text: string): number {
  const parts = /([+−-])\s?(\d{1,2}):?(\d\d)?/.exec(text);
  if (parts === null) return 0;
  return (parts[1] === '+' ? 1 : -1) * (Number(parts[2]) * 3600 + Number(parts[3] ?? 0) * 60);
}

const halfOf = (sign: string | undefined): 'am' | 'pm' | undefined => (sign === undefined ? undefined : sign.toLowerCase() === 'a' ? 'am' : 'pm');

/** The day of an ISO week (`2024-W19-3`); month and day 0 for a week that the year does not have. */
function dayOfWeek(year: number, week: number, weekday: number): readonly [number, number, number] {
  // The fourth of January is always in the first week.
  const first = dayNumber(year, 1, 4) - weekdayOf(year, 1, 4);
  const day = dayOfNumber(first + (week - 1) * 7 + weekday - 1);
  const thursday = dayOfNumber(first + (week - 1) * 7 + 3);
  return week >= 1 && thursday.year === year ? [day.year, day.month, day.day] : [year, 0, 0];
}

/** White space of any kind, and the marks of no width that editors leave behind. */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0x1680 || code === 0xfeff;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Splits a text into tokens; white space (no-break spaces too) is between them. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, tokens);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

/** A number that continues a word ("B52", "covid19") is no date. A digit run that is glued behind letters starts its own token all the same: scraped fields are often glued. */
function tokenAt(text: string, at: number, before: readonly Token[]): Token {
  const last = before.at(-1);
  const glued = last?.to === at ? last : undefined;
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    const digits = digitsAt(text, at, last);
    if (digits !== undefined) return digits;
  }
  if ((code === 43 || code === 45 || code === 0x2212) && (last?.kind === 'time' || (last?.kind === 'word' && /^(gmt|utc)$/.test(last.word)))) {
    const found = match(patterns.offset, text, at);
    // "GMT +2" and "GMT -5)" are offsets; "GMT -8 May" is a dash.
    const apart = found === null || found[2] !== undefined || (last.kind === 'word' && (code === 43 || !/^\s?\p{L}/u.test(text.slice(at + found[0].length, at + found[0].length + 2))));
    if (found !== null && (glued !== undefined || apart)) return { kind: 'offset', from: at, to: at + found[0].length, seconds: offsetSeconds(found[0]) };
  }
  // Zone names begin with one of these capitals.
  const zone = /[AEIP]/.test(text.charAt(at)) ? match(patterns.zoneName, text, at) : null;
  if (zone !== null) return { kind: 'zone-name', from: at, to: at + zone[0].length, name: zone[0] };
  const word = match(patterns.word, text, at);
  if (word !== null) return { kind: 'word', from: at, to: at + word[0].length, text: word[0], word: foldWord(word[0]) };
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return { kind: 'sign', from: at, to: at + sign.length, text: sign };
}

/** Four digits are a clock behind a word that leads one, or before letters of a zone where no month stands in front: "8 May 2019 GMT" is a year. */
function mayBeMilitary(text: string, at: number, last: Token | undefined): boolean {
  if (last === undefined) return match(patterns.zoned, text, at) !== null;
  if (last.kind !== 'word') return last.kind === 'sign' && /^[:|(]$/.test(last.text) && match(patterns.zoned, text, at) !== null;
  if (/^(at|before|until|till|by|after|from|a|las|um|ab|vor|avant|antes|hasta|ate|as)$/.test(last.word)) return true;
  return !monthOf.has(last.word) && !/^(de|del|of|do)$/.test(last.word) && match(patterns.zoned, text, at) !== null;
}

function digitsAt(text: string, at: number, last: Token | undefined): Token | undefined {
  const basic = match(patterns.isoBasic, text, at);
  const iso = basic ?? match(patterns.iso, text, at);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, offset] = iso;
    return {
      kind: 'iso', from: at, to: at + iso[0].length, day: [Number(year), Number(month), Number(day)],
      time: hour === undefined ? undefined : [Number(hour), Number(minute), Number(second ?? 0)],
      offset: offset === undefined ? undefined : offsetSeconds(offset),
    };
  }
  const week = match(patterns.isoWeek, text, at);
  if (week !== null) {
    const [, year, number, weekday, hour, minute, second, offset] = week;
    return {
      kind: 'iso', from: at, to: at + week[0].length, day: dayOfWeek(Number(year), Number(number), Number(weekday)),
      time: hour === undefined ? undefined : [Number(hour), Number(minute), Number(second ?? 0)],
      offset: offset === undefined ? undefined : offsetSeconds(offset),
    };
  }
  const numeric = match(patterns.numeric, text, at);
  if (numeric !== null) {
    const [first = '', sign = '', second = '', third = ''] = numeric[1] === undefined ? numeric.slice(5) : numeric.slice(1);
    return { kind: 'numeric', from: at, to: at + numeric[0].length, parts: [first, second, third], sign };
  }
  const spoken = match(patterns.dayPart, text, at);
  // "12 de la noche" is the middle of the night: twelve is left to the plain clock, and hours past twelve need no half. Noon lasts from eleven to three.
  const spokenHour = Number(spoken?.[1]);
  if (spoken !== null && (spokenHour !== 12 || spoken[5] !== undefined)) {
    const half = spokenHour > 12 || (spoken[5] !== undefined && spokenHour > 3 && spokenHour < 12) ? undefined : spoken[3] === undefined ? 'pm' : 'am';
    return { kind: 'time', from: at, to: at + spoken[0].length, hour: spokenHour, minute: Number(spoken[2] ?? 0), second: 0, half };
  }
  const clock = match(patterns.clock, text, at) ?? match(patterns.dotted, text, at);
  if (clock !== null) {
    const seconds = clock[0].includes(':') ? clock[3] : undefined;
    const letter = /([ap])\.?\s?m\b/i.exec(clock[0])?.[1];
    return { kind: 'time', from: at, to: at + clock[0].length, hour: Number(clock[1]), minute: Number(clock[2]), second: Number(seconds !== undefined && /^\d\d$/.test(seconds) ? seconds : 0), half: halfOf(letter) };
  }
  const hour = match(patterns.hour, text, at);
  if (hour !== null) return { kind: 'time', from: at, to: at + hour[0].length, hour: Number(hour[1]), minute: 0, second: 0, half: halfOf(/([ap])\.?\s?m\b/i.exec(hour[0])?.[1]) };
  const military = mayBeMilitary(text, at, last) ? match(patterns.military, text, at) : null;
  if (military !== null) return { kind: 'time', from: at, to: at + 4, hour: Number(military[1]), minute: Number(military[2]), second: 0 };
  const number = match(patterns.number, text, at);
  if (number === null) return undefined;
  return { kind: 'number', from: at, to: at + number[0].length, value: Number(number[1]), digits: number[1]?.length ?? 0, ordinal: number[0].length > (number[1]?.length ?? 0) };
}
