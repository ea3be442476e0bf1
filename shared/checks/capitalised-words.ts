/** A capitalised word in a text, with the capitalised words it stands between: enough to tell names apart. */
export interface CapitalisedWord {
  /** As written, in composed form. */
  readonly word: string;
  /** Without accents, in lower case. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  /** The capitalised neighbour just before or after, with a single space between. */
  readonly before?: Neighbour | undefined;
  readonly after?: Neighbour | undefined;
  /** It begins a sentence, so that its capital says nothing. */
  readonly begins: boolean;
}

/** A neighbouring capitalised word. */
export interface Neighbour {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const word = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?![\p{L}\p{M}\p{N}])/gu;

/** Accents and other marks taken off, lower case: `Peña` and `pena` fold alike. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
}

/** Every capitalised word of two letters or more (not those in capitals only), in order. */
export function capitalisedWords(text: string): readonly CapitalisedWord[] {
  const found = [...text.matchAll(word)].map((match) => ({ word: match[0].normalize('NFC'), folded: folded(match[0]), from: match.index, to: match.index + match[0].length }));
  return found.map((each, index) => {
    const previous = found[index - 1];
    const next = found[index + 1];
    const before = previous !== undefined && each.from - previous.to === 1 && text[previous.to] === ' ' ? previous : undefined;
    const after = next !== undefined && next.from - each.to === 1 && text[each.to] === ' ' ? next : undefined;
    return { ...each, before, after, begins: /(?:^|[.!?…:;\n—–•])[\s"“„«‘'([¿¡»”’]*$/u.test(text.slice(Math.max(0, each.from - 12), each.from)) };
  });
}
