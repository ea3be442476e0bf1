import { foldKeepingLength } from '../lib/fold';
import { readYears } from './read-years';
import type { NoticeFlag, NoticeReading } from './rights';
import { companyEndings, rightsPhrases, scriptMakers, weakPhrases } from './rights-words';
import { wireAgencyIn } from './wire';

/** What helps a reading and is never taken from the computer. */
export interface NoticeContext {
  readonly language?: string | undefined;
  /** UTC instant of reading, for years that are still to come. */
  readonly asOf?: string | undefined;
}

/** A stretch of a text that is a notice. */
export interface FoundNotice {
  readonly from: number;
  readonly to: number;
  readonly raw: string;
}

/** A mark that opens a notice: ©, (c), ℗, Copyright, D.R. – several in a row are one opening. */
const opening = /(?:(?:Â?©|&copy;|℗|\(c\)|copyright(?:Â)?|copr\.|d\.\s?r\.)[\s:]*(?:&\s+(?=[©℗]))?)+(?:by\s+)?/giu;
/** What every opening holds: most lines have none of it. */
const mark = /[©℗]|&copy;|\(c\)|cop[yr]|d\.\s?r\./iu;
const leak = /\b(?:mon|tue|wed|thu|fri|sat|sun)\s+\p{L}{3}\s+\d{1,2}\s+\d\d:\d\d:\d\d\s+\S+\s+(?=\d{4})|\$?\{\{?[^}]*\}\}?|\[(?:current )?year\]|%year%|%Y|<\?[^>]*>|^\s*(?:undefined|null|nan)(?=\s)/iu;
const registerNumber = /\b(?:regn?\.?\s?n[o.º]|registration|registered|company no|abn\b|acn\b|c\.?i\.?f\.?|cnpj|nipc|dpa:\d|r\.?c\.?s\.?\b|hrb\b|ust-?id)/iu;

const trimSigns = (text: string): string => text.replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/gu, '');

/** Where the first rights phrase begins and ends, or undefined. */
function phraseIn(text: string): { readonly from: number; readonly to: number } | undefined {
  const folded = foldKeepingLength(text);
  const hits = rightsPhrases.map((phrase) => ({ from: folded.indexOf(phrase), length: phrase.length })).filter(({ from }) => from >= 0).sort((a, b) => a.from - b.from || b.length - a.length);
  const first = hits[0];
  return first === undefined ? undefined : { from: first.from, to: first.from + first.length };
}

function openings(text: string): readonly { readonly from: number; readonly to: number; readonly raw: string }[] {
  if (!mark.test(text)) return [];
  const firstLetter = text.search(/\p{L}/u);
  return [...text.matchAll(opening)]
    .filter((found) => isOpening(text, found.index, found[0], firstLetter >= 0 && firstLetter < found.index))
    .map((found) => ({ from: found.index, to: found.index + found[0].length, raw: found[0] }));
}

/** "copyright" opens a notice only where a year, a sign or a name in capitals follows; "copyright treaty" is prose. "(c)" in a list is an item. */
function isOpening(text: string, at: number, raw: string, inSentence: boolean): boolean {
  const rest = text.slice(at + raw.length);
  const signed = /[©℗]|&copy;/i.test(raw);
  if (/\p{L}/u.test(text.charAt(at - 1)) && !signed) return false;
  // "The © sign was invented": a sign in a sentence is followed by a common word.
  if (signed) return !(inSentence && /^\p{Ll}+(?:\s|$)/u.test(rest) && !/copyright/i.test(raw));
  if (/d\.\s?r\./i.test(raw) && !/copyright/i.test(raw)) return /^\d{4}/.test(rest);
  if (/^\s*\(c\)\s*$/i.test(raw)) return /^\s*(?:copyright|(?:1[89]|20)\d\d)/i.test(rest) || (!inSentence && /(?:1[89]|20)\d\d\.?\s*$/.test(rest) && isHolder(rest));
  if (/^(?:act|office|law|laws|clearance|directive|convention|board|tribunal|royalty|infringement|notice|policy|agency|and)\b/i.test(rest)) return false;
  return (inSentence ? /^\W*(?:1[89]|20)\d\d/u : /^\W*(?:(?:1[89]|20)\d\d|\p{Lu}|$)/u).test(rest) && /[A-Z]opyright|COPYRIGHT|\(c\)/u.test(raw);
}

