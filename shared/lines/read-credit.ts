import { isAgencyName } from './names';

/** What a line about sources is: the credit of a picture, a contribution, a distributor, principles, or who reported and edited. None of them is a copyright holder. */
export type CreditKind = 'credit' | 'source' | 'usage' | 'principles' | 'reporting';

/** What was read from such a line; names as written. */
export interface CreditReading {
  readonly kind: CreditKind;
  /** Credit of a picture, whole: "Ana Ruiz/EFE". */
  readonly creditText?: string | undefined;
  /** Agencies and outlets whose material was used. */
  readonly sources?: readonly string[] | undefined;
  /** People who contributed. */
  readonly contributors?: readonly string[] | undefined;
  readonly distributor?: string | undefined;
  readonly principles?: string | undefined;
  readonly reporting?: readonly string[] | undefined;
  readonly editing?: readonly string[] | undefined;
}

/** Longest line that is read. */
const longest = 300;

const and = /\s*(?:,\s*(?:and|y|e|et|und)\s+|,(?!\s*(?:inc|llc|ltd|s\.|l\.))|;|\s(?:and|y|e|et|und|&)\s)\s*/iu;
const articles = String.raw`(?:l['’]|d['’]|l[ae]s?\s+|los\s+|el\s+|del?\s+|d[ao]s?\s+|der\s+|die\s+|den\s+)?`;
const lead = (words: string, tail = String.raw`\s*[:：]?\s+`): RegExp => new RegExp(String.raw`^(?:${words})${tail}(?=["“«'’(]?[\p{Lu}\d]|dpa|${articles}\p{Lu})(.+)$`, 'iu');

const picture = /^(?:(?:photo(?:graph|graphs|s)?|pictures?|images?|fotos?|fotograf[ií]as?|im[aá]gen(?:es)?|imagem|imagens|bild(?:er)?|cr[eé]dit(?:o)?s?|credits?|illustration|ilustraci[oó]n)(?:\s+(?:photo|foto|de la foto|da foto|da imagem|image|credits?|cr[eé]dito|courtesy of|courtesy|cortes[ií]a de))?(?:\s+(?:by|de|por|par|von)(?=\s)|\s*[:：/|])|(?:photo|foto|image)\s+courtesy(?:\s+of)?|bildnachweis\s*:|fotocredit\s*:|cr[eé]dit\s+photos?\s*:?)\s*(.+)$/iu;
const pictureHouse = /^\(?(?:(?:Getty Images|Shutterstock|Alamy(?: Stock Photo)?|iStock|Unsplash|AP Photo|Picture Alliance|picture alliance|imago images)|(?:AP|EPA|EFE|Reuters|AFP|Getty|ANSA|Lusa|dpa)\s(?:Photo|Foto|Images)\s?\/\s?.+|(?:AP|AFP|EPA|EFE|REUTERS|Reuters|LUSA|Lusa|ANSA|dpa)\s?\/\s?\p{Lu}.+|.+\s?\/\s?(?:AP|AFP|EPA|EFE|REUTERS|Reuters|LUSA|Lusa|ANSA|dpa)|.+\svia\s(?:AP|AFP|EPA|Reuters)|.+(?:\/|\svia\s)\s?(?:Getty Images|Shutterstock|Alamy(?: Stock Photo)?|iStock|Unsplash|AP Photo|Picture Alliance|picture alliance|imago(?: images)?|Hans Lucas|Sipa|Europa Press|EPA|AFP via Getty Images|Zuma Press))\)?\.?$/u;
const contributed = /^(.+?)\s+(?:also\s+)?(?:contributed(?:\s+(?:to|reporting|additional reporting)(?:\s+.+)?)|contribuy[oó](?:eron)?\s+.+|ha(?:n)? contribuido\s+.+|contribu[ií](?:u|ram)\s+.+|a contribué\s+.+|ont contribué\s+.+|trug(?:en)?\s+.*\sbei)\.?$/iu;
const sources = lead(
  'with (?:files|reporting|information|material|contributions|additional reporting) (?:from|by)|additional reporting by|con (?:informaci[oó]n|datos|material|colaboraci[oó]n) de|com (?:informa[cç][oõ]es|informa[cç][aã]o|material|dados) d[aeo]s?|avec|mit (?:material|informationen|meldungen) (?:von|der|des)|source|sources|fuentes?|fontes?|quellen?',
);
const distributed = lead('distributed by|distribu[ií]d[oa] por|distribu[eé]e? par|vertrieb(?:en)?(?: durch| von)?|syndicated by');
const principles = /^(?:our (?:standards|principles)|nuestros (?:est[aá]ndares|principios)|noss[oa]s (?:padr[oõ]es|princ[ií]pios)|nos (?:normes|principes|standards)|unsere (?:standards|prinzipien|grunds[aä]tze)|publishing principles|principios editoriales|princ[ií]pios editoriais|charte [eé]ditoriale)\s*:\s*(.+)$/iu;
const reported = /^(?:(?:reporting|reported|reporte|reportaje|reportado|redacci[oó]n|reportagem|reportage|bericht(?:erstattung)?|informaci[oó]n)(?:\s+(?:by|de|por|par|von))?\s*:?)\s+(.+)$/iu;
const edited = /[;,.]\s*(?:(?:and\s+)?(?:writing|version|versi[oó]n|texte?|adaptation)[^;,]*[;,]\s*)?(?:edit(?:ing|ed)\s+by|editad[oa]\s+por|edici[oó]n(?:\s+(?:de|en español de))?|edi[cç][aã]o(?:\s+de)?|[eé]dit[eé]e?\s+par|redigiert\s+von|redaktion)\s*:?\s+(.+)$/iu;

