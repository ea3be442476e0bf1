import { foldKeepingLength } from '../lib/fold';
import { monthOf } from '../time/words/calendar-words';

const forms = [
  /^\s*(?<day>\d{1,2})(?:er|st|nd|rd|th|º|\.)?\s+(?:de\s+)?(?<month>\p{L}{3,12})\.?(?:,?\s+(?:de\s+)?(?<year>\d{4}))?/u,
  /^\s*(?<month>\p{L}{3,12})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?/u,
] as const;

/** A day at the beginning of a text, with or without a year: `YYYY-MM-DD` or `--MM-DD`, and how many units it takes. */
export function dayOfMonth(text: string): { readonly date: string; readonly length: number } | undefined {
  for (const form of forms) {
    const found = form.exec(text);
    const month = monthOf.get(foldKeepingLength(found?.groups?.['month'] ?? ''));
    const day = Number(found?.groups?.['day']);
    if (found === null || month === undefined || day < 1 || day > 31) continue;
    const tail = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return { date: `${found.groups?.['year'] ?? '-'}-${tail}`, length: found[0].length };
  }
  return undefined;
}
