/** Years found in a notice: how they are written down, and where they stood. */
export interface YearsReading {
  /** `2015`, `2013-2015`, `1997-`, `2013, 2015`. */
  readonly years: string;
  readonly open: boolean;
  readonly from: number;
  readonly to: number;
}

const year = String.raw`(?:1[89]|20)\d\d`;
const until = String.raw`(?:(?:the\s)?present|today|now|date|(?:la\s)?actualidad|presente|hoy|(?:a\s)?la\sfecha|hoje|atualidade|aujourd['’]hui|présent|heute)`;
const to = String.raw`(?:\s?[-–—]\s?|\s(?:to|through|a|al|à|até|bis)\s)`;
const one = String.raw`${year}(?!\d)(?:${to}(?:${year}(?!\d)|${until}\b)|\s?[-–—]\s?\d\d(?![\d\p{L}])|\s?[-–—](?=\s*[,.;|]|\s*$)|[-–—](?=\s\p{L}))?`;
const pattern = new RegExp(String.raw`(?<![\d\p{L}])${one}(?:(?:\s*[,;&]\s*|\s+(?:and|y|e|et|und)\s+)${one})*`, 'iu');
const toward = new RegExp(to, 'iu');
const roman = /\bM{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b/;
const values: Readonly<Record<string, number>> = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };

function romanYear(text: string): number {
  return Array.from(text).reduce((sum, letter, at) => {
    const value = values[letter] ?? 0;
    return sum + (value < (values[text.charAt(at + 1)] ?? 0) ? -value : value);
  }, 0);
}

/** One year or range in the plain form: a hyphen whatever dash was written, a two-digit end made whole, an open end left open. */
function plainRange(text: string): string {
  const [from = '', end] = text.split(toward);
  if (end === undefined) return from;
  if (/^\d{4}$/.test(end)) return `${from}-${end}`;
  return /^\d\d$/.test(end) ? `${from}-${from.slice(0, 2)}${end}` : `${from}-`;
}

/** The years of a notice: one, a range with any dash, an open end (never closed with this year), a list, roman numerals. */
export function readYears(text: string): YearsReading | undefined {
  const found = pattern.exec(text);
  if (found !== null) {
    const years = found[0].split(/\s*[,;&]\s*|\s+(?:and|y|e|et|und)\s+/i).filter((part) => part !== '').map(plainRange).join(', ');
    return { years, open: years.endsWith('-'), from: found.index, to: found.index + found[0].length };
  }
  const letters = roman.exec(text);
  const value = letters === null ? 0 : romanYear(letters[0]);
  if (letters === null || value < 1800 || value > 2100) return undefined;
  return { years: String(value), open: false, from: letters.index, to: letters.index + letters[0].length };
}
