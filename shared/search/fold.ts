const isPlain = /^[\0-\x7f]*$/;
/** Accents and points that do not make another letter. Signs that do, as the vowels of Hindi and Thai, stay. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
/** Signs inside words that nobody sees. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Letters that Unicode does not take apart, and those that have a second small form. */
const alike: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'], ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['æ', 'ae'], ['œ', 'oe'], ['ħ', 'h'], ['ŧ', 't'], ['ŋ', 'n'], ['ı', 'i'], ['ς', 'σ'],
]);
const unlike = /[łøđðþæœħŧŋıς]/g;

/** A text as it is searched: small letters, no accents, ligatures and wide letters taken apart, ß as ss, Turkish ı as i. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  return isPlain.test(small) ? small : small.replace(beyondPlain, foldRun);
}

const beyondPlain = /[^\0-\x7f]+/g;
/** Runs that come again and again, as ñ and é do. */
const knownRuns = new Map<string, string>();
const longestKnown = 4;
const mostKnown = 20_000;

function foldRun(run: string): string {
  const known = knownRuns.get(run);
  if (known !== undefined) return known;
  const folded = run
    .normalize('NFKD')
    .replace(accents, '')
    .replace(invisible, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(unlike, (letter) => alike.get(letter) ?? letter)
    .normalize('NFC');
  if (run.length <= longestKnown && knownRuns.size < mostKnown) knownRuns.set(run, folded);
  return folded;
}

/** A folded text and the way back: unit `i` of `text` belongs to the letter of the original that begins at `starts[i]`; one longer than `text`. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Plain letters in one piece, but for the last before an accent of its own; other letters one by one. */
const pieces = /[\0-\x7f]+(?!\p{M})|\P{M}\p{M}*|\p{M}+/gu;

/** Folds letter by letter. A text whose letters are stored in pieces (NFD) should be composed before. */
export function foldWithStarts(text: string): FoldedText {
  const starts: number[] = [];
  const known = new Map<string, string>();
  let folded = '';
  for (const { 0: letter, index } of text.matchAll(pieces)) {
    const isRun = isPlain.test(letter);
    const same = isRun ? letter.toLowerCase() : (known.get(letter) ?? fold(letter));
    if (!isRun) known.set(letter, same);
    folded += same;
    for (let unit = 0; unit < same.length; unit += 1) starts.push(isRun ? index + unit : index);
  }
  starts.push(text.length);
  return { text: folded, starts };
}
