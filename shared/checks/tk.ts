/** TK, TKTK, [TK], TK-year-old; not TKO, TK1980, a domain ending .TK, the shop TK Maxx or flight TK 1980. */
const placeholder = /\[(?:TK)+\]|(?<![\p{L}\p{N}_]|[\p{L}\p{N}]\.)(?:(?:TK)+|(?:tk){2,})(?![\p{L}\p{N}_])(?! Maxx| \d{3,4}\b)/gu;

/** The stretches of a text that stand for words still to come. */
export function findTks(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(placeholder)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
