import { z } from 'zod';

/** A word or a name of several, as the newsroom's dictionary takes it: letters with what may stand between them. */
export const dictionaryWordSchema = z.string().max(100).regex(/^\p{L}[\p{L}\p{M}\p{N}.'’ -]*$/u).transform((word) => word.normalize('NFC').replace(/ +/g, ' ').trim());

/**
 * The words of a newsroom's dictionary: plain text, one word or name a line, `#` begins a comment, blank lines and the
 * mark and line ends of any system are passed over. What cannot be a word is passed over too: somebody may be in the
 * middle of writing it.
 */
export function readWordList(text: string): readonly string[] {
  return linesOf(text).flatMap((line) => {
    const read = dictionaryWordSchema.safeParse(wordOf(line));
    return read.success ? [read.data] : [];
  });
}

/**
 * The text with a word more, or the same text when it is there. It goes before the first word that sorts after it: the
 * comments and the order that people gave the list stay as they are.
 */
export function addToWordList(text: string, word: string): string {
  if (readWordList(text).includes(word)) return text;
  const lines = linesOf(text);
  while (lines.at(-1) === '') lines.pop();
  const after = lines.findIndex((line) => wordOf(line) !== '' && compare(wordOf(line), word) > 0);
  return `${lines.toSpliced(after === -1 ? lines.length : after, 0, word).join('\n')}\n`;
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

function wordOf(line: string): string {
  return line.replace(/#.*/, '').trim();
}

// One order on every computer, whatever its language.
const { compare } = new Intl.Collator('en');

/**
 * Every form in which the words of lists are right: each word of a name, with a capital as at the start of a sentence,
 * and with the ending of an English possessive.
 */
export function acceptedForms(...lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const words = lists.flat().flatMap((entry) => entry.split(' '));
  const forms = words.flatMap((word) => [word, word.slice(0, 1).toUpperCase() + word.slice(1)]);
  return new Set(forms.flatMap((form) => [form, `${form}'s`, `${form}’s`]));
}
