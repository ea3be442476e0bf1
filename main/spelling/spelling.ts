import { acceptedForms } from '../../shared/spelling/word-list';
import { checkedDictionaries, type SpellingDictionary, type SpellingLanguage } from '../../shared/spelling/spelling-languages';
import type { SpellingState } from '../../shared/spelling/spelling-state';
import type { NewsroomDictionary } from './newsroom-dictionary';

/** What the checker of the shell is to go by. */
export interface CheckerWords {
  readonly dictionaries: readonly SpellingDictionary[];
  /** Every form that is right besides those of the dictionaries. */
  readonly words: ReadonlySet<string>;
}

/** A story that is shown: its id and its language. */
export interface ShownStory {
  readonly id?: string | undefined;
  readonly language?: string | undefined;
}

/** The spelling of the story that the window shows. */
export interface Spelling {
  /** Another story is shown, or its language changed. */
  show(story: ShownStory): SpellingState;
  /** Takes a word for right in one story until the app is closed. */
  ignore(id: string, word: string): void;
  /** Settings or the newsroom's dictionary changed. */
  refresh(): void;
}

interface SpellingOptions {
  readonly dictionary: Pick<NewsroomDictionary, 'words'>;
  /** The languages that the person wants in every story. */
  readonly everywhere: () => readonly SpellingLanguage[];
  /** Sets the checker of the shell. */
  readonly apply: (checker: CheckerWords) => void;
  /** Tells the window. */
  readonly changed: (state: SpellingState) => void;
}

/** Words of drafts that no dictionary knows and nobody misspells. */
const alwaysRight = ['TK', 'TKTK', 'http', 'https', 'www'];

/** Decides what the shown story is checked against: dictionaries by its own language, never by that of the app. */
export function createSpelling({ dictionary, everywhere, apply, changed }: SpellingOptions): Spelling {
  const ignored = new Map<string, ReadonlySet<string>>();
  let shown: ShownStory = {};

  const state = (): SpellingState => ({
    dictionaries: checkedDictionaries(shown.language, everywhere()),
    newsroom: dictionary.words(),
    ignored: shown.id === undefined ? [] : [...(ignored.get(shown.id) ?? [])],
  });
  const set = (): SpellingState => {
    const now = state();
    apply({ dictionaries: now.dictionaries, words: acceptedForms(alwaysRight, now.newsroom, now.ignored) });
    return now;
  };
  const refresh = (): void => changed(set());

  return {
    show: (story) => {
      shown = story;
      return set();
    },
    ignore: (id, word) => {
      ignored.set(id, new Set([...(ignored.get(id) ?? []), word]));
      if (id === shown.id) refresh();
    },
    refresh,
  };
}
