import { isDay } from './calendar';

/** What numbers say that are a date only because nothing else stands beside them. `day` is `YYYY-MM-DD`. */
export type NumbersAlone = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'no-year' };

/**
 * Reads a text of nothing but numbers: eight digits are a day (`20110101`), and a day with a month (`27.08`, `4-20 18:10`)
 * has no year. In a sentence the same numbers are a price, a score or a part's number, so this is for whole texts only.
 */
export function numbersAlone(text: string): NumbersAlone | undefined {
  const digits = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)\s*$/.exec(text);
  if (digits !== null) {
    const [, year = '', month = '', day = ''] = digits;
    return isDay(Number(year), Number(month), Number(day)) ? { kind: 'day', day: `${year}-${month}-${day}` } : undefined;
  }
  const [whole, first, sign, second, end] = /^\s*(\d{1,2})([./-])(\d{1,2})(\.?)(?:\s+\d{1,2}:\d\d)?\s*$/.exec(text) ?? [];
  if (whole === undefined || (end !== '' && sign !== '.')) return undefined;
  const [one, other] = [Number(first), Number(second)];
  // "10.30" is a clock; only what cannot be one is a day here.
  const isClock = sign === '.' && end === '' && one <= 24 && other <= 59;
  const isDayOfMonth = (month: number, day: number): boolean => isDay(2024, month, day);
  return !isClock && (isDayOfMonth(other, one) || isDayOfMonth(one, other)) ? { kind: 'no-year' } : undefined;
}
