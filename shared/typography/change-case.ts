import type { TextEdit } from './text-edit';

/** The ways to set the letters of a text. */
export const letterCases = ['upper', 'lower', 'title', 'sentence'] as const;

/** One of the ways to set the letters of a text. */
export type LetterCase = (typeof letterCases)[number];

/** Words that a title leaves small, unless it begins or ends with them. */
const small: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('a an the and but or nor for so yet as at by in of off on per to up via vs from into with'.split(' ')),
  es: new Set('a al ante bajo con contra de del desde e el en entre hacia hasta la las lo los ni o para pero por que se según sin sobre su tras u un una y'.split(' ')),
  fr: new Set("à au aux avec chez d' dans de des du en et l' la le les ou par pour sans sous sur un une".split(' ')),
  pt: new Set('a à ao aos as com da das de do dos e em na nas no nos o ou os para pela pelo por sem sob um uma'.split(' ')),
  it: new Set('a al alla con da dal del della di e ed il in la le lo nel per su tra un una'.split(' ')),
};

const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const sentenceStart = /(?:^|[.!?…]["'”’»)]*\s+|\n)[^\p{L}\p{N}]*$/u;

function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

/** An abbreviation or a name with a capital of its own inside: NATO, McKay, iPhone. */
function hasOwnCapitals(text: string): boolean {
  return /.\p{Lu}/u.test(text);
}

function capitalised(text: string, language: string): string {
  const first = primary(language) === 'nl' && /^ij/i.test(text) ? text.slice(0, 2) : (/^./u.exec(text)?.[0] ?? '');
  return first.toLocaleUpperCase(language) + text.slice(first.length).toLocaleLowerCase(language);
}

/**
 * What sets the letters of the stretch `from` up to `to` of a text in another case, by the rules of the language (a BCP 47
 * tag). Every edit is one character, so that each keeps its format. Titles and sentences keep abbreviations and names
 * with capitals inside, unless all of the stretch is in capitals.
 */
export function changeCase(text: string, from: number, to: number, letterCase: LetterCase, language: string): readonly TextEdit[] {
  const part = text.slice(from, to);
  if (letterCase === 'upper') return byCharacter(part, from, (character) => character.toLocaleUpperCase(language));
  if (letterCase === 'lower') return alike(part, part.toLocaleLowerCase(language), from);
  const shouted = part === part.toLocaleUpperCase(language);
  const words = [...part.matchAll(word)];
  return words.flatMap(({ 0: found, index }, place): readonly TextEdit[] => {
    if (!shouted && hasOwnCapitals(found)) return [];
    const isEdge = place === 0 || place === words.length - 1;
    const raised = letterCase === 'title'
      ? isEdge || small[primary(language)]?.has(found.toLocaleLowerCase(language)) !== true
      : sentenceStart.test(text.slice(Math.max(0, from + index - 12), from + index));
    return alike(found, raised ? capitalised(found, language) : found.toLocaleLowerCase(language), from + index);
  });
}

function byCharacter(part: string, from: number, change: (character: string) => string): readonly TextEdit[] {
  let at = from;
  return Array.from(part).flatMap((character): readonly TextEdit[] => {
    const start = at;
    at += character.length;
    const changed = change(character);
    return changed === character ? [] : [{ from: start, to: at, text: changed }];
  });
}

/** The characters in which a text differs from another; one edit for all where they are not as many (the dotted İ of Turkish). */
function alike(before: string, after: string, from: number): readonly TextEdit[] {
  const changed = Array.from(after);
  if (Array.from(before).length !== changed.length) return [{ from, to: from + before.length, text: after }];
  let place = 0;
  return byCharacter(before, from, () => changed[place++] ?? '');
}