/** The text without a final full stop, unless the stop belongs to an abbreviation (Inc., S.A.). */
function withoutStop(text: string): string {
  const trimmed = text.trim();
  return /(?:(?<!\p{L})(?:Inc|Ltd|Co|Corp|Cía|Cia|Bros|Jr|Sr)|\p{L}\.\p{L})\.$/u.test(trimmed) ? trimmed : trimmed.replace(/[.\s]+$/u, '');
}

const withoutBrackets = (text: string): string => /^[([]([^()]*)[)\]]\.?$/u.exec(text.trim())?.[1]?.trim() ?? text.trim();

const namesOf = (text: string): readonly string[] => withoutStop(text).split(and).map((name) => name.replace(/^(?:l['’]|d['’])(?=\p{Lu})/u, '').replace(/^(?:la|el|las|los|der|die|da|do)\s+(?=\p{Lu})/u, '').trim()).filter((name) => name !== '');

/** Names without the town somebody reported from: "in Oslo". */
const people = (text: string): readonly string[] => namesOf(text).map((name) => name.replace(/\s+(?:in|en|em|à|aus)\s+\p{Lu}.*$/u, ''));

function reporters(text: string): CreditReading | undefined {
  const [, rest] = reported.exec(text) ?? [];
  if (rest === undefined || !/^\p{Lu}/u.test(rest)) return undefined;
  const [whole = '', editors] = edited.exec(rest) ?? [];
  if (editors === undefined && !/^report(?:ing|ed) by/i.test(text)) return undefined;
  const reporting = people(rest.slice(0, rest.length - whole.length));
  return { kind: 'reporting', reporting, ...(editors === undefined ? {} : { editing: people(editors) }) };
}

/** Short names that begin like names: no sentence is a source. */
const areNames = (names: readonly string[]): boolean => names.length > 0 && names.every((name) => name.split(/\s+/).length <= 7 && /^(?:(?:\p{Lu}[\p{L}\p{M}.'’&-]*|[\d.]+|dpa|de|del|la|las|los|da|do|dos|das|du|des|le|les|von|van|der|of|the|for|y|e)(?:\s+|$))+$/u.test(name));

function sourceLine(names: readonly string[]): CreditReading | undefined {
  if (!areNames(names)) return undefined;
  const agencies = names.filter((name) => isAgencyName(name) || /^(?:The\s)|\p{Lu}{2,}/u.test(name));
  const people = names.filter((name) => !agencies.includes(name));
  return { kind: 'source', ...(agencies.length === 0 ? {} : { sources: agencies }), ...(people.length === 0 ? {} : { contributors: people }) };
}

/**
 * Reads a line as a credit, source, distributor, principles or reporting line in five languages; undefined when it is none.
 * Such names go to their own fields and never to the holder.
 */
export function readCredit(line: string): CreditReading | undefined {
  if (line.length > longest) return undefined;
  const text = withoutBrackets(line);
  const [, principled] = principles.exec(text) ?? [];
  if (principled !== undefined) return { kind: 'principles', principles: withoutStop(principled) };
  const [, distributor] = distributed.exec(text) ?? [];
  if (distributor !== undefined) return { kind: 'usage', distributor: withoutStop(distributor) };
  const reporting = reporters(text);
  if (reporting !== undefined) return reporting;
  const named = sources.exec(text)?.[1] ?? contributed.exec(text)?.[1];
  if (named !== undefined) {
    const source = sourceLine(namesOf(named));
    if (source !== undefined) return source;
  }
  const [, credited] = picture.exec(text) ?? [];
  if (credited !== undefined && isCredit(credited)) return { kind: 'credit', creditText: withoutStop(credited) };
  return pictureHouse.test(text) && isCredit(text) ? { kind: 'credit', creditText: withoutStop(text) } : undefined;
}

/** A credit is a few words that begin with a capital, an agency or a sign; a caption is a sentence. */
function isCredit(text: string): boolean {
  return /^[\p{Lu}©@\d]|^(?:dpa|epd|picture alliance|imago|privat)|^(?:el|la|the)\s\p{Lu}/u.test(text) && text.split(/\s+/).length <= 14 && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(text);
}
