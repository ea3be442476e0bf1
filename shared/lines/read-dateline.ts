import { dayOfMonth } from './day-of-month';
import { isAgencyName, isCapitals, nameCase } from './names';

/** What was read from the dateline that opens a text. */
export interface DatelineReading {
  readonly decision: 'accept' | 'flag' | 'ignore';
  readonly place?: string | undefined;
  readonly agency?: string | undefined;
  /** `YYYY-MM-DD`, or `--MM-DD` where no year is given. Dates the report, never its publication. */
  readonly date?: string | undefined;
  /** The dateline as printed, sign included, without the space behind it. */
  readonly raw: string;
  /** How many UTF-16 units of the text the dateline takes, with the sign and the space behind it; 0 when there is none. */
  readonly length: number;
  readonly flags: readonly 'year-missing'[];
}

const none: DatelineReading = { decision: 'ignore', raw: '', length: 0, flags: [] };

/** The sign that ends a dateline: a dash with spaces, ".-", a colon behind a bracket. */
const endSign = /^(?:\s*\.\s?[-–—]+\s*|\s*[–—]\s*|\s+--?(?:\s+|$)|\s*--\s*)/u;
/** A colon ends a dateline only behind a bracket: "LONDON: a city of bridges" is a headline. */
const colonSign = /^\s*:\s+(?=\p{Lu})/u;
const word = String.raw`\p{Lu}[\p{L}\p{M}'’]*(?:[.-][\p{L}\p{M}'’]+)*\.?`;
const small = String.raw`(?:de|del|la|las|los|el|do|da|dos|du|des|le|les|sur|upon|of|the|am|an|der|und|y|e|et)`;
const place = new RegExp(String.raw`^\s*(${word}(?:\s+(?:${word}|${small}(?!\p{L})))*(?:\s*,\s+${word}(?:\s+${word})*)*(?:\s*\/\s*${word}(?:\s+${word})*)?)`, 'u');
const bracket = /^\s*(?:--\s*)?(?:\(([^()]{2,60})\)|\/([^/]{2,30})\/)/u;
/** How far a dateline can reach into a text. */
const reach = 160;

/**
 * Reads the dateline that opens a text: place, day and agency, up to the dash. A place in capitals is enough with a dash;
 * a place in small letters needs an agency in brackets or a day, because sentences begin like that too.
 */
export function readDateline(text: string): DatelineReading {
  const head = text.slice(0, reach);
  const found = place.exec(head);
  if (found === null) return none;
  const [, written = ''] = found;
  const day = dayIn(head, written);
  const name = (day === undefined ? written : head.slice(head.indexOf(written), day.placeEnd)).replace(/[\s,]+$/u, '').replace(/\.$/u, (stop) => (isAbbreviated(written) ? stop : ''));
  let at = day === undefined ? head.indexOf(written) + written.length : day.end;
  if (day === undefined && head.charAt(at - 1) === '.' && /^\s?[-–—]/.test(head.slice(at))) at -= 1;
  const agency = bracket.exec(head.slice(at));
  const agencyName = agency?.[1] ?? agency?.[2];
  if (agency !== null) at += agency[0].length;
  const tail = head.slice(at);
  const end = endSign.exec(tail) ?? (agency === null ? null : colonSign.exec(tail)) ?? (day !== undefined && agencyName !== undefined && isAgencyName(agencyName) ? /^\s*(?=\p{Lu}|$)/u.exec(tail) : null);
  const shouted = isCapitals(name.split(',')[0] ?? '');
  if (end === null || name === '' || name.split(/\s+/).length > 8) return none;
  if (!shouted && day === undefined && !(agencyName !== undefined && (isAgencyName(agencyName) || /^(?:\p{Lu}|dpa|epd|kna|sid|ots|awp|sda)[\p{L} ./-]{1,30}$/u.test(agencyName)))) return none;
  const length = at + end[0].length;
  const date = day?.date;
  return {
    decision: date?.startsWith('--') === true ? 'flag' : 'accept',
    place: placeCase(name),
    ...(agencyName === undefined ? {} : { agency: agencyName.trim() }),
    ...(date === undefined ? {} : { date }),
    raw: text.slice(0, length).trim(),
    length,
    flags: date?.startsWith('--') === true ? ['year-missing'] : [],
  };
}

/** Two capitals behind the comma are a state and stay: "São Paulo, SP". */
const placeCase = (name: string): string => name.split(/(?<=,\s*)/u).map((part, index) => (index > 0 && /^\s*\p{Lu}{2}$/u.test(part) ? part : nameCase(part))).join('');

const isAbbreviated = (written: string): boolean => /(?:^|[\s,])(?:\p{Lu}\.)*\p{Lu}\p{L}{0,3}\.$/u.test(written) && /,/.test(written);

/** A day behind the place: ", March 2", ", 5 June 2024", ", 28 mars". Looks at every comma of the head, because the place may hold one. */
function dayIn(head: string, written: string): { readonly placeEnd: number; readonly end: number; readonly date: string } | undefined {
  for (let comma = head.indexOf(','); comma >= 0 && comma <= written.length + 4; comma = head.indexOf(',', comma + 1)) {
    const found = dayOfMonth(head.slice(comma + 1));
    if (found !== undefined) return { placeEnd: comma, end: comma + 1 + found.length, date: found.date };
  }
  // "MADRID 8 May. (EUROPA PRESS)"
  const plain = /^\s*(\p{Lu}[\p{Lu}\s]+?)\s+(?=\d{1,2}\s\p{L}{3,10}\.?\s*\()/u.exec(head);
  const found = plain === null ? undefined : dayOfMonth(head.slice(plain[0].length));
  return plain === null || found === undefined ? undefined : { placeEnd: plain[0].length, end: plain[0].length + found.length, date: found.date };
}
