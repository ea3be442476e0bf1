import { bylineShape, hasStampLabel, isJobLine, isPictureCredit } from '../text/byline-shape';
import { allImportWords } from '../words/index';
import { endsWithStop, fold, isAllCaps, isTitleLike, wordsOf } from '../text/line-shape';
import { readDateline } from '../../lines/read-dateline';
import type { Mark } from './marks';

/** Where the parts above the first paragraph stand; indices into the marks. */
export interface Header {
  readonly headline?: number | undefined;
  readonly standfirst?: number | undefined;
  readonly section?: number | undefined;
  readonly bylines: readonly number[];
  /** Lines that belong to the byline: job titles. */
  readonly jobs: readonly number[];
  /** The first piece of the body. */
  readonly lead: number;
}

/** What the search for the header may know besides the pieces. */
export interface HeaderClues {
  /** Pieces that are stamp lines. */
  readonly stamps: ReadonlySet<number>;
  /** Whether paragraphs are set apart by empty lines. */
  readonly gaps: boolean;
  readonly language?: string | undefined;
  /** The headline that a page's data gives. */
  readonly headline?: string | undefined;
  readonly siteName?: string | undefined;
}

const sections = new Set(allImportWords.flatMap((words) => [...words.sections].map(fold)));

/** Whether a line is the name of a section. */
export function isSectionName(text: string): boolean {
  return sections.has(fold(text));
}

/** Words long enough to say what a text is about, folded. */
function topicWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).filter((word) => word.length < 60).map(fold).filter((word) => word.length >= 4));
}

/** The share of the title's topic words that the story's first paragraphs hold. */
function overlap(title: string, about: ReadonlySet<string>): number {
  const words = [...topicWords(title)];
  return words.length === 0 ? 0 : words.filter((word) => about.has(word) || about.has(`${word}s`) || about.has(word.replace(/e?s$/u, ''))).length / words.length;
}

/** Finds the last byline or stamp that stands above the body: at most one paragraph (the standfirst) may come before it, and prose must follow. */
function lastMetaLine(marks: readonly Mark[], clues: HeaderClues): number {
  let prose = 0;
  let last = -1;
  const lastProse = marks.findLastIndex((mark) => mark.kind === 'prose');
  for (const [index, mark] of marks.entries()) {
    if (index > 80 || index >= lastProse) break;
    if (mark.piece.drop !== undefined || mark.kind === 'notice') continue;
    const labelled = clues.stamps.has(index) || hasStampLabel(mark.text) || mark.piece.hint === 'byline' || bylineShape(mark.text) === 'labelled';
    if (labelled) last = index;
    else if (mark.kind === 'prose' && mark.piece.hint !== 'standfirst') {
      prose += 1;
      if (prose > 1 || mark.text.length > 360 || readDateline(mark.text.slice(0, 240)).length > 0) break;
    }
  }
  return last;
}

function headlineScore(mark: Mark, order: number, next: 'meta' | 'prose' | 'title' | 'other', about: ReadonlySet<string>, clues: HeaderClues): number {
  const count = wordsOf(mark.text).length;
  const size = count >= 4 ? 4 : count - 1;
  const known = clues.headline !== undefined && fold(clues.headline) === fold(mark.text) ? 10 : 0;
  const stop = endsWithStop(mark.text) ? -3 : 0;
  const hint = mark.piece.hint === 'headline' ? 8 : mark.piece.hint === 'standfirst' ? -6 : mark.piece.hint === 'caption' ? -8 : 0;
  return size + known + stop + hint + overlap(mark.text, about) * 4 - order * 0.4 + (next === 'meta' ? 1 : next === 'title' ? 0.6 : 0) + (isSectionName(mark.text) && count <= 3 ? -4 : 0);
}

