import type { Place } from '../checks/check';
import { contextOf, type MatchContext } from '../find/context';
import type { StoryText } from './story-words';

/** One place of an unknown word, with the words around it; offsets in the text of its block or field (UTF-16). */
export interface Occurrence {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  readonly context: MatchContext;
}

/** A word that no dictionary knows. */
export interface UnknownWord {
  readonly word: string;
  readonly isName: boolean;
  /** What goes into a dictionary when it is right: the word, or the name of two words that it is mostly part of. */
  readonly entry: string;
  readonly occurrences: readonly Occurrence[];
}

interface Gathered {
  isName: boolean;
  readonly pairs: Map<string, number>;
  readonly occurrences: Occurrence[];
}

/** The unknown words among the texts of a story: names first, those that come most often before others, then the rest as they come. */
export function unknownWords(texts: Iterable<StoryText>, isUnknown: (word: string) => boolean): readonly UnknownWord[] {
  const gathered = new Map<string, Gathered>();
  for (const { text, words, placeOf } of texts) {
    for (const { word, from, to, isName, pairs } of words) {
      if (!isUnknown(word)) continue;
      const entry = gathered.get(word) ?? { isName: false, pairs: new Map<string, number>(), occurrences: [] };
      gathered.set(word, entry);
      entry.isName ||= isName;
      for (const pair of pairs) entry.pairs.set(pair, (entry.pairs.get(pair) ?? 0) + 1);
      entry.occurrences.push({ place: placeOf(from, to), from, to, context: contextOf(text, { from, to }) });
    }
  }
  const found = [...gathered].map(([word, { isName, pairs, occurrences }]) => {
    const [pair] = [...pairs].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one);
    return { word, isName: isName || pair !== undefined, entry: pair?.[0] ?? word, occurrences };
  });
  const names = found.filter((each) => each.isName).sort((one, other) => other.occurrences.length - one.occurrences.length);
  return [...names, ...found.filter((each) => !each.isName)];
}
