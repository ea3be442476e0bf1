import { englishWords } from './en';
import { frenchWords } from './fr';
import { germanWords } from './de';
import type { ImportWords } from './import-words';
import { portugueseWords } from './pt';
import { spanishWords } from './es';

/** The word tables by primary language subtag. A new language is a file and a line here. */
export const importWords = { en: englishWords, es: spanishWords, pt: portugueseWords, fr: frenchWords, de: germanWords } as const satisfies Readonly<Record<string, ImportWords>>;

/** A language that the importers know words of. */
export type ImportLanguage = keyof typeof importWords;

/** Every table; the furniture of a page is often in another language than its story, so all of them are asked. */
export const allImportWords: readonly ImportWords[] = Object.values(importWords);
