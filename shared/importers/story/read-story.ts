import type { ReceiptLine } from '../../article/receipt';
import type { Block, ListItem } from '../../body/block';
import { plainInline } from '../../body/inline';
import type { Metadata } from '../../metadata/index';
import type { Person } from '../../metadata/people';
import { readByline } from '../../lines/read-byline';
import { readDateline } from '../../lines/read-dateline';
import { bylineShape, hasStampLabel, isJobLine } from '../text/byline-shape';
import { cellsOf } from '../text/furniture';
import { doubledWord, fold, isAllCaps, itemMarker, wordsOf } from '../text/line-shape';
import { detectLanguage, knownLanguage } from '../words/detect-language';
import type { ImportContext, Imported } from '../importer';
import { cutStart } from './cut-start';
import { findHeader, isSectionName, type Header } from './find-header';
import { markBody } from './mark-body';
import { markPieces, type Mark, type Verdict } from './marks';
import { settleNotices } from './notices';
import type { Piece } from './piece';
import { fieldOfRole, restOfStamps, settleStamps, stampsOfLine, type DataMoment, type StampLine } from './stamps';

/** What a page says about itself besides its words; plain text says nothing. */
export interface PageFacts {
  readonly markup: boolean;
  readonly language?: string | undefined;
  readonly headline?: string | undefined;
  readonly section?: string | undefined;
  readonly siteName?: string | undefined;
  readonly authors: readonly string[];
  readonly moments: readonly DataMoment[];
}

/** A page that says nothing about itself. */
export const noFacts: PageFacts = { markup: false, authors: [], moments: [] };

interface Reading {
  readonly marks: readonly Mark[];
  readonly header: Header;
  readonly stamps: readonly StampLine[];
  readonly language: string | undefined;
}

/** The language to read the text in: a person's word first, then the page's where the words do not speak against it, then the words. */
export function languageOf(text: string, context: ImportContext, stated: string | undefined): string | undefined {
  if (context.language !== undefined) return context.language;
  const guess = detectLanguage(text);
  const tag = stated !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(stated) ? stated : undefined;
  if (tag === undefined) return guess?.language;
  return guess?.sure === true && knownLanguage(tag) !== guess.language ? guess.language : tag;
}

/** Reads a story out of its pieces: the one place where plain text and HTML become metadata, body and receipt. */
export function readStory(pieces: readonly Piece[], facts: PageFacts, context: ImportContext): Imported {
  const marks = markPieces(pieces);
  const language = languageOf(marks.filter((mark) => mark.kind === 'prose').map((mark) => mark.text).join('\n') || marks.slice(0, 200).map((mark) => mark.text).join('\n'), context, facts.language);
  const prose = marks.filter((mark) => mark.kind === 'prose');
  const gaps = prose.filter((mark) => mark.piece.gapBefore).length * 2 > prose.length;
  const stampContext = { language, asOf: context.now };
  const stampAt = (index: number): StampLine[] => {
    const mark = marks[index];
    if (mark === undefined || mark.kind === 'notice' || mark.kind === 'furniture' || (mark.piece.drop !== undefined && mark.piece.drop !== 'running-head')) return [];
    const readings = stampsOfLine(mark.piece.drop === 'running-head' ? lastCell(mark.piece) : mark.text, stampContext);
    return readings === undefined ? [] : [{ index, readings }];
  };
  const found = marks.slice(0, 120).flatMap((_, index) => stampAt(index));
  // A clock time alone ("17:40 UTC") heads an entry of a live page; beside a stamp with its day it dates nothing else.
  const timeOnly = (line: StampLine): boolean => line.readings.every((reading) => reading.role === 'none' && reading.flags.includes('date-missing'));
  const early = found.every(timeOnly) ? found : found.filter((line) => !timeOnly(line));
  const stampSet = new Set(early.filter(({ index }) => marks[index]?.piece.drop === undefined).map(({ index }) => index));
  const header = findHeader(marks, { stamps: stampSet, gaps, language, headline: facts.headline, siteName: facts.siteName });
  markHeader(marks, header, facts, stampSet);
  markBody(marks, { lead: header.lead, gaps, markup: facts.markup });
  const stamps = chooseStamps(marks, header, early, stampAt);
  for (const { index } of stamps) {
    const mark = marks[index];
    if (mark !== undefined && mark.piece.drop === undefined) mark.verdict = undefined;
  }
  const times = settleStamps(marks, stamps, facts.moments);
  const notices = settleNotices(marks, language);
  settleSiteNames(marks, header, notices);
  return build({ marks, header, stamps, language }, facts, { ...times, ...notices });
}

