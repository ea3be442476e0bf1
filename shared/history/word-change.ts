import type { Article } from '../article/article';
import { blockText } from '../body/text-blocks';
import { wordsIn } from '../body/words';

/** How often each word stands in a story: in its headline, its standfirst and its body, notes to the desk included. */
export type WordBag = ReadonlyMap<string, number>;

/** The words of a story. Their order is left aside, so that a paragraph that was moved is no change of words. */
export function wordBagOf({ metadata, body }: Article): WordBag {
  const bag = new Map<string, number>();
  const language = metadata.language ?? '';
  for (const text of [metadata.headline ?? '', metadata.standfirst ?? '', ...body.map(blockText)]) {
    for (const word of wordsIn(text, language)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** How many words a bag holds. */
export function wordsOf(bag: WordBag): number {
  let words = 0;
  for (const times of bag.values()) words += times;
  return words;
}

/** How many words came and how many went between two texts. */
export function wordChange(before: WordBag, after: WordBag): { readonly added: number; readonly removed: number } {
  let added = 0;
  let removed = 0;
  for (const [word, times] of after) added += Math.max(0, times - (before.get(word) ?? 0));
  for (const [word, times] of before) removed += Math.max(0, times - (after.get(word) ?? 0));
  return { added, removed };
}
