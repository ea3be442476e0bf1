/** The reasons for which a whole line can leave the body because of its words. */
export const furnitureReasons = [
  'navigation', 'share', 'advertisement', 'newsletter', 'related', 'player', 'reading-time', 'comments', 'cookies', 'contact', 'end-mark', 'boilerplate', 'label',
] as const;

/** One of {@link furnitureReasons}. */
export type FurnitureReason = (typeof furnitureReasons)[number];

/**
 * What one language knows about the lines around a story. Phrases stand for whole lines, compared without case,
 * accents and signs at the ends: `#` is a number, `*` one to six words, `…` any words or none.
 */
export interface ImportWords {
  readonly phrases: Readonly<Record<FurnitureReason, readonly string[]>>;
  /** Words of which a row of links is made: "Home News Sport Weather Jobs". */
  readonly menu: readonly string[];
  /** Names of sections, as they stand alone above a headline. */
  readonly sections: readonly string[];
  /** How a byline starts. */
  readonly by: readonly string[];
  /** Job titles that follow a name. */
  readonly jobs: readonly string[];
  /** How a line starts that credits a picture: "Photo:", "Foto de". */
  readonly pictureCredit: readonly string[];
  /** How a line starts that credits people at the foot of a story. */
  readonly storyCredit: readonly string[];
  /** Frequent words by which the language is told. */
  readonly stopWords: readonly string[];
}