/** A running head holds the paper's name and, at one end, the day. */
function lastCell(piece: Piece): string {
  const cells = cellsOf(piece.raw.slice(0, 400));
  return cells.find((cell) => /\d{4}/u.test(cell)) ?? piece.text;
}

/** The stamp lines that count: those above the body, and labelled ones alone on a line below it when nothing above says the same. */
function chooseStamps(marks: readonly Mark[], header: Header, early: readonly StampLine[], stampAt: (index: number) => StampLine[]): readonly StampLine[] {
  const above = early.filter(({ index }) => index < header.lead && marks[index]?.piece.drop === undefined && index !== header.headline && index !== header.standfirst);
  const roles = new Set(above.flatMap(({ readings }) => readings.map((reading) => reading.role)));
  const lastProse = marks.findLastIndex((mark) => mark.kind === 'prose' && mark.piece.drop === undefined);
  const below = marks.slice(Math.max(lastProse + 1, header.lead), lastProse + 60)
    .flatMap((mark, offset) => (mark.verdict === undefined || mark.verdict.outcome === 'flagged' ? stampAt(Math.max(lastProse + 1, header.lead) + offset) : []))
    .filter(({ readings }) => readings.every((reading) => fieldOfRole(reading.role) !== undefined && !roles.has(reading.role)));
  const found = [...above, ...below];
  if (found.some(({ readings }) => readings.some((reading) => reading.role === 'none' || reading.role === 'published'))) return found;
  const head = early.find(({ index }) => marks[index]?.piece.drop === 'running-head');
  return head === undefined ? found : [head, ...found];
}

/** Gives every piece above the body its verdict. */
function markHeader(marks: readonly Mark[], header: Header, facts: PageFacts, stamps: ReadonlySet<number>): void {
  const set = (index: number | undefined, verdict: Verdict): void => {
    const mark = index === undefined ? undefined : marks[index];
    if (mark !== undefined) mark.verdict = verdict;
  };
  const headline = header.headline === undefined ? undefined : marks[header.headline];
  set(header.headline, headline !== undefined && isAllCaps(headline.text) ? { outcome: 'flagged', reason: 'all-caps', field: 'headline' } : { outcome: 'kept', reason: 'headline', field: 'headline' });
  set(header.standfirst, { outcome: facts.markup && marks[header.standfirst ?? -1]?.piece.hint === 'standfirst' ? 'kept' : 'guessed', reason: 'standfirst', field: 'standfirst' });
  set(header.section, { outcome: 'guessed', reason: 'section', field: 'section' });
  for (const index of [...header.bylines, ...header.jobs]) {
    const bare = marks[index] !== undefined && bylineShape(marks[index].text) === 'bare' && marks[index].piece.hint !== 'byline';
    set(index, { outcome: bare ? 'guessed' : 'kept', reason: bare ? 'byline-guessed' : 'byline', field: 'byline' });
  }
  for (let index = 0; index < Math.min(header.lead, marks.length); index += 1) {
    const mark = marks[index];
    if (mark === undefined || mark.verdict !== undefined || mark.kind === 'dropped' || mark.kind === 'notice') continue;
    if (mark.kind === 'furniture') mark.verdict = { outcome: 'removed', reason: mark.reason ?? 'boilerplate' };
    else if (mark.kind === 'symbols') mark.verdict = { outcome: 'removed', reason: 'boilerplate' };
    else if (index < (header.headline ?? 0) && mark.kind === 'phrase') {
      const repeats = headline !== undefined && fold(mark.text).startsWith(fold(headline.text));
      mark.verdict = { outcome: 'removed', reason: repeats ? 'headline' : isSectionName(mark.text) ? 'navigation' : 'label' };
    } else if (index < (header.headline ?? 0) && mark.kind === 'item' && wordsOf(mark.text).length <= 5) mark.verdict = { outcome: 'removed', reason: 'link-list' };
    else if (headline !== undefined && fold(mark.text) === fold(headline.text)) mark.verdict = { outcome: 'removed', reason: 'headline' };
    else if (mark.kind === 'phrase' && (hasStampLabel(mark.text) || mark.piece.hint === 'stamp')) mark.verdict = { outcome: 'flagged', reason: 'stamp-asked' };
    else if (mark.kind === 'phrase' && mark.piece.hint === undefined && header.bylines.includes(index - 1) && stamps.has(index + 1) && wordsOf(mark.text).length <= 3 && /^\p{Lu}/u.test(mark.text)) mark.verdict = { outcome: 'guessed', reason: 'dateline', field: 'dateline' };
  }
  // A paragraph after the headline that says the headline again is its copy.
  for (let index = header.lead; headline !== undefined && index < Math.min(marks.length, header.lead + 3); index += 1) {
    const mark = marks[index];
    if (mark !== undefined && mark.verdict === undefined && mark.kind === 'phrase' && fold(mark.text) === fold(headline.text)) mark.verdict = { outcome: 'removed', reason: 'headline' };
  }
}

