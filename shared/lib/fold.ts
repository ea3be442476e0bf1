const isPlain = /^[\u0000-\u007f]*$/;

/**
 * Lower case without accents, letter for letter: the result has exactly as many UTF-16 units as the text, so that an
 * offset in one is an offset in the other. A letter whose folding has another length stays as it is.
 */
export function foldKeepingLength(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  let folded = '';
  for (const letter of text) {
    if (letter < '\u0080') {
      folded += letter.toLowerCase();
      continue;
    }
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    folded += plain.length === letter.length ? plain : letter;
  }
  return folded;
}
