/** Scripts that put no spaces between words, and the sign that lengthens a vowel in Japanese. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu;
const unspacedAtEnd = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+[^\p{L}\p{N}]*$/u;
const isPlain = /^[\0-\u0dff]*$/;
const letters = /\P{M}\p{M}*|\p{M}+/gu;

function pairs(run: string): string {
  const units = run.match(letters) ?? [];
  return ` ${units.map((unit, index) => unit + (units[index + 1] ?? '')).join(' ')} `;
}

/**
 * A folded text as the index takes it: where no spaces part words, every letter stands with its neighbour (`東京都` as
 * `東京 京都 都`), so that any stretch of two letters or more is a phrase and a single one a beginning.
 */
export function pairUnspaced(folded: string): string {
  return isPlain.test(folded) ? folded : folded.replace(unspaced, pairs);
}

/** What of the index is asked for to find a folded text: the words of a phrase, and whether the last counts as a beginning. */
export function phraseFor(folded: string, isPrefix: boolean): { readonly text: string; readonly isPrefix: boolean } {
  const end = isPlain.test(folded) ? null : unspacedAtEnd.exec(folded);
  if (end === null) return { text: pairUnspaced(folded), isPrefix };
  const units = end[0].match(letters) ?? [];
  const paired = pairUnspaced(folded).trimEnd();
  // The last letter may go on in the story: alone it is a beginning, behind others its pair says it all.
  const isAlone = units.filter((unit) => /[\p{L}\p{N}]/u.test(unit)).length === 1;
  return isAlone ? { text: paired, isPrefix: true } : { text: paired.replace(/\s+\S+$/u, ''), isPrefix: false };
}

/** Whether a folded text begins, or ends, with a letter that needs no space beside it to be a word. */
export function isUnspaced(folded: string): { readonly start: boolean; readonly end: boolean } {
  return { start: new RegExp(`^${unspaced.source}`, 'u').test(folded), end: unspacedAtEnd.test(folded) };
}
