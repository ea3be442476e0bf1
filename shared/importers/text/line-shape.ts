/** The words of a line: runs of anything but white space that hold a letter or a digit. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Whether a line ends as a sentence does, closing quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。]["'”’»›)\]]*\s*$/u.test(text) || /[.!?…]\s*[»”]$/u.test(text);
}

/** Whether a line ends with a full stop (titles may end with ? or !, hardly ever with a stop). "p.m." and initials do not count. */
export function endsWithStop(text: string): boolean {
  return /[.…]["'”’»›)\]]*\s*$/u.test(text) && !/\b(?:[ap]\.m|\p{Lu}(?:\.\p{Lu})*|St|Jr|Sr|Inc|Ltd|Co|Dr)\.$/u.test(text);
}

/** Whether a line reads as prose: a sentence of some length, or a very long line whatever its end. */
export function isProse(text: string): boolean {
  const count = wordsOf(text).length;
  return (endsSentence(text) && count >= 9) || count >= 38 || (endsSentence(text) && /[.!?]["'”’»)]*\s+["'“‘«(¿¡]?\p{Lu}/u.test(text) && count >= 7);
}

/** Whether a line could be a title: a few words, no full stop at its end, beginning as titles do. */
export function isTitleLike(text: string): boolean {
  const count = wordsOf(text).length;
  return count >= 1 && count <= 24 && text.length <= 200 && !endsWithStop(text) && !/[,;]$/u.test(text) && /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text);
}

/** Whether the letters of a line are all capitals, and enough of them to say so. */
export function isAllCaps(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text);
}

const particle = /^(?:d[aeiou]s?|de|del|della|den|der|des|di|du|e|el|i|la|las|le|los|lo|ten|ter|van|von|vom|y|zu|zum|zur|bin|al)$/u;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*|\p{Lu}\.(?:\p{Lu}\.)*|(?:d|D|l|L|O)['’]\p{Lu}[\p{L}\p{M}]+)$/u;

/** Whether a line has the shape of one person's name: two to five capitalised words, particles between them, no digits. */
export function isNameShaped(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const last = words[words.length - 1] ?? '';
  return words.length >= 2 && words.length <= 5 && text.length <= 48 && nameWord.test(first) && nameWord.test(last)
    && words.every((word) => nameWord.test(word) || particle.test(word));
}

/** Whether a line holds no letter and no digit: rules, stray bullets, plus and minus signs of a widget. */
export function isSymbols(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Lower case, no accents, plain apostrophes, no signs at the ends, single spaces: what phrases are compared in. */
export function fold(text: string): string {
  // Nothing that long is a phrase; it only has to compare with itself.
  if (text.length > 1000) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘ʼ]/gu, "'").replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N})]+$/u, '');
}

/** The word that stands twice in a row in a line, or undefined. Pairs that are good English ("had had", "that that") are left alone. */
export function doubledWord(text: string): string | undefined {
  const found = /(?<![\p{L}\p{N}'’-])(\p{L}{2,}) \1(?![\p{L}\p{N}'’-])/giu;
  for (const match of text.matchAll(found)) {
    const word = match[1] ?? '';
    const same = match[0] === `${word} ${word}` || (match.index === 0 && match[0].toLowerCase() === `${word} ${word}`.toLowerCase());
    if (same && word === word.toLowerCase() && !/^(?:had|that|is|nous|vous|bla|poco|sie|der|die|das|ha|muy|no)$/u.test(word)) return word;
  }
  return undefined;
}

const marker = /^(?:(?<bullet>[•‣▪◦●·∙■□–—*+-])|(?<number>\(?\d{1,3}[.)]|\(?[a-z][.)]))\s+(?=\S)/u;

/** A list item's marker at the start of a line, with the length to cut, or undefined. A dash before a quotation is speech, not a list. */
export function itemMarker(text: string): { readonly style: 'bulleted' | 'numbered'; readonly length: number; readonly sign: string } | undefined {
  const found = marker.exec(text);
  if (found === null) return undefined;
  const sign = found.groups?.['bullet'];
  return { style: sign === undefined ? 'numbered' : 'bulleted', length: found[0].length, sign: sign ?? '1' };
}
