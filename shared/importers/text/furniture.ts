import { allImportWords } from '../words/index';
import { furnitureReasons, type FurnitureReason } from '../words/import-words';
import { endsWithStop, fold, wordsOf } from './line-shape';

interface Pattern {
  readonly reason: FurnitureReason;
  readonly regex: RegExp;
  /** It may stand for a whole sentence and not only for a label. */
  readonly long: boolean;
}

const exact = new Map<string, FurnitureReason>();
const byFirstWord = new Map<string, Pattern[]>();
// In these a full stop may end the line; the other phrases with a gap are titles and labels, and a sentence is none.
const sentences: readonly FurnitureReason[] = ['newsletter', 'cookies', 'comments', 'contact', 'boilerplate', 'reading-time'];

/** What a whole sentence must also say before its first words make it furniture: a story may begin with the same ones. */
const evidence: Readonly<Partial<Record<FurnitureReason, RegExp>>> = {
  newsletter: /newsletter|inbox|e-?mail|correo|courriel|bolet[ií][nm]|alert|update|briefing|\bapp\b|aplicativo|free|gratis|gratuit|kostenlos|whatsapp|notifica|benachrichtig|subscriber|subscription|unsubscribe|suscriptor|suscripci[oó]n|assinante|abonnent|abonn[eé]s\b|postfach|bo[iî]te|lettre|canal|kanal|channel|cha[iî]ne|journalis|periodismo|spam|delivered/iu,
  cookies: /cookie|data|datos|dados|données|daten|privac|privat|privée|navig|brows|site|choices|choix/iu,
};
/** What a line with a contact holds: an address, a number, or the word itself. */
const reach = /[@:\d]|contact|kontakt|contacto|contato|enquir|inquir|renseign|rückfragen/iu;

/** A line as phrases are compared: folded, and "Lectura: 3 min" the same as "Lectura 3 min". */
function comparable(text: string): string {
  return fold(text).replace(/\s*[:,;]\s+|\s+[:,;]\s*/gu, ' ');
}

/** The pattern of a phrase with gaps; phrases without any are kept in the map of exact lines. */
function compile(phrase: string): RegExp {
  const parts = fold(phrase.replaceAll('#', ' 0number0 ').replaceAll('*', ' 0some0 ').replaceAll('…', ' 0any0 ')).split(' ').filter((part) => part !== '');
  const source = parts.map((part, index) => {
    const lead = index === 0 ? '' : ' ';
    if (part === '0number0') return `${index === 0 ? '' : ' ?'}[(]?\\d[\\d.,:]*(?: ?[km])?[)]?`;
    if (part === '0some0') return `(?:${lead}\\S+){1,6}?`;
    if (part === '0any0') return `(?:${lead}\\S+){0,24}?`;
    return lead + part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace('0number0', '\\d+');
  }).join('');
  return new RegExp(`^${source}$`, 'u');
}

