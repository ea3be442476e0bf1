import { readStamps } from '../time/read-moment';
import { zoneOfCity } from '../time/zones';
import { isAgencyName, isCapitals, isDesk, isTitle, nameCase } from './names';

/** Why a byline is doubtful: stable codes, worded in shared/i18n. */
export type BylineFlag = 'no-person' | 'glued-fields' | 'not-a-byline';

/** What was read from a byline; names without "By". */
export interface BylineReading {
  readonly decision: 'accept' | 'flag' | 'ignore';
  readonly authors: readonly string[];
  readonly agency?: string | undefined;
  /** A desk that signs without a person: "Redacción". */
  readonly label?: string | undefined;
  /** A day that was glued to the name. */
  readonly date?: string | undefined;
  /** A count of comments that was glued to the name. */
  readonly comments?: string | undefined;
  readonly flags: readonly BylineFlag[];
}

/** Words that lead a byline in the five languages. */
const lead = /^\s*(?:(?:reporting|analysis|opinion|review|exclusive|written|words|text|texte|texto|story|article|photos?|an? [\p{L} ]{3,20})\s+by|propos recueillis par|recueilli par|interview (?:by|von|de)|entrevista de|by|por|par|von|de|escrito por|redactado por|texto de|texto|text|autor(?:a|es|en)?|author|reportagem de|reporting)\s*:?\s+/iu;
/** The town somebody wrote from, behind the name: "in Oslo", "en París". */
const from = /\s(?:in|en|em|à|aus)\s\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*)*(?=\s*(?:[,;|]|$)|\s(?:and|y|e|et|und|&)\s)/gu;
/** Longest line that is read: nothing longer is a byline. */
const longest = 600;

const between = /\s*(?:,\s*(?:and|y|e|et|und)\s+|,|;|\s(?:and|y|e|et|und|&)\s|\s\/\s)\s*/iu;

/**
 * Reads a line as a byline: who wrote it and for which agency. Says `ignore` with no authors for a line of dates only.
 * The caller knows that the line stands where a byline stands; this reader does not guess that.
 */
export function readByline(line: string, context: { readonly language?: string | undefined } = {}): BylineReading {
  if (line.length > longest) return { decision: 'ignore', authors: [], flags: ['no-person'] };
  const glued = /^(.*?\p{L})(\d{1,2}\s\p{L}{3,}\.?\s\d{4})(\d*)\s*$/u.exec(line);
  if (glued !== null) {
    const whole = readByline(glued[1] ?? '', context);
    const moment = readStamps(glued[2] ?? '', context)[0]?.moment;
    return { ...whole, decision: 'flag', ...(moment?.kind === 'day' ? { date: moment.date } : {}), ...((glued[3] ?? '') === '' ? {} : { comments: glued[3] }), flags: ['glued-fields'] };
  }
  const led = lead.test(line);
  const rest = withoutStamps(line.replace(lead, ''), context).replace(/\S*@\S+/gu, ' ').replace(/^[\s|·•,;:–—-]+|[\s|·•,;:–—-]+$/gu, '');
  if (rest === '') return { decision: 'accept', authors: [], flags: ['not-a-byline'] };
  const plain = rest.replace(from, '').replace(/,\s*(?=(?:Jr|Sr)\b)/gu, ' ').replace(/\s*\(([^()]+)\)$/u, (whole, inside: string) => (isAgencyName(inside) || isCapitals(inside) ? ` | ${inside}` : whole));
  const [names = '', ...outlets] = plain.split(/\s*[|•·]\s*|\s+[–—-]\s+|\s+(?:for|para|pour|für)\s+(?=\p{Lu})|\s+(?:with|avec|con|com|mit)\s+(?=\p{Lu}|dpa)/u);
  const parts = names.split(between).flatMap(withAgencyApart).filter((part) => part !== '');
  const people = parts.filter((part, index) => !isAgencyName(part) && !isDesk(part) && isPerson(part) && !(index > 0 && (isTitle(part) || isOutlet(part, parts) || zoneOfCity(part) !== undefined)));
  // "Le Port avec AFP": a paper that names the agency it drew upon signs itself.
  const paper = outlets.some(isAgencyName) && people.length === 1 && /^(?:le|la|les|l['’]|el|the|o)\s?\p{Lu}\p{L}+$/iu.test(people[0] ?? '') ? people.pop() : undefined;
  const desk = parts.find(isDesk) ?? paper;
  const agency = parts.find((part, index) => (index > 0 || people.length === 0) && (isAgencyName(part) || isOutlet(part, parts)) && !isDesk(part) && !isTitle(part) && part !== paper) ?? outlets.find((outlet) => isAgencyName(outlet) || isOutlet(outlet, parts));
  const authors = people.map((name) => (isCapitals(name) ? nameCase(name) : name));
  return {
    decision: authors.length > 0 ? 'accept' : led || desk !== undefined || agency !== undefined ? 'flag' : 'ignore',
    authors,
    ...(agency === undefined ? {} : { agency }),
    ...(authors.length === 0 && desk !== undefined ? { label: desk } : {}),
    flags: authors.length === 0 ? ['no-person'] : [],
  };
}

/** "JANE HARBOUR ASSOCIATED PRESS" and "da Reuters": the agency stands apart from the name and its article. */
function withAgencyApart(part: string): readonly string[] {
  const [, name, agency] = /^(.+?\s.+?)\s+((?:the\s+)?associated press|agence france-presse)$/iu.exec(part) ?? [];
  if (name !== undefined && agency !== undefined) return [name.trim(), agency];
  const led = /^(?:da|do|de la|de|of|für|pour|para)\s+(.+)$/u.exec(part.trim())?.[1];
  return [led !== undefined && isAgencyName(led) ? led : part.trim()];
}

/** Two to five capitals beside names that are not in capitals: "CNN". */
const isOutlet = (part: string, parts: readonly string[]): boolean => /^\p{Lu}{2,5}$/u.test(part) && !isCapitals(parts[0] ?? '');

/** Up to six words, letters and what stands in names; no digits, no sentence. */
function isPerson(part: string): boolean {
  const words = part.split(/\s+/);
  return words.length <= 6 && !/[\d@!?…:]/.test(part) && /\p{Lu}/u.test(part) && words.some((word) => /^\p{Lu}/u.test(word));
}

function withoutStamps(text: string, context: { readonly language?: string | undefined }): string {
  let rest = text;
  for (const stamp of [...readStamps(text, context)].reverse()) if (stamp.moment !== undefined || stamp.decision === 'ask') rest = `${rest.slice(0, stamp.from)} ${rest.slice(stamp.to)}`;
  return rest;
}
