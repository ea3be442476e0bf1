/** A change of a text: the characters from `from` up to `to` become `text`. Offsets are UTF-16 code units of the text as it was. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with edits put in; they are in order and do not overlap. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((whole, edit) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to), text);
}
