import { allImportWords } from '../words/index';
import { fold, isNameShaped, wordsOf } from './line-shape';

const byWords = allImportWords.flatMap((words) => [...words.by].map(fold)).sort((a, b) => b.length - a.length);
const jobWords = new Set(allImportWords.flatMap((words) => [...words.jobs].map(fold)));

/** The label of a byline at the start of a line, with what follows it; undefined when there is none. */
function afterLabel(text: string): string | undefined {
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const label = byWords.find((word) => folded.startsWith(word) && /^\s*:?\s+|^\s*:\s*/u.test(folded.slice(word.length)) && folded.length > word.length + 2);
  if (label === undefined) return undefined;
  // The label may carry accents, so count its letters in the text itself.
  let cut = 0;
  for (let plain = ''; cut < text.length && plain.length < label.length; cut += 1) plain += text.charAt(cut).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return text.slice(cut).replace(/^\s*:?\s*/u, '');
}

/** The first of the names in "Ana Ruiz and Ben Low, Corvane News": up to a separator, an "and" or a digit. */
function firstName(text: string): string {
  return (text.split(/\s*[,|·•;(/]\s*|\s+[-–—]\s+|\s+(?:and|y|e|et|und|con|with|in|en|for)\s+|\s*&\s*|\s+(?=\d)/iu)[0] ?? '').trim();
}

/** Whether a line reads as a byline: `labelled` when it says so ("By …"), `bare` when it is a name or names alone. */
export function bylineShape(text: string): 'labelled' | 'bare' | undefined {
  if (text.length > 220 || /[!?]/u.test(text)) return undefined;
  const rest = afterLabel(text);
  if (rest !== undefined) {
    if (isNameShaped(firstName(rest)) && wordsOf(rest).length <= 26) return 'labelled';
    if (/^by |^by:/iu.test(text) && wordsOf(rest).length <= 4 && /^\p{Lu}/u.test(rest) && !/[.]$/u.test(rest)) return 'labelled';
  }
  if (text.length > 90 || /\d/u.test(text)) return undefined;
  const names = text.split(/\s*,\s*|\s+(?:and|y|e|et|und)\s+|\s*&\s*/u);
  return names.length <= 4 && isNameShaped(names[0] ?? '') && names.every((name) => isNameShaped(name) || jobWords.has(fold(name))) ? 'bare' : undefined;
}

/** Whether a line gives only what somebody does: "Environment correspondent", "Redacción". */
export function isJobLine(text: string): boolean {
  const folded = fold(text);
  const words = folded.split(' ');
  return words.length <= 5 && !/[.!?]$/u.test(text) && (jobWords.has(folded) || jobWords.has(words[words.length - 1] ?? '') || jobWords.has(words[0] ?? '') || jobWords.has(words.slice(-2).join(' ')));
}

const pictureWords = allImportWords.flatMap((words) => [...words.pictureCredit].map(fold)).sort((a, b) => b.length - a.length);
const storyWords = allImportWords.flatMap((words) => [...words.storyCredit].map(fold)).sort((a, b) => b.length - a.length);

function startsWithLabel(text: string, labels: readonly string[], needColon: (label: string) => boolean, capitalIsEnough = false): string | undefined {
  const folded = fold(text);
  for (const label of labels) {
    if (!folded.startsWith(label)) continue;
    const after = folded.slice(label.length);
    const plain = text.replace(/^[^\p{L}]+/u, '').slice(label.length);
    if (/^\s*:/u.test(after) || (/^ /u.test(after) && (!needColon(label) || (capitalIsEnough && /^\s+\p{Lu}/u.test(plain))))) return after.replace(/^\s*:?\s*/u, '');
  }
  return undefined;
}

const prepositions = /(?: by| of| de| von| par| por| da| do| from| avec)$/u;

/** Whether a line credits a picture: "Photograph: Ana Ruiz/Corvane", "Foto de Luis Mar". */
export function isPictureCredit(text: string): boolean {
  if (text.length > 140 || wordsOf(text).length > 14) return false;
  const rest = startsWithLabel(text, pictureWords, (label) => !prepositions.test(label));
  return rest !== undefined && rest !== '' && /[:]\s*\p{Lu}|(?:by|de|of|von)\s+\p{Lu}/u.test(text);
}

/** Whether a line at the foot of a story credits the people who made it: "Reporting by …; editing by …". */
export function isStoryCredit(text: string): boolean {
  if (text.length > 260) return false;
  if (/^(?:\S+ ){1,9}(?:contributed to this (?:report|story|article)|contributed reporting|contributed)\.?$/iu.test(text)) return true;
  if (/^(?:\S+ ){1,9}(?:contribuy(?:ó|eron) (?:a|en|con) est[ea] .{3,30}|contribuiu para est[ae] .{3,30}|a contribué à cet article|ont contribué à cet article|hat an diesem .{3,20} mitgearbeitet)\.?$/iu.test(text)) return true;
  const rest = startsWithLabel(text.replace(/^[(\[]/u, ''), storyWords, (label) => !prepositions.test(label) || label === 'avec', wordsOf(text).length <= 8);
  return rest !== undefined && /\s\p{Lu}/u.test(text) && wordsOf(text).length <= 34;
}

const stampLabel = /^\W*(?:(?:first |originally |last |date )?(?:published|posted|updated|modified|issued)|embargo(?:ed)?|publicad[oa]s?|actualizad[oa]s?|atualizad[oa]s?|modificad[oa]|creado|publié|mis à jour|modifié|veröffentlicht|aktualisiert|erschienen|stand|última actualización|última atualização|dernière mise à jour|zuletzt)\b(?=\W|$)/iu;

/** Whether a line begins as stamps do ("Updated:", "Publicado el"). */
export function hasStampLabel(text: string): boolean {
  return text.length <= 120 && stampLabel.test(text) && !/[.!?]["”»]?$/u.test(text.replace(/\b[ap]\.m\.$/iu, ''));
}
