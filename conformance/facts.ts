/** A stretch of words with one look. */
export interface Span {
  readonly text: string;
  /** Of bold, italic, strikethrough, subscript, superscript; in this order, joined by spaces. */
  readonly marks: string;
  /** Where it links to, or nothing. */
  readonly url: string;
}

/** One item of a list; `depth` from 0, a level that nothing stands on is not counted. */
export interface Item {
  readonly depth: number;
  readonly style: 'bulleted' | 'numbered';
  readonly text: string;
}

/** What a clipboard says, however it says it: the ground on which a witness and our paste are compared. */
export interface Facts {
  readonly spans: readonly Span[];
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly items: readonly Item[];
  /** Rows of cells; a merged cell has its words in its first field, the other fields are empty. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** What pictures say of themselves where the picture itself cannot come along. */
  readonly pictures: readonly string[];
}

/** Words set apart by single spaces, whatever the white space was. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff\u00ad]+/gu, ' ').trim();
}
