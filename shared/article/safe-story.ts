import type { Block } from '../body/block';

/** A stretch of a story as plain text. `lines`: prose, a line for each block. `locked`: a block that plain text cannot hold, with its words to be read. */
export type SafePart =
  | { readonly kind: 'headline' | 'standfirst' | 'lines'; readonly text: string }
  | { readonly kind: 'locked'; readonly block: Block['type']; readonly text: string };

/** A story as the plain-text page shows it, in reading order. */
export interface SafeStory {
  readonly id: string;
  /** Headline, or the file's name without one. */
  readonly title: string;
  /** BCP 47, as the story says it. */
  readonly language: string | undefined;
  readonly parts: readonly SafePart[];
  /** Why nothing can be written: this version cannot read all of it, another window shows it, or somebody else edits it. */
  readonly readOnly: 'unreadable' | 'elsewhere' | 'locked' | undefined;
}