/** Finds headline, standfirst, section and bylines by where they stand, how long they are and what they share with the story. */
export function findHeader(marks: readonly Mark[], clues: HeaderClues): Header {
  const meta = lastMetaLine(marks, clues);
  const hinted = marks.findIndex((mark) => mark.piece.hint === 'headline');
  const firstProse = marks.findIndex((mark, index) => index > meta && index > hinted && mark.kind === 'prose' && mark.piece.hint !== 'standfirst' && mark.piece.hint !== 'caption');
  const end = firstProse === -1 ? Math.min(marks.length, Math.max(meta, hinted) + 1 + (meta === -1 && hinted === -1 ? 6 : 0)) : firstProse;
  // Nobody's headline stands below a hundred lines; the limit keeps strange texts cheap.
  const reach = Math.min(end, 120);
  const about = topicWords(marks.slice(0, 400).filter((mark) => mark.kind === 'prose').slice(0, 6).map((mark) => mark.text.slice(0, 1200)).join(' '));
  const isMeta = (index: number): boolean => clues.stamps.has(index) || (marks[index] !== undefined && index < 120 && hasStampLabel(marks[index].text)) || (marks[index] !== undefined && bylineShape(marks[index].text) === 'labelled');
  const usable = (mark: Mark, index: number): boolean => (mark.kind === 'phrase' || (mark.kind === 'prose' && index < firstProse)) && !isMeta(index)
    && mark.piece.hint !== 'caption' && mark.piece.hint !== 'byline' && mark.piece.hint !== 'credit' && mark.piece.hint !== 'table' && !isPictureCredit(mark.text);
  const candidates = marks.slice(0, reach).flatMap((mark, index) => (usable(mark, index) ? [{ mark, index }] : []));
  let best: { index: number; score: number } | undefined;
  for (const [order, { mark, index }] of candidates.entries()) {
    if (!isTitleLike(mark.text) && mark.piece.hint !== 'headline' && !(mark.kind === 'prose' && wordsOf(mark.text).length <= 22 && candidates.length > 1)) continue;
    if (bylineShape(mark.text) === 'bare' && candidates.length > 1 && mark.piece.hint !== 'headline') continue;
    const following = index + 1 + marks.slice(index + 1, index + 40).findIndex((other) => other.kind !== 'furniture' && other.kind !== 'dropped' && other.kind !== 'symbols');
    const next = following === index ? 'other' : isMeta(following) ? 'meta' : marks[following]?.kind === 'prose' && following >= end ? 'prose' : 'title';
    const score = headlineScore(mark, order, next, about, clues);
    if (best === undefined || score > best.score) best = { index, score };
  }
  const enough = best !== undefined && (best.score >= 1.5 || marks[best.index]?.piece.hint === 'headline') && marks.some((mark, index) => index !== best.index && (mark.kind === 'prose' || mark.kind === 'item' || index > best.index));
  const headline = enough ? best?.index : undefined;

  const bylines: number[] = [];
  const jobs: number[] = [];
  for (let index = 0; index < reach; index += 1) {
    const mark = marks[index];
    if (mark === undefined || index === headline || mark.kind === 'dropped' || mark.kind === 'notice') continue;
    const shape = bylineShape(mark.text);
    const nearMeta = (headline !== undefined && index > headline) || (isMeta(index - 1) || isMeta(index + 1));
    if (mark.piece.hint === 'byline' || shape === 'labelled' || (shape === 'bare' && nearMeta && mark.kind === 'phrase' && bylines.length === 0)) bylines.push(index);
    else if (mark.kind === 'phrase' && headline !== undefined && index > headline && wordsOf(mark.text).length <= 4 && (bylines.includes(index - 1) || isMeta(index + 1)) && isJobLine(mark.text)) jobs.push(index);
  }

  const taken = new Set([...bylines, ...jobs]);
  const standfirst = headline === undefined ? undefined : findStandfirst(marks, { headline, meta, end, gaps: clues.gaps, usable, taken });
  const section = findSection(marks, headline, clues);
  const from = Math.max(headline ?? -1, standfirst ?? -1, Math.min(meta, end - 1), ...bylines, ...jobs) + 1;
  return { headline, standfirst, section, bylines, jobs, lead: firstProse === -1 ? from : Math.min(Math.max(from, 0), firstProse) };
}

interface StandfirstClues {
  readonly headline: number;
  readonly meta: number;
  readonly end: number;
  readonly gaps: boolean;
  readonly usable: (mark: Mark, index: number) => boolean;
  readonly taken: ReadonlySet<number>;
}

function findStandfirst(marks: readonly Mark[], clues: StandfirstClues): number | undefined {
  const { headline, meta, end } = clues;
  const hinted = marks.findIndex((mark, index) => index < end + 3 && mark.piece.hint === 'standfirst' && mark.piece.drop === undefined);
  if (hinted !== -1) return hinted;
  for (let index = headline + 1; index <= end; index += 1) {
    const mark = marks[index];
    if (mark === undefined) return undefined;
    const count = wordsOf(mark.text).length;
    if (mark.kind === 'furniture' || mark.kind === 'dropped' || mark.kind === 'symbols' || mark.kind === 'notice' || clues.taken.has(index)) continue;
    if (index === end) {
      // The first paragraph itself: only when it is tied to the headline while paragraphs stand apart.
      const next = marks[index + 1];
      return clues.gaps && index === headline + 1 && !mark.piece.gapBefore && mark.piece.gapAfter && count <= 45 && next?.kind === 'prose' ? index : undefined;
    }
    if (!clues.usable(mark, index)) continue;
    if (count < 5 || count > 70 || isAllCaps(mark.text)) continue;
    // A heading below the byline heads the first part of the body.
    if (mark.piece.hint === 'heading' && index > meta && marks[index + 1]?.piece.hint !== 'byline') continue;
    const next = marks[index + 1];
    if (index < meta || (index === headline + 1 && (!mark.piece.gapBefore || count >= 6)) || (count >= 7 && next !== undefined && next.kind !== 'item')) return index;
  }
  return undefined;
}

function findSection(marks: readonly Mark[], headline: number | undefined, clues: HeaderClues): number | undefined {
  const hinted = marks.findIndex((mark) => mark.piece.hint === 'section');
  if (hinted !== -1) return hinted;
  const site = fold(clues.siteName ?? '');
  const before = marks.slice(0, headline ?? 0).map((mark, index) => ({ mark, index })).filter(({ mark }) => mark.kind === 'phrase' && wordsOf(mark.text).length <= 4 && fold(mark.text) !== site);
  const named = before.findLast(({ mark }) => isSectionName(mark.text));
  if (named !== undefined) return named.index;
  // A single shouted word right above the headline is a section even when no table knows it.
  const last = before[before.length - 1];
  return last !== undefined && last.index === (headline ?? 0) - 1 && last.index > 0 && wordsOf(last.mark.text).length <= 2 && isAllCaps(last.mark.text) ? last.index : undefined;
}
