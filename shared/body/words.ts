/*
 * The rule, the same in the window, on the command line and in every export: a word is what stands between white space (or
 * long dashes) and holds a letter or a digit, so "state-of-the-art" and "don't" are one. A no-break space between two
 * digits joins them, "10 000" is one word; anywhere else it parts words as any space does. Where a script has no spaces
 * (Chinese, Japanese, Thai, Lao, Khmer, Burmese), the dictionaries of Intl.Segmenter say what a word is.
 */
const gaps = /(?:[^\S\u00a0\u202f\u2007]|[—―]|(?<!\p{N})[\u00a0\u202f\u2007]|[\u00a0\u202f\u2007](?!\p{N}))+/u;
const wordSign = /[\p{L}\p{N}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language; of none in particular for a tag that nobody knows. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  }
  segmenters.set(language, segmenter);
  return segmenter;
}

function segmentsIn(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike === true) words += 1;
  return words;
}

/** The number of words in a text. `language` is a BCP 47 tag, or '' when nobody said. */
export function countWordsIn(text: string, language: string): number {
  // Split first: one expression for the whole word costs quadratic time on a long run of signs.
  return text.split(gaps).reduce((sum, part) => sum + (unspaced.test(part) ? segmentsIn(part, language) : wordSign.test(part) ? 1 : 0), 0);
}

/** The words of a text, as they are written, by the same rule. `language` is a BCP 47 tag, or '' when nobody said. */
export function wordsIn(text: string, language: string): readonly string[] {
  return text.split(gaps).flatMap((part) => {
    if (!unspaced.test(part)) return wordSign.test(part) ? [part] : [];
    return [...segmenterOf(language).segment(part)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment);
  });
}
