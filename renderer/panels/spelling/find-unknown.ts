import type { Article } from '../../../shared/article/article';
import type { StoryText } from '../../../shared/spelling/story-words';
import { unknownWords, type UnknownWord } from '../../../shared/spelling/unknown-words';

/** What the search for unknown words works with. */
export interface UnknownSearch {
  /** The texts of the story with their words; read one after the other, so that the search can rest between them. */
  readonly texts: (article: Article) => Iterable<StoryText>;
  /** Those of at most a hundred words that no dictionary knows. */
  readonly misspelt: (words: readonly string[]) => readonly string[];
  /** What the dictionaries said of words before; filled by the search. */
  readonly known: Map<string, boolean>;
  /** Milliseconds of a clock. */
  readonly now: () => number;
  /** Lets the window do what it has to do. */
  readonly rest: () => Promise<void>;
  /** Nobody waits for the answer any more. */
  readonly isOver: () => boolean;
}

/** How long the search keeps the window at a time (ms): half a frame. */
const sliceMs = 8;
const wordsAtOnce = 25;

/** The unknown words of a story, or undefined when nobody waits for them any more. Works in slices: somebody may be typing. */
export async function findUnknown(article: Article, accepted: ReadonlySet<string>, search: UnknownSearch): Promise<readonly UnknownWord[] | undefined> {
  const { misspelt, known, now, rest, isOver } = search;
  let began = now();
  const pause = async (): Promise<void> => {
    if (now() - began < sliceMs) return;
    await rest();
    began = now();
  };

  const texts: StoryText[] = [];
  for (const text of search.texts(article)) {
    texts.push(text);
    await pause();
    if (isOver()) return undefined;
  }
  const asked = [...new Set(texts.flatMap(({ words }) => words.map(({ word }) => word)))].filter((word) => !known.has(word));
  for (let from = 0; from < asked.length; from += wordsAtOnce) {
    const some = asked.slice(from, from + wordsAtOnce);
    const wrong = new Set(misspelt(some));
    for (const word of some) known.set(word, wrong.has(word));
    await pause();
    if (isOver()) return undefined;
  }
  return unknownWords(texts, (word) => known.get(word) === true && !accepted.has(word));
}
