import type { LanguageMarks } from './language-marks';
import { OpenQuotes, signOf } from './open-quotes';
import { addressesIn } from './protected';
import type { TextEdit } from './text-edit';
import { curledQuote } from './typed-sign';

const straight = /"|'|(?<![-–—])-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)/gu;

/** What makes the straight marks, double hyphens and three dots of a text those of its language. Addresses stay as they are. */
export function curl(text: string, marks: LanguageMarks): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const addresses = addressesIn(text);
  const open = new OpenQuotes(marks);
  let read = 0;
  let last = '';
  const follow = (written: string, next: string): void => {
    open.read(written, next);
    last = written.slice(-1) || last;
  };
  for (const { 0: found, index } of text.matchAll(straight)) {
    const end = index + found.length;
    follow(text.slice(read, index), found);
    const isAddress = found !== '"' && addresses.some((each) => each.from <= index && index < each.to);
    const after = text.slice(end, end + 6);
    const written = isAddress ? undefined : curled(found, last, after, open, marks);
    follow(written ?? found, after.charAt(0));
    if (written !== undefined) edits.push({ from: index, to: end, text: written });
    read = end;
  }
  return edits;
}

function curled(found: string, before: string, after: string, open: OpenQuotes, marks: LanguageMarks): string | undefined {
  if (found === '"' || found === "'") return curledQuote(found, before, after === '' ? '\n' : after, open, marks);
  if (found.startsWith('.')) return '…';
  // A block of hyphens alone is a line across.
  if (before === '' && after === '') return undefined;
  if (found.length === 3) return '—';
  return /\d/.test(before) && /^\d/.test(after) ? '–' : marks.dash;
}

const doubleMarks = '“”„‟«»';
const curly = /«[\u00a0\u202f]?|[\u00a0\u202f]?»|[“”„‟‘’‚‛‹›]/gu;

/** What makes the curly and angled quotation marks and apostrophes of a text straight; the French spaces inside them go too. */
export function straighten(text: string): readonly TextEdit[] {
  return [...text.matchAll(curly)].map(({ 0: found, index }) => ({ from: index, to: index + found.length, text: doubleMarks.includes(signOf(found)) ? '"' : "'" }));
}
