import type { TextEdit } from './text-edit';

/** The spaces at which no line may end. U+202F is the narrow one. */
export const noBreakSpace = '\u00a0';

/** What a clean-up of no-break spaces does: its edits, and how many spaces stay because somebody means them. */
export interface SpaceCleaning {
  readonly edits: readonly TextEdit[];
  readonly kept: number;
}

const run = /[ \u00a0]*\u00a0[ \u00a0]*/gu;
/** M. Dupont, J. R. Ortiz, Sr. Gil. */
const initial = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{0,3}\.$/u;
/** These keep a word of one letter with the word after it. */
const loneLetterLanguages: ReadonlySet<string> = new Set(['cs', 'sk', 'pl', 'ru', 'uk']);
const loneLetter = /(?<![\p{L}\p{N}])\p{L}$/u;
/** n.º 5, p. 4, cf. him; before a figure also without the full stop. */
const shortened = /(?<![\p{L}\p{N}])(?:n\.?º|(?:núm|art|cap|fig|pp?|págs?|vol|cf|ca|vs|nr|no|bd|str|ul)\.)$/iu;
const numbering = /(?<![\p{L}\p{N}])(?:núm|art|cap|fig|pp?|págs?|vol|nr|no|bd)$/iu;
/** A figure with what belongs to it: 10 000, 20 €, 5 %, 30 km, 14 h, 3 million. */
const unit = /^(?:\d|[%‰€$£¥°]|(?:[kcm]?m|[km]?g|h|min|s|[kmg]?w|[kmgt]b|km\/h|ha|l|º[cf]?|am|pm|a\.\s?m\.|p\.\s?m\.|kg|mio|mrd|millones|millón|million|millions|billion|euros?|dollars?|pesos?)(?![\p{L}]))/iu;

/** Whether a no-break space by itself, with at least twelve signs before and after it given, is one that somebody means: within figures and their units, after short forms and initials, beside marks that French and others set apart, and before a dash. */
export function isMeant(before: string, after: string, language: string): boolean {
  if (/\d$/.test(before) && unit.test(after)) return true;
  if (/^[:;!?»›%—–]/u.test(after) || /[«‹§]$/u.test(before)) return true;
  if (loneLetterLanguages.has(language.split('-')[0] ?? '') && loneLetter.test(before)) return true;
  if (/^\d/.test(after) && numbering.test(before)) return true;
  return initial.test(before) || shortened.test(before);
}

/** Finds the no-break spaces that came in by accident, with a paste for instance, and makes ordinary spaces of them. `language` is a BCP 47 tag. */
export function ordinarySpaces(text: string, language: string): SpaceCleaning {
  const edits: TextEdit[] = [];
  let kept = [...text.matchAll(/\u202f/gu)].length;
  for (const { 0: found, index } of text.matchAll(run)) {
    const end = index + found.length;
    if (found === noBreakSpace && isMeant(text.slice(Math.max(0, index - 12), index), text.slice(end, end + 12), language)) kept += 1;
    else edits.push({ from: index, to: end, text: ' ' });
  }
  return { edits, kept };
}
