import type { SpellingDictionary } from './spelling-languages';

/** What the spelling of the shown story goes by. */
export interface SpellingState {
  /** Those of the app, the story's own first; empty when there is none for its language. */
  readonly dictionaries: readonly SpellingDictionary[];
  /** The lines of the newsroom's dictionary. */
  readonly newsroom: readonly string[];
  /** What is ignored in this story until the app is closed. */
  readonly ignored: readonly string[];
}

/** Spelling before any story is shown. */
export const noSpelling: SpellingState = { dictionaries: [], newsroom: [], ignored: [] };
