import type { Footnote } from './inline';

/** The footnotes of one output in the order in which it met them; a note's number is its place, from 1. */
export class Footnotes {
  private readonly met: Footnote[] = [];

  /** Takes the next note of the text and gives its number. */
  take(note: Footnote): number {
    return this.met.push(note);
  }

  /** The notes met so far. */
  get notes(): readonly Footnote[] {
    return this.met;
  }
}
