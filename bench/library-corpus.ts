import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newArticle } from '../shared/article/article';
import { formatArticleFile } from '../shared/article/article-file';
import { states } from '../shared/workflow/workflow';

const syllables = ['ma', 'ro', 'té', 'li', 'san', 'pe', 'ña', 'cor', 'du', 'el', 'vi', 'no', 'bra', 'çã', 'os', 'ti', 'mar', 'gue', 'lan', 'so', 'ri', 'fa', 'ber', 'ho', 'que', 'üs'];
const vocabulary = 60_000;
const wordsInStory = 400;
const paragraphs = 8;

/** Numbers that look random and are the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The word at a rank: common ones have low ranks. */
export function wordAt(rank: number): string {
  let word = '';
  for (let rest = rank + 30; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length] ?? '';
  return word;
}

/** Ranks as in a language: the word at rank r comes about 1/r times as often as the first. */
function wordOf(random: () => number): string {
  return wordAt(Math.floor(vocabulary ** random()) - 1);
}

/** Writes a library of `count` stories of 400 words, written over five years. */
export function writeCorpus(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const random = randomNumbers(count);
  const text = (words: number): string => Array.from({ length: words }, () => wordOf(random)).join(' ');
  for (let number = 0; number < count; number += 1) {
    const article = {
      ...newArticle(`story-${number}`, { headline: text(7), section: wordAt(number % 12), byline: { people: [{ name: `${wordAt(number % 300)} ${wordAt(900 + (number % 70))}`, role: 'reporter' as const }] } }),
      workflow: { state: states[number % states.length] ?? 'draft', history: [] },
      body: Array.from({ length: paragraphs }, () => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: `${text(wordsInStory / paragraphs)}.` }] })),
    };
    const path = join(folder, `story-${number}.article`);
    writeFileSync(path, formatArticleFile(article));
    const at = 1_540_000_000 + Math.floor((number / count) * 157_000_000);
    utimesSync(path, at, at);
  }
}

/** Words to look for: as many common as rare ones. */
export function askedWords(count: number): readonly string[] {
  return Array.from({ length: count }, (_, step) => wordAt(Math.floor(20 * 1000 ** (step / count))));
}
