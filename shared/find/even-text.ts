/** Signs that people type one for the other. A sign of the group that is in the query itself is looked for exactly. */
const alikes = [
  { typed: '-', signs: ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'] },
  { typed: ' ', signs: ['\u00a0', '\u2007', '\u2009', '\u202f'] },
] as const;

/** Curly and straight quotes are alike in both directions: a query pasted from a page finds what was typed, and the other way round. */
const quotes: ReadonlyMap<string, string> = new Map([
  ...['\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u02bc'].map((sign) => [sign, "'"] as const),
  ...['\u201c', '\u201d', '\u201e', '\u201f', '\u2033'].map((sign) => [sign, '"'] as const),
]);

/** What two texts must share to be the same for a query. */
export interface Evenness {
  readonly matchCase: boolean;
  readonly exactAccents: boolean;
  /** Sign -> the sign that stands for it. */
  readonly signs: ReadonlyMap<string, string>;
  /** Letters that were evened out before. */
  readonly known: Map<string, string>;
}

/** A text without the differences that do not count, and the way back: unit `i` of `text` belongs to the letter that begins at `starts[i]` of the original. */
export interface EvenText {
  readonly text: string;
  /** One longer than `text`; undefined where every offset is the same in both. */
  readonly starts: readonly number[] | undefined;
}

/** How texts are evened out for a query with this text. */
export function evennessFor(query: string, { matchCase, exactAccents }: { readonly matchCase: boolean; readonly exactAccents: boolean }): Evenness {
  const forgiving = alikes.filter(({ signs }) => !signs.some((sign) => query.includes(sign)));
  return { matchCase, exactAccents, signs: new Map([...quotes, ...forgiving.flatMap(({ typed, signs }) => signs.map((sign) => [sign, typed] as const))]), known: new Map() };
}

const isPlain = /^[\0-\x7f]*$/;
const letters = /\P{M}\p{M}*|\p{M}+/gu;

function evenLetter(letter: string, { matchCase, exactAccents, signs }: Evenness): string {
  const sign = signs.get(letter);
  if (sign !== undefined) return sign;
  const composed = exactAccents ? letter.normalize('NFC') : letter.normalize('NFD').replace(/(?!^)\p{M}+/gu, '');
  // There and back again, so that ß meets SS and both sigmas meet.
  return matchCase ? composed : composed.toUpperCase().toLowerCase();
}

/** Evens a text out letter by letter; an accent belongs to the letter that it stands on, however it is encoded. */
export function evenText(text: string, evenness: Evenness): EvenText {
  if (isPlain.test(text)) return { text: evenness.matchCase ? text : text.toLowerCase(), starts: undefined };
  const starts: number[] = [];
  let even = '';
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const same = evenness.known.get(letter) ?? evenLetter(letter, evenness);
    evenness.known.set(letter, same);
    even += same;
    for (let unit = 0; unit < same.length; unit += 1) starts.push(index);
  }
  starts.push(text.length);
  return { text: even, starts };
}
