import type { Block, Body } from './block';
import { bodyForReaders } from './map-inline';
import { blockText } from './text-blocks';
import { countWordsIn } from './words';

/** How much readers get. Characters are those that a person sees: an accent or an emoji of several parts is one. */
export interface Measure {
  readonly words: number;
  readonly characters: number;
  readonly charactersWithoutSpaces: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function charactersIn(text: string): number {
  // Below the combining accents a character is a code unit.
  if (!/[\u0300-\uffff]/.test(text.replace(/[\u2010-\u2026\u00a0\u202f]/g, ''))) return text.length;
  return Array.from(graphemes.segment(text)).length;
}

function measureText(text: string, language: string): Measure {
  return { words: countWordsIn(text, language), characters: charactersIn(text.replaceAll('\n', '')), charactersWithoutSpaces: charactersIn(text.replace(/\s/gu, '')) };
}

const measured = new WeakMap<Block, { readonly language: string; readonly measure: Measure }>();

/** Blocks are values and never change: after a keystroke only the block that was typed in is measured again. */
function measureBlock(block: Block, language: string): Measure {
  const known = measured.get(block);
  if (known?.language === language) return known.measure;
  const measure = measureText(bodyForReaders([block]).map(blockText).join('\n'), language);
  measured.set(block, { language, measure });
  return measure;
}

/** Measures a body. Footnotes and notes to the desk do not count, nor do headline and other fields. */
export function measureBody(body: Body, language = ''): Measure {
  let words = 0;
  let characters = 0;
  let charactersWithoutSpaces = 0;
  for (const block of body) {
    const measure = measureBlock(block, language);
    words += measure.words;
    characters += measure.characters;
    charactersWithoutSpaces += measure.charactersWithoutSpaces;
  }
  return { words, characters, charactersWithoutSpaces };
}

/** The number of words in a body, by the rule of words.ts. */
export function countWords(body: Body, language?: string): number {
  return measureBody(body, language).words;
}

/** Words a minute that a grown reader takes in; the rate that newsrooms reckon with. */
export const wordsPerMinute = 250;

/** How many minutes so many words take to read: at least one, none without words. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}
