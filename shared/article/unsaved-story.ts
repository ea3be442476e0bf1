/** A story with words that are not in its file, as the list at the start offers it. */
export interface UnsavedStory {
  readonly id: string;
  /** File name without folder. */
  readonly name: string;
  readonly headline: string | undefined;
  /** When the words were written down, in seconds since 1970 by this computer's clock. */
  readonly at: number;
  /** How many words of the body came and went against the file; undefined when that cannot be read. */
  readonly words: { readonly added: number; readonly removed: number } | undefined;
  /** The file: as it was when the words were typed, changed or unreadable since, or gone. */
  readonly file: 'same' | 'changed' | 'gone';
  /** Name of the folder that the file lies in, when that is not in the library. */
  readonly elsewhere: string | undefined;
}
