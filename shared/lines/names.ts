import { foldKeepingLength } from '../lib/fold';

const small: ReadonlySet<string> = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'da', 'do', 'das', 'dos', 'du', 'des', 'le', 'les', 'au', 'aux', 'von', 'van', 'der', 'den', 'am', 'an', 'im', 'of', 'the', 'upon', 'sur', 'sous', 'y', 'e', 'et', 'and', 'und']);

/** Whether a text shouts: letters, and none of them small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/**
 * Capitals as a name is written: "CIUDAD DE MÉXICO" -> "Ciudad de México", "ST. LOUIS" -> "St. Louis", "O'NEILL" -> "O'Neill".
 * Words that are not in capitals stay as they are.
 */
export function nameCase(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    if (!isCapitals(word) && !(word.length === 1 && word === word.toUpperCase())) return word;
    const lower = word.toLowerCase();
    if (at > 0 && small.has(lower)) return lower;
    return lower.charAt(0).toUpperCase() + lower.slice(1);
  });
}

/** Names of agencies and desks as they stand behind a name or in brackets. */
const agencyWords = /^(?:AP|AFP|EFE|dpa|DPA|ANSA|Lusa|LUSA|PA|UPI|TASS|Xinhua|NTB|TT|ANP|APA|Belga|Reuters|Notimex|Télam|Bloomberg|Europa Press|Associated Press|The Associated Press|Agence France-Presse|Thomson Reuters|Estadão Conteúdo|Folhapress|Agência Brasil|Notimérica|Kyodo|PTI|ANI|CNA|CNS)$/;
const agencySigns = /\b(?:news|press|presse|agency|agencia|agência|agence|agentur|wire|service|noticias|notícias|times|post|herald|tribune|media|network|images|radio|tv|journal|gazette|ledger|courier|diario|diário|periódico|jornal)\b/iu;

/** Whether a word or two name a news agency or an outlet rather than a person. */
export function isAgencyName(text: string): boolean {
  return agencyWords.test(text.trim()) || agencySigns.test(text);
}

/** What somebody is, and not who: "Senior Reporter", "corresponsal", "Ph.D.". */
const titles = /^(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?)$|(?<!\p{L})(?:reporters?|editors?|correspondents?|writers?|columnists?|producers?|contributors?|photographers?|journalists?|redactor(?:a|es|as)?|editora?|editor(?:es|as)|corresponsal(?:es)?|periodistas?|columnistas?|enviad[oa]s?|rep[oó]rter(?:es)?|jornalistas?|correspondentes?|colunistas?|journalistes?|correspondante?s?|r[eé]dact(?:eur|rice)s?|envoy[eé]e?s?|chroniqueu(?:r|se)|redakteur(?:in)?|korrespondent(?:in)?|reporterin|chefredakteur(?:in)?)(?!\p{L})/iu;

/** Whether words behind a name say what its bearer is. */
export function isTitle(text: string): boolean {
  return titles.test(text.trim());
}

/** Words of pages and releases that stand in capitals and are in nobody's name, folded. */
const ofPages = /^(?:for|the|this|these|your|our|us|all|more|read|share|sign|up|subscribe|subscription|newsletters?|follow|view|comments?|advertisement|sponsored|menu|home|sports|business|politics|opinion|culture|breaking|live|latest|top|related|trending|stories|story|articles?|updates?|release|immediate|watch|listen|video|gallery|here|now|new|leer|lea|mas|compartir|suscribete|suscribirse|boletin|publicidad|ultima|ultimas|relacionadas?|relacionados?|noticias?|leia|mais|assine|publicidade|lire|aussi|partager|abonnez|abonnement|publicite|mehr|lesen|teilen|abonnieren|anzeige|werbung|zum|thema|auch|eilmeldung)$/;

/** Whether a word belongs to the page around a story rather than to a name. */
export function isOfPage(word: string): boolean {
  return ofPages.test(foldKeepingLength(word));
}

/** Names of desks that sign without a person. */
const desks = /^(?:(?:the\s+|la\s+|a\s+|die\s+|da\s+|de\s+la\s+)?(?:redacci[oó]n|reda[cç][aã]o|r[eé]daction|redaktion|newsroom|news desk|staff|staff reports?|staff writers?|staff reporters?|(?:reuters|ap|afp|cnn|bbc)\s+staff|agencias?|ag[eê]ncias?|agences?|agenturen|editorial|editorial board|admin|webmaster|our correspondent|wire reports?|news services|online-redaktion))(?:\s.*)?$/iu;

/** Whether a signature is a desk, not a person. */
export function isDesk(text: string): boolean {
  return desks.test(text.trim()) && !/^(?:la\s+)?[Aa]g[eê]n(?:cia|ce)\s+\p{Lu}/u.test(text.trim());
}
