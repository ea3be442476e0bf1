import { fold } from '../text/line-shape';
import { importWords, type ImportLanguage } from './index';

/** How sure a language is: the language that leads and the share of the text's words that are its frequent words. */
export interface LanguageGuess {
  readonly language: ImportLanguage;
  /** True when there is enough text and the lead is clear. */
  readonly sure: boolean;
}

/** Accents tell Spanish from Portuguese, so they stay; only case and the signs around a word go. */
function plainWord(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

const languageNames: readonly ImportLanguage[] = ['en', 'es', 'pt', 'fr', 'de'];
const tables = languageNames.map((language) => ({ language, words: new Set<string>(importWords[language].stopWords) }));

/** The language a text is written in, told by its most frequent words; undefined when too few of them are there to say. Reads the first 40,000 characters. */
export function detectLanguage(text: string): LanguageGuess | undefined {
  const words = text.slice(0, 40_000).split(/\s+/u).map(plainWord).filter((word) => word !== '');
  const scores = tables.map(({ language, words: known }) => ({ language, score: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (first === undefined || second === undefined || first.score < 3 || first.score / words.length < 0.08) return undefined;
  return { language: first.language, sure: first.score >= 12 && first.score >= second.score * 1.25 };
}

/** The known language behind a BCP 47 tag, or undefined. */
export function knownLanguage(tag: string | undefined): ImportLanguage | undefined {
  const primary = fold(tag ?? '').split('-')[0];
  return languageNames.find((name) => name === primary);
}
