import { acceptedForms } from '../../shared/spelling/word-list';
import { checkedDictionaries, type SpellingDictionary, type SpellingLanguage } from '../../shared/spelling/spelling-languages';
import type { SpellingState } from '../../shared/spelling/spelling-state';
import { onlyWindow, type WindowId } from '../windows/windows';
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

/** The spelling of the stories that the windows show. */
export interface Spelling {
  /** A window shows another story, or its language changed. */
  show(story: ShownStory, window?: WindowId): SpellingState;
  /** A person turned to a window: the checker goes by its story. */
  turnTo(window: WindowId): void;
  closed(window: WindowId): void;
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
  /** Tells a window what its story is spelled by. */
  readonly changed: (state: SpellingState, window: WindowId) => void;
}

/** Words of drafts that no dictionary knows and nobody misspells. */
const alwaysRight = ['TK', 'TKTK', 'http', 'https', 'www'];

/** Decides what a shown story is checked against: dictionaries by its own language, never by that of the app. The shell has one checker for all windows, which goes by the story of the one in front. */
export function createSpelling({ dictionary, everywhere, apply, changed }: SpellingOptions): Spelling {
  const ignored = new Map<string, ReadonlySet<string>>();
  const shown = new Map<WindowId, ShownStory>();
  let front = onlyWindow;

  const stateIn = (window: WindowId): SpellingState => {
    const { id, language } = shown.get(window) ?? {};
    return {
      dictionaries: checkedDictionaries(language, everywhere()),
      newsroom: dictionary.words(),
      ignored: id === undefined ? [] : [...(ignored.get(id) ?? [])],
    };
  };
  const set = (): void => {
    const now = stateIn(front);
    apply({ dictionaries: now.dictionaries, words: acceptedForms(alwaysRight, now.newsroom, now.ignored) });
  };
  const refresh = (): void => {
    set();
    for (const window of shown.keys()) changed(stateIn(window), window);
  };

  return {
    show: (story, window = onlyWindow) => {
      shown.set(window, story);
      if (window === front) set();
      return stateIn(window);
    },
    turnTo: (window) => {
      front = window;
      set();
    },
    closed: (window) => void shown.delete(window),
    ignore: (id, word) => {
      ignored.set(id, new Set([...(ignored.get(id) ?? []), word]));
      if ([...shown.values()].some((story) => story.id === id)) refresh();
    },
    refresh,
  };
}