for (const words of allImportWords) {
  for (const reason of furnitureReasons) {
    for (const phrase of words.phrases[reason]) {
      if (!/[#*…]/u.test(phrase)) {
        const key = comparable(phrase);
        if (!exact.has(key)) exact.set(key, reason);
        continue;
      }
      const first = /^[#*…]/u.test(phrase) ? '' : (fold(phrase.replace(/[#*…].*$/u, '')).split(' ')[0] ?? '');
      const list = byFirstWord.get(first) ?? [];
      list.push({ reason, regex: compile(phrase), long: !phrase.includes('*') });
      byFirstWord.set(first, list);
    }
  }
}

const menuWords = new Set(allImportWords.flatMap((words) => [...words.menu].map(fold)));
// Labels that announce one title behind a colon: "Related: …", "Video: …".
const related = new Set([...['read more', 'watch', 'listen', 'video', 'leer más', 'más', 'vídeo', 'saiba mais', 'lire', 'weiterlesen', 'lesen sie'].map(fold), ...allImportWords.flatMap((words) => words.phrases.related.filter((phrase) => !/[#*…]/u.test(phrase)).map(fold))]);

/** What a whole line is by its words alone, or undefined. Lines of more than 260 characters are never furniture. */
function phraseReason(text: string): FurnitureReason | undefined {
  const folded = comparable(text);
  const direct = exact.get(folded);
  if (direct !== undefined) return /[.]$/u.test(text) && wordsOf(text).length > 1 && !sentences.includes(direct) ? undefined : direct;
  const stopped = endsWithStop(text);
  const words = folded.split(' ');
  const candidates = [...(byFirstWord.get(words[0] ?? '') ?? []), ...(byFirstWord.get('') ?? [])];
  // A gap of a few words is for labels, and labels have no commas; a full sentence must name what it sells.
  const clauses = /[,;]/u.test(text);
  return candidates.find((pattern) => (!stopped || (sentences.includes(pattern.reason) && (evidence[pattern.reason]?.test(text) ?? true))) && (pattern.reason !== 'contact' || reach.test(text)) && (!clauses || pattern.long) && pattern.regex.test(folded))?.reason;
}

/** The cells of a line set in columns or with separators: "Home  News  Sport", "Subscribe | Log in". */
export function cellsOf(raw: string): readonly string[] {
  return raw.trim().split(/\s{2,}|\t|\s*[|│¦•·›>»/]\s+|\s+[|│¦•·›>»/]\s*/u).map((cell) => cell.trim()).filter((cell) => /[\p{L}\p{N}]/u.test(cell));
}

/** Why a row of short cells leaves the body, or undefined: a menu, a row of share buttons, a crumb trail. */
function rowReason(raw: string): FurnitureReason | 'link-list' | undefined {
  if (raw.length > 200 || endsWithStop(raw)) return undefined;
  const cells = cellsOf(raw);
  if (cells.length < 2 || cells.some((cell) => wordsOf(cell).length > 5)) return undefined;
  const reasons = cells.map((cell) => phraseReason(cell) ?? (fold(cell).split(' ').every((word) => menuWords.has(word)) ? 'navigation' : undefined));
  const known = reasons.filter((reason) => reason !== undefined);
  if (known.length === cells.length || (cells.length >= 3 && known.length >= cells.length / 2)) {
    return known.filter((reason) => reason === 'share').length * 2 > known.length ? 'share' : (known.find((reason) => reason !== 'share') ?? 'navigation');
  }
  return undefined;
}

/** Labels before a title on the same line: "Related: …", "À lire aussi : …". */
function labelledTitle(text: string): boolean {
  const found = /^(?<label>[^:|]{3,32}?)\s*[:|]\s*(?<rest>\S.*)$/u.exec(text);
  const label = found?.groups?.['label'];
  const rest = found?.groups?.['rest'] ?? '';
  return label !== undefined && related.has(fold(label)) && !endsWithStop(rest) && wordsOf(rest).length <= 26;
}

const clock = /^(?:\d{1,2}:)?\d{1,2}:\d{2}(?: ?[/|] ?(?:\d{1,2}:)?\d{1,2}:\d{2})?$/u;
const ofPair = /^\d{1,3}\s*(?:\/|of|de|sur|von)\s*\d{1,3}$/iu;
const telephone = /^(?:tel|tél|telephone|phone|teléfono|telefone|telefon|téléphone|mobile|móvil|fax|m|t|email|e-mail|correo|courriel|mail)\.?(?:\s*:|\s+(?=[+(\d]))\s*\S/iu;
const addressOnly = /^(?:<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?|(?:https?:\/\/|www\.)\S+|[+(]?\d[\d ()./-]{6,22}\d)$/iu;

/**
 * Why a line is page furniture and not the story, by its words and shape alone; undefined when nothing says so.
 * `raw` is the line as it came, because wide gaps between words are evidence.
 */
export function furnitureReason(raw: string, text: string): FurnitureReason | 'link-list' | undefined {
  // What stands in quotation marks was said by somebody.
  if (text.length > 260 || text === '' || /^["“„«‘']/u.test(text)) return undefined;
  if (clock.test(text) && text.includes('/')) return 'player';
  if (/^[-–—*#=_~\s]*(?:###+|-\s*30\s*-|-\s*ends?\s*-|\*{3}\s*ends?\s*\*{3})[-–—*#=_~\s]*$/iu.test(text)) return 'end-mark';
  if (/^[-–—*#]+\s*\p{L}+\s*[-–—*#]+$/u.test(text) && exact.get(fold(text)) === 'end-mark') return 'end-mark';
  if (ofPair.test(text)) return 'player';
  if (addressOnly.test(text) || (telephone.test(text) && wordsOf(text).length <= 12)) return 'contact';
  const row = rowReason(raw);
  if (row !== undefined) return row;
  const phrase = phraseReason(text);
  if (phrase !== undefined) return phrase;
  if (labelledTitle(text)) return 'related';
  const words = fold(text).split(' ');
  if (words.length >= 4 && !endsWithStop(text) && words.every((word) => menuWords.has(word))) return 'navigation';
  return undefined;
}

/** Whether a line announces other stories below it. */
export function announcesTitles(reason: string, text: string): boolean {
  if (reason === 'newsletter') return wordsOf(text).length <= 3;
  return (reason === 'related' && !labelledTitle(text)) || (reason === 'advertisement' && !/(?:contin|below|after|publici|anzeige$|advertisement$|anuncio$|werbung$)/iu.test(fold(text)));
}