/** The notices of a text: each from its opening (or its rights phrase) to the next one or the end of the line. */
export function findNotices(text: string): readonly FoundNotice[] {
  return lineSpans(text).flatMap(({ from, line }) => noticesOfLine(line).map((notice) => ({ ...notice, from: notice.from + from, to: notice.to + from })));
}

function lineSpans(text: string): readonly { readonly from: number; readonly line: string }[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const from = at;
    at += line.length + 1;
    return { from, line };
  });
}

function noticesOfLine(line: string): readonly FoundNotice[] {
  const found = openings(line);
  // Openings with nothing between them but signs are one notice that says its mark twice.
  const starts = found.filter((each, index) => {
    const between = line.slice(found[index - 1]?.to ?? 0, each.from);
    // "Copyright 2024 © Holder" is one notice, "© 2023 © 2024 Holder" two.
    return index === 0 || /\p{L}/u.test(between) || (/\d/.test(between) && /^\s*\d{4}/.test(line.slice(each.to)));
  });
  if (starts.length === 0) {
    const phrase = phraseIn(line);
    const isNotice = phrase !== undefined && ((phrase.from <= 2 && opensAlone(line, phrase)) || closesAlone(line, phrase));
    return isNotice ? [{ from: 0, to: line.length, raw: line }] : [];
  }
  return starts.map((each, index) => {
    const before = line.slice(0, each.from);
    const to = starts[index + 1]?.from ?? line.length;
    const from = index === 0 && (isOnlyTerms(before) || (isHolder(before) && !namesAnyone(line.slice(each.to, to)))) ? 0 : each.from;
    return { from, to, raw: line.slice(from, to).trim() };
  });
}

/** Signs, or a rights phrase and signs: "All rights reserved © 2024". */
function isOnlyTerms(before: string): boolean {
  const phrase = phraseIn(before);
  return !/[\p{L}\d]/u.test(phrase === undefined ? before : before.slice(0, phrase.from) + before.slice(phrase.to));
}

const year = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/gu;

