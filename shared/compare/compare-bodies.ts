import type { Block, Body } from '../body/block';
import { canonicalBody } from '../body/canonical';
import { compareLists, type Span } from './compare-lists';
import { compareWords, type Piece } from './compare-words';
import { blockKey, factsOf, frameOf, textOfBlock, tokensOfBlock } from './frame';
import { pairAlike } from './pair-alike';

/** Something that is known of a block and is not the same on both sides: its level, a picture's credit line. Absent: not there. */
export interface FactChange {
  /** The key in the file. */
  readonly name: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * A line of a comparison, in reading order: a block on both sides, or on one of them. `isMoved`: the same block stands
 * elsewhere on the other side. `isRearranged`: rows, cells or items are divided in another way.
 */
export type BlockRow =
  | { readonly kind: 'same'; readonly before: Block; readonly after: Block }
  | { readonly kind: 'changed'; readonly before: Block; readonly after: Block; readonly pieces: readonly Piece[]; readonly facts: readonly FactChange[]; readonly isRearranged: boolean }
  | { readonly kind: 'removed'; readonly before: Block; readonly isMoved: boolean }
  | { readonly kind: 'added'; readonly after: Block; readonly isMoved: boolean };

function compareFacts(before: Block, after: Block): readonly FactChange[] {
  const old = new Map(factsOf(before).map((fact) => [fact.path, fact]));
  const now = new Map(factsOf(after).map((fact) => [fact.path, fact]));
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths.flatMap((path) => {
    const [one, other] = [old.get(path), now.get(path)];
    return one?.value === other?.value ? [] : [{ name: (one ?? other)?.name ?? '', before: one?.value, after: other?.value }];
  });
}

/** Two blocks that stand for one another. */
export function compareBlocks(before: Block, after: Block): BlockRow {
  if (blockKey(before) === blockKey(after)) return { kind: 'same', before, after };
  const facts = compareFacts(before, after);
  const isRearranged = facts.length === 0 && JSON.stringify(frameOf(before)) !== JSON.stringify(frameOf(after));
  return { kind: 'changed', before, after, pieces: compareWords(tokensOfBlock(before), tokensOfBlock(after)), facts, isRearranged };
}

function rowsOfGap(before: Body, after: Body): readonly BlockRow[] {
  const rows: BlockRow[] = [];
  let [old, now] = [0, 0];
  const upTo = (oldEnd: number, newEnd: number): void => {
    rows.push(...before.slice(old, oldEnd).map((block): BlockRow => ({ kind: 'removed', before: block, isMoved: false })));
    rows.push(...after.slice(now, newEnd).map((block): BlockRow => ({ kind: 'added', after: block, isMoved: false })));
    [old, now] = [oldEnd, newEnd];
  };
  for (const pair of pairAlike(before, after)) {
    upTo(pair.before, pair.after);
    const [one, other] = [before[pair.before], after[pair.after]];
    if (one !== undefined && other !== undefined) rows.push(compareBlocks(one, other));
    [old, now] = [pair.before + 1, pair.after + 1];
  }
  upTo(before.length, after.length);
  return rows;
}

/** Says of blocks that went and came unchanged that they moved. Blocks without words are too much alike to say it of them. */
function withMoves(rows: readonly BlockRow[]): readonly BlockRow[] {
  const came = new Map<string, number>();
  for (const row of rows) if (row.kind === 'added' && textOfBlock(row.after).trim() !== '') came.set(blockKey(row.after), (came.get(blockKey(row.after)) ?? 0) + 1);
  const moved = new Map<string, number>();
  const take = (counts: Map<string, number>, key: string): boolean => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left > 0;
  };
  const marked = rows.map((row): BlockRow => {
    if (row.kind !== 'removed' || !take(came, blockKey(row.before))) return row;
    moved.set(blockKey(row.before), Math.max(0, moved.get(blockKey(row.before)) ?? 0) + 1);
    return { ...row, isMoved: true };
  });
  return marked.map((row) => (row.kind === 'added' && take(moved, blockKey(row.after)) ? { ...row, isMoved: true } : row));
}

/** Two bodies block by block. The rows with a `before`, in order, are the old body in canonical form, those with an `after` the new one. */
export function compareBodies(before: Body, after: Body): readonly BlockRow[] {
  const [old, now] = [canonicalBody(before), canonicalBody(after)];
  const take = (body: Body, { from, to }: Span): Body => body.slice(from, to);
  const rows = compareLists(old.map(blockKey), now.map(blockKey)).flatMap((stretch): readonly BlockRow[] => {
    const [one, other] = [take(old, stretch.before), take(now, stretch.after)];
    if (!stretch.isAlike) return rowsOfGap(one, other);
    return one.flatMap((block, index): readonly BlockRow[] => {
      const beside = other[index];
      return beside === undefined ? [] : [{ kind: 'same', before: block, after: beside }];
    });
  });
  return withMoves(rows);
}