/** A short line above the headline that the notice or the page names is the site's name. */
function settleSiteNames(marks: readonly Mark[], header: Header, notices: Metadata): void {
  const holder = fold(notices.copyrightHolder ?? '');
  for (const mark of marks.slice(0, header.headline ?? 0)) {
    if (mark.verdict?.reason === 'label' && holder !== '' && holder.includes(fold(mark.text))) mark.verdict = { outcome: 'removed', reason: 'site-name' };
  }
}

function sectionWords(text: string): string {
  const plain = text.trim();
  return isAllCaps(plain) && plain.length > 3 ? plain.charAt(0) + plain.slice(1).toLowerCase() : plain;
}

/** The people of the byline lines, in order, each once; data fills in when nothing is printed. */
function readBylines(reading: Reading, facts: PageFacts): Metadata['byline'] {
  const people: Person[] = [];
  const texts: string[] = [];
  for (const index of reading.header.bylines) {
    const mark = reading.marks[index];
    if (mark === undefined) continue;
    const stamp = reading.stamps.find((line) => line.index === index);
    const text = stamp === undefined ? mark.text : restOfStamps(mark.text, stamp.readings);
    const byline = readByline(text, { language: reading.language });
    for (const name of byline.authors) if (!isJobLine(name) && !people.some((other) => fold(other.name) === fold(name))) people.push({ name, role: 'reporter' });
    texts.push(mark.text);
  }
  if (people.length === 0) for (const name of facts.authors) people.push({ name, role: 'reporter' });
  return people.length === 0 && texts.length === 0 ? undefined : { people, ...(texts.length === 0 ? {} : { text: texts.join(' · ') }) };
}

function isListItem(mark: Mark | undefined, before: Mark | undefined, after: Mark | undefined): boolean {
  if (mark === undefined || mark.kind !== 'item' || (mark.verdict !== undefined && mark.verdict.body !== 'item')) return false;
  const sign = itemMarker(mark.piece.text)?.sign;
  if (sign === '—' || sign === '–') return false;
  if (sign === '•' || sign === '▪' || sign === '‣' || sign === '◦' || sign === '●') return true;
  const same = (other: Mark | undefined): boolean => other?.kind === 'item' && itemMarker(other.piece.text)?.sign === sign;
  return same(before) || same(after);
}

