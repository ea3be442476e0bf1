/** A story as the plain-text page shows it: the words alone. */
export interface SafeStory {
  /** Headline, or the file's name without one. */
  readonly title: string;
  readonly text: string;
}
