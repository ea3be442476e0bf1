import { plain, type Facts, type Span } from './facts';

/** What is compared, in the order of the table. */
export const aspects = ['text', 'lists', 'headings', 'tables', 'formats', 'pictures'] as const;
/** One column of the table. */
export type Aspect = (typeof aspects)[number];

/** Right, wrong with the first difference, or nothing of the kind in the clipboard. */
export type Verdict = { readonly is: 'right' } | { readonly is: 'wrong'; readonly why: string } | { readonly is: 'absent' };

const right: Verdict = { is: 'right' };

function wordsOf(spans: readonly Span[]): string {
  return plain(spans.map((span) => span.text).join(''));
}

function text(expected: Facts, ours: Facts): Verdict {
  const [wanted, got] = [wordsOf(expected.spans), wordsOf(ours.spans)];
  if (wanted === got) return right;
  let at = 0;
  while (wanted[at] === got[at]) at += 1;
  const around = (whole: string): string => `“${whole.slice(Math.max(0, at - 15), at + 25)}”`;
  return { is: 'wrong', why: `expected ${around(wanted)}, got ${around(got)}` };
}

/** Compares two lists entry by entry; nothing on both sides is nothing to judge. */
function sequence(expected: readonly unknown[], ours: readonly unknown[]): Verdict {
  if (expected.length === 0 && ours.length === 0) return { is: 'absent' };
  const [wanted, got] = [expected.map((one) => JSON.stringify(one)), ours.map((one) => JSON.stringify(one))];
  const at = Array.from({ length: Math.max(wanted.length, got.length) }, (_, index) => index).find((index) => wanted[index] !== got[index]);
  return at === undefined ? right : { is: 'wrong', why: `entry ${at + 1}: expected ${(wanted[at] ?? 'nothing').slice(0, 120)}, got ${(got[at] ?? 'nothing').slice(0, 120)}` };
}

/** The letters with their looks; white space has none. */
function letters(spans: readonly Span[]): readonly { readonly sign: string; readonly look: string; readonly context: string }[] {
  return spans.flatMap((span) => Array.from(plain(span.text).replaceAll(' ', '')).map((sign) => ({ sign, look: `${span.marks}${span.url === '' ? '' : ` link to ${span.url}`}`.trim(), context: span.text })));
}

function formats(expected: Facts, ours: Facts): Verdict {
  const [wanted, got] = [letters(expected.spans), letters(ours.spans)];
  if (![...wanted, ...got].some(({ look }) => look !== '')) return { is: 'absent' };
  const at = wanted.findIndex(({ look }, index) => got[index]?.look !== look);
  return at === -1 ? right : { is: 'wrong', why: `“${plain(wanted[at]?.context ?? '').slice(0, 40)}”: expected ${wanted[at]?.look || 'plain'}, got ${got[at]?.look || 'plain'}` };
}

/** Holds what we made of a clipboard against what a witness saw in it. */
export function compare(expected: Facts, ours: Facts): Readonly<Record<Aspect, Verdict>> {
  return {
    text: text(expected, ours),
    lists: sequence(expected.items, ours.items),
    headings: sequence(expected.headings, ours.headings),
    tables: sequence(expected.tables, ours.tables),
    formats: formats(expected, ours),
    pictures: sequence(expected.pictures, ours.pictures),
  };
}