/** Puts the marks together: body blocks in order, one receipt line per source line, the fields. */
function build(reading: Reading, facts: PageFacts, found: Metadata): Imported {
  const { marks, header, language } = reading;
  const body: Block[] = [];
  const lines: ReceiptLine[] = [];
  const credits: string[] = [];
  const placeLine = marks.find((mark) => mark.verdict?.reason === 'dateline');
  let dateline: Metadata['dateline'] = placeLine === undefined ? undefined : { place: placeLine.text, text: placeLine.text };
  let items: { style: 'bulleted' | 'numbered'; items: ListItem[] } | undefined;
  const closeList = (): void => {
    if (items !== undefined) body.push({ type: 'list', style: items.style, items: items.items });
    items = undefined;
  };
  const firstBody = marks.findIndex((mark, index) => index >= header.lead && mark.verdict === undefined && mark.kind === 'prose' && mark.piece.drop === undefined);
  for (const [index, mark] of marks.entries()) {
    const { piece } = mark;
    let verdict: Verdict = mark.verdict ?? (piece.drop !== undefined ? { outcome: 'removed', reason: piece.drop } : { outcome: 'kept', reason: piece.hint === 'caption' ? 'caption' : 'body', body: 'as-is' });
    if (verdict.body !== undefined) {
      if (isListItem(mark, marks[index - 1], marks[index + 1])) {
        const marker = itemMarker(piece.text);
        if (items !== undefined && items.style !== marker?.style) closeList();
        items ??= { style: marker?.style ?? 'bulleted', items: [] };
        items.items.push({ content: plainInline(mark.text) });
        verdict = { outcome: 'changed', reason: 'list-joined' };
      } else {
        closeList();
        let block: Block = verdict.body === 'divider' ? { type: 'divider' } : verdict.body === 'heading' ? headingOf(piece) : (piece.block ?? { type: 'paragraph', content: plainInline(piece.text) });
        const line = index === firstBody && block.type === 'paragraph' ? readDateline(piece.text.slice(0, 240)) : undefined;
        if (line !== undefined && line.length > 0 && line.length < piece.text.length) {
          const text = piece.text.slice(0, line.length);
          dateline = { ...(line.place === undefined ? {} : { place: line.place }), ...(line.agency === undefined ? {} : { agency: line.agency }), text: withoutDash(text) };
          block = block.type === 'paragraph' ? { ...block, content: cutStart(block.content, line.length) } : block;
          verdict = { outcome: 'changed', reason: 'dateline', field: 'dateline', detail: text.trim() };
        }
        body.push(block);
        verdict = judgeWords(piece, verdict);
      }
    } else if (verdict.reason === 'credit' && verdict.field === 'creditLine') credits.push(mark.text);
    for (const source of piece.sources) {
      lines.push({
        line: source.line, text: source.raw, outcome: verdict.outcome, reason: verdict.reason,
        ...(verdict.field === undefined ? {} : { field: verdict.field }), ...(verdict.detail === undefined || verdict.detail === '' ? {} : { detail: verdict.detail }),
        ...(verdict.candidates === undefined ? {} : { candidates: verdict.candidates }),
      });
    }
  }
  closeList();
  const text = (index: number | undefined): string | undefined => (index === undefined ? undefined : marks[index]?.text);
  const headline = text(header.headline);
  const section = header.section === undefined ? facts.section : sectionWords(text(header.section) ?? '');
  const byline = readBylines(reading, facts);
  const standfirst = text(header.standfirst);
  const metadata: Metadata = {
    ...(headline === undefined ? {} : { headline: headline.replace(/\s*\n\s*/gu, ' ') }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(byline === undefined ? {} : { byline }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(section === undefined || section === '' ? {} : { section }),
    ...(language === undefined ? {} : { language }),
    ...(credits.length === 0 ? {} : { creditLine: credits.join(' ').replace(/\s*\n\s*/gu, ' ') }),
    ...found,
  };
  return { metadata, body, lines: lines.sort((a, b) => a.line - b.line) };
}

function headingOf(piece: Piece): Block {
  const content = piece.block?.type === 'paragraph' || piece.block?.type === 'heading' ? piece.block.content : plainInline(piece.text);
  return { type: 'heading', level: 2, content };
}

/** A dateline as printed: the dash that only parts it from the text goes, the ".-" that belongs to it stays. */
function withoutDash(dateline: string): string {
  const text = dateline.trim();
  return /\.\s?[–—-]+$/u.test(text) ? text : text.replace(/\s*[–—-]+$/u, '');
}

/** What the receipt says about a piece that stays: the most urgent of its doubts and repairs. */
function judgeWords(piece: Piece, verdict: Verdict): Verdict {
  const doubled = doubledWord(piece.text);
  if (verdict.outcome === 'flagged') return verdict;
  if (doubled !== undefined) return { ...verdict, outcome: 'flagged', reason: 'doubled-word', detail: `${doubled} ${doubled}` };
  if (piece.doubt !== undefined) return { ...verdict, outcome: 'flagged', reason: piece.doubt };
  if (verdict.outcome === 'guessed') return verdict;
  if (piece.guessedHyphen === true) return { ...verdict, outcome: 'guessed', reason: 'dehyphenated' };
  if (verdict.outcome === 'kept' && piece.repair !== undefined) return { ...verdict, outcome: 'changed', reason: piece.repair };
  return verdict;
}
