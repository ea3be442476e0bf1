import type { Piece, Repair } from '../story/piece';
import { joinHyphen } from './join-hyphen';
import { endsSentence, fold, isAllCaps, itemMarker, wordsOf } from './line-shape';
import { bylineShape } from './byline-shape';
import { furnitureReason } from './furniture';
import type { TextLine } from './source-lines';

const pageNumber = /^[-–—\s[(]*(?:(?:page|página|pagina|pág|pag|seite|p)\.?\s*)?\d{1,4}(?:\s*(?:of|de|sur|von|\/)\s*\d{1,4})?[-–—\s\])]*$/iu;
const namedPage = /^[-–—\s[(]*(?:page|página|pagina|pág|pag|seite|p)\.?\s*\d{1,4}(?:\s*(?:of|de|sur|von|\/)\s*\d{1,4})?[-–—\s\])]*$/iu;

/** The lines of a text that belong to its pages and not to its story: page numbers, and heads that come again on every page. */
export function pageLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    if (namedPage.test(text)) found.add(index);
    if (text.length > 110) continue;
    const key = fold(text).replace(/\d+/gu, '#');
    const list = seen.get(key) ?? [];
    list.push(index);
    seen.set(key, list);
  }
  for (const index of countedPages(lines)) found.add(index);
  // A head stands at a page's edge: beside a page number, after a form feed, or first or last of all.
  const atEdge = (index: number): boolean =>
    index === 0 || index === lines.length - 1 || lines[index]?.pageBefore === true || lines[index + 1]?.pageBefore === true
    || found.has(index - 1) || found.has(index + 1);
  for (const list of seen.values()) {
    const first = list[0];
    const text = first === undefined ? '' : (lines[first]?.text ?? '');
    if (list.length < 2 || first === undefined) continue;
    const edges = list.filter(atEdge).length;
    if (edges * 2 > list.length && edges >= 2 && !endsSentence(text) && !pageNumber.test(text)) for (const index of list) found.add(index);
  }
  for (const [index, { text }] of lines.entries()) if (pageNumber.test(text) && text.length <= 8 && !/^\d{4}$/u.test(text) && (found.has(index - 1) || found.has(index + 1))) found.add(index);
  return found;
}

/** Bare numbers alone on their lines that count up by one through the text. */
function countedPages(lines: readonly TextLine[]): readonly number[] {
  const bare = lines.flatMap(({ text, gapBefore }, index) => (/^[-–—\s]*\d{1,4}[-–—\s]*$/u.test(text) && (gapBefore || lines[index + 1]?.gapBefore !== false) ? [{ index, number: Number(text.replace(/\D/gu, '')) }] : []));
  const runs = bare.every(({ number }, at) => at === 0 || number === (bare[at - 1]?.number ?? 0) + 1);
  return bare.length >= 2 && runs ? bare.map(({ index }) => index) : [];
}

/** How wide the lines are set, or undefined when the text has one line per paragraph. */
export function wrapWidth(lines: readonly TextLine[], skip: ReadonlySet<number>): number | undefined {
  let runOn = 0;
  let pairs = 0;
  const lengths: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (skip.has(index) || next === undefined || skip.has(index + 1) || next.gapBefore) continue;
    pairs += 1;
    const startsLow = /^["'“‘«(]?\p{Ll}/u.test(next.text);
    if (line.text.length >= 28 && (startsLow ? !/[.!?]$/u.test(line.text) : /\p{L}[-\u2010]$/u.test(line.text))) {
      runOn += 1;
      lengths.push(line.text.length);
    }
  }
  if (runOn < 3 || runOn < pairs * 0.3) return undefined;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width >= 30 && width <= 140 ? width : undefined;
}

