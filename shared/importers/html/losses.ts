/** What a fragment may carry that a story cannot: named in the receipt of a paste, in this order. */
export const lossKinds = ['pictures', 'embeds', 'comments', 'hidden', 'links', 'fields', 'numbers', 'merged-cells', 'looks', 'structure'] as const;

/**
 * One kind of loss: pictures whose bytes did not come along (their description stays as a note to the desk), players and
 * frames, comments, hidden text, addresses that lead nowhere from here, form fields, numbers of headings, cells that
 * spanned several, fonts, colours and underlines, and everything but the words of what was too much to read.
 */
export type LossKind = (typeof lossKinds)[number];

/** How often each thing was lost; a kind that is absent was not. */
export type Losses = Readonly<Partial<Record<LossKind, number>>>;

/** Counts losses while a fragment is read. */
export class LossCount {
  readonly #counts = new Map<LossKind, number>();

  add(kind: LossKind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  get counts(): Losses {
    return Object.fromEntries(this.#counts);
  }
}
