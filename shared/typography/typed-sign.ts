import type { LanguageMarks } from './language-marks';
import { OpenQuotes, opensAfter, signOf, type PairName } from './open-quotes';
import { endsInAddress } from './protected';

/** The signs that may turn into others when typed. */
export const smartSigns: ReadonlySet<string> = new Set(['"', "'", '-', '.']);

/** How many characters before the caret, the typed one included, become which text. */
export interface Replacement {
  readonly back: number;
  readonly text: string;
}

/** What a straight mark becomes: `open` tells which quotations are, `next` is the character after it ('' when nobody knows yet). Undefined leaves it straight: inches, for one. */
export function curledQuote(sign: '"' | "'", before: string, next: string, open: OpenQuotes, marks: LanguageMarks): string | undefined {
  return sign === '"' ? double(before, next, open, marks) : single(before, next, open, marks);
}

/** Whether a second pair of double marks is there for a quotation within one. */
function nestsDoubles({ inner }: LanguageMarks): boolean {
  return !/[‘’‚‹]/.test(inner.open);
}

function closeOf(name: PairName, marks: LanguageMarks): string {
  return name === 'single' ? '’' : marks[name].close;
}

function double(before: string, next: string, open: OpenQuotes, marks: LanguageMarks): string | undefined {
  const nests = nestsDoubles(marks);
  const closes = (): string | undefined => {
    if (nests && open.last === 'inner') return marks.inner.close;
    return open.has('outer') ? marks.outer.close : undefined;
  };
  const opens = (): string => (open.has('outer') && nests ? marks.inner : marks.outer).open;
  const isWordNext = /[\p{L}\p{N}]/u.test(next);
  // Nothing between the marks yet: the second one ends what the first began.
  if (before !== '' && before === signOf(marks.outer.open) && open.last === 'outer') return marks.outer.close;
  if (/[—–-]/.test(before)) return isWordNext ? opens() : closes() ?? opens();
  if (!opensAfter(before)) return closes() ?? (/\d/.test(before) ? undefined : marks.outer.close);
  const nothingFollows = next !== '' && !isWordNext && !/[¿¡([{'"“‘«.…-]/u.test(next);
  return nothingFollows ? closes() ?? opens() : opens();
}

/** Words that lose their beginning in English: 'tis, rock 'n' roll, the '90s. */
const elided = /^(?:\d0s|(?:tis|twas|em|cause|til|bout|n|neath)(?!\p{L}))/iu;

function single(before: string, next: string, open: OpenQuotes, marks: LanguageMarks): string | undefined {
  const isSingle = !nestsDoubles(marks);
  const name = isSingle ? 'inner' : 'single';
  const pair = isSingle ? marks.inner : { open: '‘', close: '’' };
  const isWordNext = /[\p{L}\p{N}]/u.test(next.charAt(0));
  if (/[\p{L}\p{N}]/u.test(before)) return isWordNext || !open.has(name) ? '’' : closeOf(name, marks);
  if (/[—–-]/.test(before) || !opensAfter(before)) return open.has(name) && !isWordNext ? closeOf(name, marks) : opensAfter(before) || isWordNext ? pair.open : '’';
  if (elided.test(next)) return '’';
  return open.has(name) && next !== '' && /[\s.,;:!?)]/u.test(next.charAt(0)) ? closeOf(name, marks) : pair.open;
}

function dash(before: string, marks: LanguageMarks): Replacement | undefined {
  // A third hyphen asks for the long dash, also where one thought is parted from the next by the shorter one.
  if (before.endsWith('–') && /[^\s–—-]\s?–$/u.test(before) && !/\d–$/.test(before)) return { back: 2, text: '—' };
  if (!before.endsWith('-') || before.endsWith('--')) return undefined;
  // At the start of a block hyphens may yet become a divider.
  if (/(?:^|\n)-$/.test(before)) return undefined;
  return { back: 2, text: /\d-$/.test(before) ? '–' : marks.dash };
}

/**
 * What a sign that was just typed turns into. `before` is the text of the block up to it, `after` the text behind the caret.
 * Undefined: it stays as it is.
 */
export function typedSign(sign: string, before: string, after: string, marks: LanguageMarks): Replacement | undefined {
  if (sign === '"' || (sign === "'" && !endsInAddress(before))) {
    const open = new OpenQuotes(marks);
    open.read(before);
    const text = curledQuote(sign, before.slice(-1), after.slice(0, 6), open, marks);
    return text === undefined ? undefined : { back: 1, text };
  }
  if (endsInAddress(before)) return undefined;
  if (sign === '-') return dash(before, marks);
  if (sign === '.' && /(?:^|[^.])\.\.$/.test(before)) return { back: 3, text: '…' };
  return undefined;
}