/** Whether `next` goes on where `line` stopped, in a text set `width` characters wide. */
function goesOn(line: TextLine, next: TextLine, width: number): boolean {
  if (itemMarker(next.text) !== undefined || furnitureReason(line.source.raw, line.text) !== undefined || furnitureReason(next.source.raw, next.text) !== undefined) return false;
  if (bylineShape(next.text) !== undefined || bylineShape(line.text) === 'labelled') return false;
  if (/^(?:©|\(c\)|copyright\b)/iu.test(next.text) || (isAllCaps(next.text) && !isAllCaps(line.text))) return false;
  if (next.indent > line.indent + 1 && endsSentence(line.text)) return false;
  if (/^["'“‘«(]?\p{Ll}/u.test(next.text) || /\p{L}[-\u2010]$/u.test(line.text)) return line.text.length >= width * 0.4;
  if (next.gapBefore) return false;
  const nextWord = next.text.split(' ')[0] ?? '';
  // A line that had room for the next word was ended on purpose.
  return line.text.length + 1 + nextWord.length >= width * 0.9 && line.text.length >= width * 0.7;
}

/** One line, or several joined into the paragraph that was broken for the width of a page, with the page lines cut out. */
export function unwrap(lines: readonly TextLine[], language: string | undefined): readonly Piece[] {
  const page = pageLines(lines);
  const width = wrapWidth(lines, page);
  const known = new Set<string>();
  if (width !== undefined) {
    for (const { text } of lines) {
      for (const word of wordsOf(text.replace(/[-\u2010]$/u, ''))) if (word.length < 60) known.add(fold(word));
    }
  }
  const pieces: Piece[] = [];
  const late: Piece[] = [];
  let group: TextLine[] = [];
  const flush = (gapAfter: boolean): void => {
    if (group.length > 0) pieces.push(joined(group, gapAfter, known, language));
    for (const piece of late.splice(0)) pieces.push(piece);
    group = [];
  };
  for (const [index, line] of lines.entries()) {
    if (page.has(index)) {
      late.push({ sources: [line.source], text: line.text, raw: line.source.raw, gapBefore: line.gapBefore, gapAfter: lines[index + 1]?.gapBefore ?? true, drop: 'running-head' });
      if (width === undefined || group.length === 0) flush(true);
      continue;
    }
    const last = group[group.length - 1];
    const crossesPage = late.length > 0;
    const mayJoin = width !== undefined && last !== undefined && goesOn(last, line, width)
      && (crossesPage ? !endsSentence(last.text) : !line.gapBefore || (!endsSentence(last.text) && /^\p{Ll}/u.test(line.text) && last.text.length >= width * 0.75));
    if (!mayJoin) flush(line.gapBefore || crossesPage);
    group.push(line);
  }
  flush(true);
  return pieces;
}

function joined(group: readonly TextLine[], gapAfter: boolean, known: ReadonlySet<string>, language: string | undefined): Piece {
  const parts: string[] = [];
  let cut = false;
  let guessedHyphen = false;
  for (const [index, line] of group.entries()) {
    const before = group[index - 1]?.text;
    // Only the two ends decide, so a paragraph of any length costs no more than its lines.
    const hyphen = before === undefined ? undefined : joinHyphen(before.slice(-60), line.text, known, language);
    if (hyphen !== undefined && !hyphen.kept) {
      cut = true;
      parts.push((parts.pop() ?? '').slice(0, -1));
    } else if (hyphen === undefined || hyphen.spaced === true) {
      if (before !== undefined) parts.push(' ');
    }
    if (hyphen?.kept === true) guessedHyphen = true;
    parts.push(line.text);
  }
  const hidden = group.some((line) => line.hidden);
  const spaces = group.some((line) => line.spaces);
  const repair: Repair | undefined = cut ? 'dehyphenated' : hidden ? 'soft-hyphens-removed' : group.length > 1 ? 'lines-joined' : spaces ? 'spaces-normalised' : undefined;
  return { sources: group.map((line) => line.source), text: parts.join(''), raw: group.map((line) => line.source.raw).join('\n'), gapBefore: group[0]?.gapBefore ?? true, gapAfter, repair, guessedHyphen };
}
