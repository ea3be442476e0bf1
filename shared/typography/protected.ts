/** Addresses: signs in them are theirs. */
const address = /(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+\.\S+/giu;

/** The stretches of a text that belong to addresses of pages or of mail. */
export function addressesIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(address)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** Whether what is written at the end of `text` is an address still being typed. */
export function endsInAddress(text: string): boolean {
  const word = /\S*$/u.exec(text.slice(-2048))?.[0] ?? '';
  return /^[^\p{L}]*(?:https?:\/\/|www\.|mailto:)/iu.test(word) || /[^\s@]@\S/u.test(word);
}