/** A few words that could be a holder: capitals, and the small words between them; years aside. */
function isHolder(text: string): boolean {
  const name = trimSigns(text.replace(year, ' ')).replace(/\.$/u, '');
  return name.split(/\s+/).length <= 10 && /^(?:(?:[\p{Lu}\d][\p{L}\p{M}\d.,'’&/()-]*|de|del|la|las|los|el|do|da|dos|das|du|des|le|les|der|die|das|und|of|the|for|and|y|e|et|&|-)(?:\s+|$))+$/u.test(name);
}

/** Whether words that are no terms follow a mark: a holder stands there. */
const namesAnyone = (text: string): boolean => /\p{L}/u.test(text.slice(0, phraseIn(text)?.from ?? text.length));

/** "2024 Holder. All rights reserved.": the strong phrase ends a line that holds nothing but a name. */
function closesAlone(line: string, phrase: { readonly from: number; readonly to: number }): boolean {
  return /reserv|vorbehalten/iu.test(line.slice(phrase.from, phrase.to)) && !/[\p{L}\d]/u.test(line.slice(phrase.to)) && isHolder(line.slice(0, phrase.from)) && !/[\p{L}\d]/u.test(line.slice(0, phrase.from).slice(-1));
}

const forbidding = /prohibi|proibi|forbidden|permission|permiso|permiss[aã]o|consent|autoriza|authoriz|interdit|autoris|verboten|untersagt|genehmigung|zustimmung|not be (?:published|broadcast|reproduced|copied)|reserv|vorbehalten/iu;

/** Whether a rights phrase at the beginning of a line makes a notice of it, and is not the beginning of a sentence: "All rights reserved for the poor, …". */
function opensAlone(line: string, phrase: { readonly from: number; readonly to: number }): boolean {
  const rest = line.slice(phrase.to);
  if (weakPhrases.has(foldKeepingLength(line.slice(phrase.from, phrase.to)))) return forbidding.test(rest);
  return !/reserv|vorbehalten/iu.test(line.slice(phrase.from, phrase.to)) || !/^\s+(?!(?:by|to|a|al|por|para|par|pour|für|bei|beim|à|en|in|im|and|y|e|et|und|worldwide|dpa)(?![\p{L}]))\p{Ll}/u.test(rest);
}

/** Whether a line is a copyright notice (and not prose about copyright): it begins with one. */
export function isNoticeLine(line: string): boolean {
  if (line.length > 600) return false;
  const first = noticesOfLine(line)[0];
  if (first === undefined || isScript(line)) return false;
  const before = line.slice(0, first.from);
  return before.trim().length <= 40 && !/[.!?]\s/.test(before.slice(0, -2));
}

const script = new RegExp(String.raw`(?<!\p{L})(?:${scriptMakers.join('|').replaceAll('.', String.raw`\.`)})`, 'iu');
const isScript = (text: string): boolean => script.test(text) && !/rights reserved|derechos|direitos|droits|rechte/iu.test(text);

/** Splits the holder from what else is said of it: the first sentence is the holder, unless its dot belongs to an abbreviation. */
function holderAndNote(text: string): { readonly holder: string; readonly note: string } {
  const register = registerNumber.exec(text);
  if (register !== null && register.index > 0) return { holder: trimSigns(text.slice(0, register.index)), note: text.slice(register.index).trim() };
  for (const stop of text.matchAll(/\.\s+(?=\p{Lu})/gu)) {
    const word = /([\p{L}./]+)$/u.exec(text.slice(0, stop.index))?.[1] ?? '';
    if (!isAbbreviation(word)) return { holder: trimSigns(text.slice(0, stop.index)), note: text.slice(stop.index + stop[0].length).trim() };
  }
  return { holder: text, note: '' };
}

const isAbbreviation = (word: string): boolean => companyEndings.has(word.split('.').at(-1)?.toLowerCase() ?? '') || /^(?:\p{L}\.)+\p{L}?$/u.test(word);

/** The holder without a final dot, unless the dot belongs to the name. */
function withoutStop(text: string): string {
  const trimmed = trimSigns(text);
  if (!trimmed.endsWith('.')) return trimmed;
  const word = /([\p{L}./]+)\.$/u.exec(trimmed)?.[1] ?? '';
  return isAbbreviation(word) ? trimmed : trimSigns(trimmed.slice(0, -1));
}

interface Parts {
  readonly head: string;
  readonly terms: string;
  /** The terms stand before the holder: "Derechos reservados - Holder". */
  readonly tail: string;
}

/** Divides what follows the opening into what names holder and years, and the terms. */
function divide(text: string): Parts {
  const phrase = phraseIn(text);
  if (phrase === undefined) return { head: text, terms: '', tail: '' };
  const head = text.slice(0, phrase.from);
  const terms = text.slice(phrase.from);
  if (/[\p{L}]/u.test(head.replace(/\b(?:by|por|par|von)\b/giu, '').replace(/\d/g, ''))) return { head, terms, tail: '' };
  // Nothing but years before the phrase: a name may stand behind it.
  const after = text.slice(phrase.to);
  const name = /^\s*[.,:|–—-]*\s*(?:by\s+|por\s+|a\s+)?(\p{Lu}[^]*)$/u.exec(after)?.[1];
  if (name === undefined || phraseIn(name) !== undefined || name.split(/\s+/).length > 12) return { head, terms, tail: '' };
  return { head, terms: text.slice(phrase.from, after.startsWith('.') ? phrase.to + 1 : phrase.to), tail: name };
}

/** Reads one notice. The line is only read: whoever keeps it keeps it byte for byte. */
function readOne(raw: string, context: NoticeContext): NoticeReading {
  const flags: NoticeFlag[] = [];
  const marks = openings(raw);
  const opened = marks.at(-1);
  const before = marks[0] === undefined ? '' : raw.slice(0, marks[0].from);
  const symbols = marks.map((mark) => mark.raw).join(' ');
  if ((symbols.match(/©|\(c\)/giu)?.length ?? 0) > 1) flags.push('doubled-symbol');
  if (/Â|Ã|â€/.test(raw)) flags.push('mojibake');
  let text = opened === undefined ? raw : `${raw.slice(marks[0]?.to, opened.from).replace(opening, ' ')} ${raw.slice(opened.to)}`;
  if (leak.test(text)) {
    flags.push('template-leak');
    text = text.replace(leak, '');
  }
  text = text.replace(/[\s|]+$/u, '');
  const { head: whole, terms: allTerms, tail } = divide(text);
  // "2023 – All rights reserved": the dash parts the terms off and leaves no range open.
  const head = allTerms === '' ? whole : whole.replace(/\s+[-–—]\s*$/u, '');
  const yearsIn = [head, tail].map((part) => readYears(part));
  const endYear = /(?:^|[.,]?\s+)((?:1[89]|20)\d\d)\.?$/u.exec(allTerms);
  const years = yearsIn[0] ?? yearsIn[1];
  const terms = years === undefined && endYear !== null ? allTerms.slice(0, endYear.index) + (allTerms.charAt(endYear.index) === '.' ? '.' : '') : allTerms;
  const named = cut(head, yearsIn[0]) || cut(tail, yearsIn[1]) || (isHolder(before) ? trimSigns(before) : '');
  const link = /\s*\(((?:https?:\/\/|www\.)[^)]*)\)/iu.exec(named);
  const { holder, note } = holderAndNote(trimSigns(named.replace(link?.[0] ?? '', '')));
  const saidHolder = withoutStop(holder.replace(/^(?:by|por|par|von)\s+/iu, '').replace(/(?<=\p{L})\s+copyright$/iu, ''));
  const saidYears = years?.years ?? endYear?.[1];
  const prefixTerms = /d\.\s?r\./iu.test(symbols) ? 'D.R.' : '';
  if (years?.open === true) flags.push('open-range');
  if (saidHolder === '') flags.push('holder-missing');
  if (saidYears === undefined) flags.push('year-missing');
  if (saidYears !== undefined && context.asOf !== undefined && Number(saidYears.match(/\d{4}/gu)?.at(-1)) > Number(context.asOf.slice(0, 4))) flags.push('future');
  const order: readonly NoticeFlag[] = ['open-range', 'doubled-symbol', 'mojibake', 'template-leak', 'holder-missing', 'year-missing', 'future'];
  const termsBefore = phraseIn(before) === undefined ? '' : trimSigns(before);
  const saidTerms = trimSigns([prefixTerms, termsBefore, terms].filter((part) => part !== '').join(' '));
  return {
    decision: flags.length === 0 ? 'accept' : 'flag',
    ...(saidHolder === '' ? {} : { holder: saidHolder }),
    ...(saidYears === undefined ? {} : { years: saidYears }),
    ...(saidTerms === '' ? {} : { terms: saidTerms }),
    ...(link?.[1] === undefined ? {} : { holderUrl: link[1] }),
    ...(note === '' ? {} : { note }),
    wire: wireAgencyIn(saidHolder) !== undefined,
    flags: order.filter((flag) => flags.includes(flag)),
  };
}

function cut(text: string, span: { readonly from: number; readonly to: number } | undefined): string {
  return trimSigns(span === undefined ? text : `${trimSigns(text.slice(0, span.from))} ${trimSigns(text.slice(span.to).replace(/^\s*\.\s+/u, ''))}`.trim());
}

/**
 * Reads a copyright line: holder, years and terms as written, and what is doubtful about them. Two notices in one line
 * are never merged: both are named and a person is asked which is the story's.
 */
export function readNotice(line: string, context: NoticeContext = {}): NoticeReading {
  if (isScript(line)) return { decision: 'ignore', wire: false, flags: ['third-party-script'] };
  const notices = noticesOfLine(line);
  const first = notices[0];
  if (first === undefined) return { decision: 'ignore', wire: false, flags: ['not-a-notice'] };
  if (notices.length === 1) return readOne(first.raw, context);
  const readings = notices.map((notice) => readOne(notice.raw, context));
  return {
    decision: 'ask',
    holder: readings.map((reading) => reading.holder ?? '?').join('; '),
    years: readings.map((reading) => reading.years ?? '?').join('; '),
    wire: readings.some((reading) => reading.wire),
    flags: ['two-notices'],
  };
}
