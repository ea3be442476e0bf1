import type { Snippet, TextRange } from '../library/story-query';
import { foldWithStarts } from './fold';
import type { SearchTerm, WordsTerm } from './read-search';
import type { WordColumn } from './search-field';
import { isUnspaced } from './unspaced';

/** Finds where the words of a search stand in a text of a column; in order, without overlaps. */
export type FindHits = (text: string, column: WordColumn) => readonly TextRange[];

const wordSigns = '\\p{L}\\p{N}\\p{M}';

function patternOf({ text, isPrefix }: WordsTerm): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const { start, end } = isUnspaced(text);
  return `${start ? '' : `(?<![${wordSigns}])`}${words.join(`[^${wordSigns}]+`)}${isPrefix || end ? '' : `(?![${wordSigns}])`}`;
}

/** The finder for what was typed; undefined when no words are looked for. The text must be composed (NFC). */
export function hitFinder(terms: readonly SearchTerm[]): FindHits | undefined {
  const wanted = terms.filter((term): term is WordsTerm => term.kind === 'words' && !term.isExcluded);
  if (wanted.length === 0) return undefined;
  const patterns = new Map<WordColumn | undefined, RegExp>();
  const patternFor = (column: WordColumn): RegExp | undefined => {
    const here = wanted.filter((term) => term.column === undefined || term.column === column);
    if (here.length === 0) return undefined;
    const known = patterns.get(column) ?? new RegExp(here.map(patternOf).join('|'), 'gu');
    patterns.set(column, known);
    return known;
  };
  return (text, column) => {
    const pattern = patternFor(column);
    if (pattern === undefined) return [];
    const folded = foldWithStarts(text);
    const at = (unit: number): number => folded.starts[unit] ?? text.length;
    return [...folded.text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: at(index), to: endOf(folded.starts, index + found.length, text) }));
  };
}

/** Half of a letter that was taken apart, as the f of a ligature, is the whole letter. */
function endOf(starts: readonly number[], unit: number, text: string): number {
  const last = starts[unit - 1];
  let next = unit;
  while (next < starts.length && starts[next] === last) next += 1;
  return starts[next] ?? text.length;
}

const shownBefore = 40;
const shownAfter = 120;

/** The words around the first hit, cut between words, with … where they were cut; line breaks become spaces. */
export function snippetOf(text: string, hits: readonly TextRange[]): Snippet | undefined {
  const [first] = hits;
  if (first === undefined) return undefined;
  const from = cutStart(text, first.from);
  const to = cutEnd(text, Math.max(first.to, from + shownBefore + shownAfter));
  const before = from > 0 ? '…' : '';
  return {
    text: `${before}${text.slice(from, to).replaceAll('\n', ' ')}${to < text.length ? '…' : ''}`,
    hits: hits.filter((hit) => hit.to <= to).map((hit) => ({ from: hit.from - from + before.length, to: hit.to - from + before.length })),
  };
}

function cutStart(text: string, hit: number): number {
  if (hit <= shownBefore) return 0;
  const gap = /\s+\S/.exec(text.slice(hit - shownBefore, hit));
  return gap === null ? hit - shownBefore + (isLowSurrogate(text, hit - shownBefore) ? 1 : 0) : hit - shownBefore + gap.index + gap[0].length - 1;
}

function cutEnd(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const gap = /\s\S*$/.exec(text.slice(Math.max(0, wanted - 30), wanted));
  return gap === null ? wanted - (isLowSurrogate(text, wanted) ? 1 : 0) : wanted - gap[0].length;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
