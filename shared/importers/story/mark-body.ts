import type { Reason } from '../../article/receipt';
import { announcesTitles } from '../text/furniture';
import { isPictureCredit, isStoryCredit } from '../text/byline-shape';
import { endsWithStop, isNameShaped, isTitleLike, wordsOf } from '../text/line-shape';
import type { Mark, Verdict } from './marks';

/** What the walk through the body may know. */
export interface BodyClues {
  readonly lead: number;
  /** Whether paragraphs are set apart by empty lines. */
  readonly gaps: boolean;
  /** Whether the pieces come from markup, whose headings are told and not guessed. */
  readonly markup: boolean;
}

const removed = (reason: Reason): Verdict => ({ outcome: 'removed', reason });

/** Whether a line looks like the head of a reader's comment: a time that counts back, or a name with a time. */
function looksLikeCommentHead(text: string): boolean {
  return text.length <= 90 && (/\b(?:\d+|an?|une?|uma?|einem?r?)\s*(?:s|m|h|d|min|mins|minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|días?|dias?|semanas?|heures?|jours?|minuten|stunden?|tage?n?)\b.{0,6}(?:\bago\b)?$/iu.test(text)
    || /^(?:hace|há|il y a|vor)\s+\d+/iu.test(text) || /\b\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?|h|uhr)?\W*$/iu.test(text));
}

/** The first line of a comment section at the foot of a page, or undefined. Its label alone is not enough: what follows must look like comments. */
function commentsStart(marks: readonly Mark[], lead: number): number | undefined {
  const total = marks.reduce((sum, mark) => sum + (mark.kind === 'prose' ? mark.text.length : 0), 0);
  let before = 0;
  let prose = 0;
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'prose' && index >= lead) {
      before += mark.text.length;
      prose += 1;
    }
    if (mark.kind !== 'furniture' || mark.reason !== 'comments' || prose < 2 || before * 2 < total) continue;
    const next = marks.slice(index + 1, index + 9);
    const heads = next.filter((other) => looksLikeCommentHead(other.text) || (other.kind === 'furniture' && /^(?:reply|report|like|responder|denunciar|répondre|signaler|antworten|melden)$/iu.test(other.text))).length;
    if (heads >= 1) return index;
  }
  return undefined;
}

/** The titles that an announcing label ("Related", "Most read") is followed by. */
function titlesAfter(marks: readonly Mark[], label: number, gaps: boolean): readonly number[] {
  const found: number[] = [];
  const adjacent = marks[label + 1]?.piece.gapBefore === false;
  for (let index = label + 1; index < marks.length && found.length < 40; index += 1) {
    const mark = marks[index];
    if (mark === undefined || mark.kind === 'notice') break;
    if (mark.kind === 'dropped' || mark.kind === 'symbols') continue;
    if (gaps && adjacent && index > label + 1 && mark.piece.gapBefore) break;
    if (mark.kind === 'furniture') {
      if (mark.reason === 'related' || mark.piece.gapBefore) break;
      continue;
    }
    const listed = mark.piece.hint === 'list' && mark.text.split('\n').every((line) => isTitleLike(line));
    if (!listed && (mark.kind === 'prose' || !isTitleLike(mark.text) || mark.piece.hint === 'quote' || mark.piece.hint === 'caption' || mark.piece.hint === 'table')) break;
    if (mark.piece.hint === 'heading' && marks[index + 1]?.kind === 'prose' && marks[index + 1]?.piece.drop === undefined) break;
    found.push(index);
  }
  // Set apart by empty lines and followed by prose, the last of several may be the next subhead.
  const last = found[found.length - 1];
  if (!adjacent && last !== undefined && found.length > 1 && marks[last + 1]?.kind === 'prose') found.pop();
  return found;
}

/** Whether a short line is a subhead: alone, a title, with the story before and prose or a list after it. */
function isSubhead(mark: Mark, next: Mark | undefined, after: boolean, clues: BodyClues): boolean {
  if (mark.kind !== 'phrase' || (mark.piece.hint !== undefined && mark.piece.hint !== 'heading')) return false;
  if (clues.gaps && !mark.piece.gapBefore) return false;
  if (!isTitleLike(mark.text) || wordsOf(mark.text).length > 14 || /^["'“‘«—–-]|[:;,]$|["”»]$/u.test(mark.text)) return false;
  return after && next !== undefined && (next.kind === 'prose' || next.kind === 'item' || next.piece.hint === 'list');
}

/** For every mark the next one that is neither furniture nor dropped; found from the end, so that a text of any length costs one walk. */
function nextSolid(marks: readonly Mark[]): readonly (Mark | undefined)[] {
  const found: (Mark | undefined)[] = [];
  let next: Mark | undefined;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    found[index] = next;
    const mark = marks[index];
    if (mark !== undefined && mark.kind !== 'furniture' && mark.kind !== 'symbols' && mark.kind !== 'dropped' && mark.piece.drop === undefined) next = mark;
  }
  return found;
}

/** The marks that share a block with `index`: no empty line between them. */
function groupOf(marks: readonly Mark[], index: number): readonly Mark[] {
  let from = index;
  let to = index;
  while (from > 0 && marks[from]?.piece.gapBefore === false && index - from < 30) from -= 1;
  while (to + 1 < marks.length && marks[to + 1]?.piece.gapBefore === false && to - index < 30) to += 1;
  return marks.slice(from, to + 1);
}

