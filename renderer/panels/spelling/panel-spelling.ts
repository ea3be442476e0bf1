import type { SpellingState } from '../../../shared/spelling/spelling-state';
import type { Occurrence } from '../../../shared/spelling/unknown-words';

/** What the spelling panel is given besides the story: what it is spelled by, and what may be done about its words. */
export interface PanelSpelling extends SpellingState {
  /** The system's own checker is asked, whose dictionaries nobody can name. */
  readonly isSystems: boolean;
  /** Counts up whenever the checker may answer otherwise than before. */
  readonly checks: number;
  /** Takes a word for right in this story until the app is closed. */
  readonly ignore: (word: string) => void;
  /** Puts a word or a name into the newsroom's dictionary. */
  readonly add: (word: string) => void;
  /** Puts other words in these places of a word; in the text one undo takes all of them back. */
  readonly change: (word: string, occurrences: readonly Occurrence[], text: string) => void;
}
