/** A key as far as it says whether a letter was typed. */
export interface TypedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly getModifierState: (name: 'AltGraph') => boolean;
}

/** What was typed so far into a list, and when the last letter came (ms). */
export interface TypedWord {
  readonly text: string;
  readonly at: number;
}

/** After a pause of this length another word begins (ms). */
const pauseMs = 1000;

/** The word with one more letter; undefined for a key that types none. A space belongs to a word, and begins none. */
export function typeOn(word: TypedWord | undefined, pressed: TypedKey, at: number): { readonly word: TypedWord; readonly begins: boolean } | undefined {
  const isShortcut = (pressed.ctrlKey || pressed.altKey || pressed.metaKey) && !pressed.getModifierState('AltGraph');
  if (isShortcut || !/^.$/su.test(pressed.key)) return undefined;
  const before = word === undefined || at - word.at > pauseMs ? undefined : word;
  if (before === undefined && pressed.key === ' ') return undefined;
  return { word: { text: `${before?.text ?? ''}${pressed.key}`, at }, begins: before === undefined };
}

/** The letter of a word that is nothing but that letter, again and again: it walks from row to row. */
export function walkingLetter({ text }: TypedWord): string | undefined {
  const small = text.toLowerCase();
  const [first = ''] = /^./su.exec(small) ?? [];
  return small === first.repeat(small.length / Math.max(1, first.length)) ? first : undefined;
}