/**
 * Decides about everything from the first paragraph on. Words that make a line furniture take it out; a place at the
 * foot of the page takes out only short lines. Whatever reads as a sentence stays; where the place speaks against it,
 * it stays and is flagged.
 */
export function markBody(marks: readonly Mark[], clues: BodyClues): void {
  const { lead, gaps } = clues;
  const set = (index: number, verdict: Verdict): void => {
    const mark = marks[index];
    if (mark !== undefined && mark.verdict === undefined) mark.verdict = verdict;
  };
  const prose = marks.flatMap((mark, index) => (mark.kind === 'prose' && index >= lead ? [index] : []));
  const middle = prose[Math.floor(prose.length / 2)] ?? lead;
  const footNotice = marks.findIndex((mark, index) => mark.kind === 'notice' && index > middle);
  const comments = commentsStart(marks, lead);
  if (comments !== undefined) {
    for (let index = comments; index < marks.length; index += 1) {
      const mark = marks[index];
      if (mark === undefined || mark.kind === 'notice') break;
      set(index, removed('comments'));
    }
  }
  const open = (mark: Mark): boolean => mark.verdict === undefined && mark.piece.drop === undefined;
  const lastProse = marks.findLastIndex((mark, index) => mark.kind === 'prose' && open(mark) && (footNotice === -1 || index < footNotice));
  for (let index = lead; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark?.kind === 'furniture' && mark.reason !== undefined && announcesTitles(mark.reason, mark.text)) {
      for (const title of titlesAfter(marks, index, gaps)) set(title, removed(mark.reason));
    }
  }
  const following = nextSolid(marks);
  const firstStory = marks.findIndex((mark, index) => index >= lead && (mark.kind === 'prose' || mark.kind === 'item'));
  const endMark = marks.findLastIndex((mark, index) => index >= lead && mark.kind === 'furniture' && mark.reason === 'end-mark');
  for (let index = lead; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || !open(mark)) continue;
    if (mark.kind === 'furniture') {
      const list = mark.piece.hint === 'heading' && (marks[index + 1]?.kind === 'prose' || marks[index + 1]?.piece.hint === 'list') && (mark.reason === 'label' || mark.reason === 'player' || mark.reason === 'navigation');
      if (!list) set(index, removed(mark.reason ?? 'boilerplate'));
      continue;
    }
    if (mark.kind === 'symbols') {
      const between = index < lastProse && /^(?:\s*[*_~•·—–-]\s*){3,}$/u.test(mark.text);
      set(index, between || mark.piece.hint === 'divider' ? { outcome: 'kept', reason: 'body', body: 'divider' } : removed(index < lastProse ? 'boilerplate' : 'end-mark'));
      continue;
    }
    if (mark.piece.onlyLinks === true && mark.kind === 'phrase' && mark.piece.hint !== 'heading' && mark.piece.hint !== 'list' && wordsOf(mark.text).length >= 3 && isTitleLike(mark.text)) set(index, removed('related'));
    else if (mark.piece.hint === 'credit' || isPictureCredit(mark.text)) set(index, { outcome: 'kept', reason: 'credit' });
    else if (isStoryCredit(mark.text) && index >= lastProse - 3) set(index, { outcome: 'kept', reason: 'credit', field: 'creditLine' });
    else if (mark.kind === 'phrase' || mark.kind === 'item') {
      const group = groupOf(marks, index);
      const short = !endsWithStop(mark.text) && wordsOf(mark.text).length <= 14;
      const contact = group.some((other) => other.kind === 'furniture' && other.reason === 'contact');
      const furniture = group.filter((other) => other.kind === 'furniture' || other.kind === 'notice').length;
      const plain = mark.piece.hint === undefined || mark.piece.hint === 'prose';
      const box = gaps && plain && short && furniture >= 2 && index > lead && group.every((other) => other.kind !== 'prose' && other.kind !== 'notice' && !endsWithStop(other.text));
      if (index > lastProse && short && plain && contact && (endMark !== -1 || isNameShaped(mark.text) || furniture > 1)) set(index, removed('contact'));
      else if (box && mark.kind === 'phrase') set(index, removed(group.find((other) => other.kind === 'furniture')?.reason ?? 'link-list'));
      else if (footNotice !== -1 && index > footNotice && short) set(index, removed(mark.kind === 'item' ? 'link-list' : 'boilerplate'));
      else if (index > lastProse && short && plain && gaps && furniture > 0 && mark.kind === 'phrase' && !/\d|:/u.test(mark.text) && wordsOf(mark.text).length <= 9) set(index, removed('link-list'));
      else if (isSubhead(mark, following[index], firstStory !== -1 && index > firstStory, clues)) set(index, clues.markup && mark.piece.hint === 'heading' ? { outcome: 'kept', reason: 'body', body: 'as-is' } : { outcome: 'guessed', reason: 'heading-guessed', body: 'heading' });
      else if (index > lastProse && mark.kind === 'phrase' && plain && short && lastProse > lead) set(index, { outcome: 'flagged', reason: 'kept-in-doubt', body: 'paragraph' });
    } else if (footNotice !== -1 && index > footNotice) set(index, { outcome: 'flagged', reason: 'kept-in-doubt', body: 'paragraph' });
  }
}
