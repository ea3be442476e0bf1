import type { Block, Body } from '../body/block';
import { factsOf, tokensOfBlock } from './frame';

/** Two blocks that stand for one another, by their places. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** From this share of common words on, a block is the other one changed. */
const alikeFrom = 0.4;
/** How far from the place that its order suggests the counterpart of a block is looked for, in long stretches. */
const reach = 24;
/** Up to this many pairs every block is held against every other. */
const fewPairs = 4000;

interface BlockWords {
  readonly counts: ReadonlyMap<string, number>;
  /** How many words there are in all. */
  readonly size: number;
}

/** The words of a block, case and signs aside, and what is known of it, each with how often. */
function wordsOf(block: Block): BlockWords {
  const counts = new Map<string, number>();
  const add = (word: string): unknown => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { text } of tokensOfBlock(block)) if (/[\p{L}\p{N}]/u.test(text)) add(text.toLowerCase());
  for (const { path, value } of factsOf(block)) if (path !== '.type') add(`${path} ${value}`);
  if (counts.size === 0) add(`.type ${block.type}`);
  return { counts, size: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

/** How much two blocks have in common: 0 nothing, 1 every word. */
function likeness(one: BlockWords, other: BlockWords): number {
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * common) / (one.size + other.size);
}

/**
 * Which blocks of two stretches stand for one another: in order, so that as much as possible is alike. The cost grows with the
 * length of the stretches, not with its square.
 */
export function pairAlike(before: Body, after: Body): readonly Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const old = before.map(wordsOf);
  const now = after.map(wordsOf);
  const isFew = before.length * after.length <= fewPairs;
  const slope = after.length / before.length;
  const width = isFew ? after.length : Math.ceil(reach + slope);
  const start = (row: number): number => (isFew ? 0 : Math.max(0, Math.floor(row * slope) - width));
  const end = (row: number): number => (isFew ? after.length : Math.min(after.length, Math.ceil((row + 1) * slope) + width));

  // best[row] holds, for the columns of that row's band, the most likeness of everything up to there.
  const best: { readonly from: number; readonly sums: readonly number[]; readonly likes: readonly number[] }[] = [];
  const sumAt = (row: number, column: number): number => {
    const line = best[row];
    if (line === undefined || column < line.from) return 0;
    return line.sums[Math.min(column - line.from, line.sums.length - 1)] ?? 0;
  };
  old.forEach((one, row) => {
    const from = start(row);
    const sums: number[] = [];
    const likes: number[] = [];
    for (let column = from; column < end(row); column += 1) {
      const other = now[column];
      const like = other === undefined ? 0 : likeness(one, other);
      likes.push(like);
      const paired = like >= alikeFrom ? sumAt(row - 1, column - 1) + like : 0;
      sums.push(Math.max(paired, sumAt(row - 1, column), sums.at(-1) ?? 0));
    }
    best.push({ from, sums, likes });
  });

  const pairs: Pair[] = [];
  let column = after.length - 1;
  for (let row = before.length - 1; row >= 0 && column >= 0; row -= 1) {
    const line = best[row];
    if (line === undefined) break;
    column = Math.min(column, line.from + line.sums.length - 1);
    while (column > line.from && sumAt(row, column) === sumAt(row, column - 1)) column -= 1;
    const like = line.likes[column - line.from] ?? 0;
    if (column < line.from || like < alikeFrom || sumAt(row, column) === sumAt(row - 1, column)) continue;
    pairs.push({ before: row, after: column });
    column -= 1;
  }
  return pairs.reverse();
}
