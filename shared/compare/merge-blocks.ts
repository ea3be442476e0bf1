import type { Block, Body } from '../body/block';
import { writeBlock } from '../body/body-file';
import { canonicalBlock, canonicalBody } from '../body/canonical';
import { inlineContents } from '../body/map-inline';
import { compareBodies, type BlockRow } from './compare-bodies';
import { blockKey, fillFrame, frameOf } from './frame';
import { mergeWords, type MergedStretch } from './merge-words';
import { inlineOf, wordsAndNotes, type Token } from './tokens';

/** What can stand in the result: one side's, both sides' one behind the other, or what was put together of both. */
export type MergeChoice = 'mine' | 'theirs' | 'both' | 'merged';

/**
 * A line of a merge, in reading order. `alike`: nobody changed it, or both in the same way. `mine`, `theirs`: one side
 * changed it. `merged`: both did, in different places. `open`: both did in one place, and somebody has to choose.
 */
export interface MergeRow {
  readonly state: 'alike' | 'mine' | 'theirs' | 'merged' | 'open';
  readonly base: Body;
  readonly mine: Body;
  readonly theirs: Body;
  /** What each choice makes of it. */
  readonly results: Readonly<Partial<Record<MergeChoice, Body>>>;
  /** What holds until somebody chooses; nothing while it is open. */
  readonly choice: MergeChoice | undefined;
}

const keysOf = (blocks: Body): string => blocks.map(blockKey).join('\n');

/** A line that each side has whole. */
function wholeRow(base: Body, mine: Body, theirs: Body, isBaseKnown: boolean): MergeRow {
  const sides = { base, mine, theirs };
  const results = { mine, theirs, ...(mine.length === 0 || theirs.length === 0 ? {} : { both: [...mine, ...theirs] }) };
  if (keysOf(mine) === keysOf(theirs)) return { ...sides, state: 'alike', results: { mine }, choice: 'mine' };
  if (isBaseKnown && keysOf(theirs) === keysOf(base)) return { ...sides, state: 'mine', results, choice: 'mine' };
  if (isBaseKnown && keysOf(mine) === keysOf(base)) return { ...sides, state: 'theirs', results, choice: 'theirs' };
  return { ...sides, state: 'open', results, choice: undefined };
}

const space: Token = { text: ' ', runs: [{ text: ' ', marks: [] }] };

/** Mine and theirs one behind the other, parted by a space where they would run together. */
function bothWords(mine: readonly Token[], theirs: readonly Token[]): readonly Token[] {
  const isApart = mine.length === 0 || theirs.length === 0 || /\s$/u.test(mine.at(-1)?.text ?? '') || /^[\s\p{P}]/u.test(theirs[0]?.text ?? '');
  return isApart ? [...mine, ...theirs] : [...mine, space, ...theirs];
}

function tokensFor(stretches: readonly MergedStretch[], choice: MergeChoice): readonly Token[] {
  return stretches.flatMap((stretch) => {
    if (stretch.kind === 'settled') return stretch.tokens;
    return choice === 'both' ? bothWords(stretch.mine, stretch.theirs) : choice === 'theirs' ? stretch.theirs : stretch.mine;
  });
}

/** The frame that holds when at most one side changed it; undefined when both did in different ways. */
function mergedFrame(base: Block, mine: Block, theirs: Block): Block | undefined {
  const [old, ours, others] = [base, mine, theirs].map((block) => JSON.stringify(writeBlock(frameOf(block))));
  if (ours === old) return frameOf(theirs);
  return others === old || ours === others ? frameOf(mine) : undefined;
}

/** A block that both sides changed: word by word where its shape allows it. */
function changedByBoth(base: Block, mine: Block, theirs: Block): MergeRow {
  const whole = wholeRow([base], [mine], [theirs], true);
  if (whole.state !== 'open') return whole;
  const frame = mergedFrame(base, mine, theirs);
  const contents = [base, mine, theirs].map((block) => inlineContents(canonicalBlock(block)));
  const [old = [], ours = [], others = []] = contents;
  if (frame === undefined || old.length !== ours.length || old.length !== others.length || inlineContents(frame).length !== old.length) return whole;
  const parts = old.map((content, index) => mergeWords(wordsAndNotes(content), wordsAndNotes(ours[index] ?? []), wordsAndNotes(others[index] ?? [])));
  const result = (choice: MergeChoice): Body => [canonicalBlock(fillFrame(frame, parts.map((part) => inlineOf(tokensFor(part, choice)))))];
  const isOpen = parts.some((part) => part.some(({ kind }) => kind === 'open'));
  if (isOpen) return { ...whole, results: { mine: result('mine'), theirs: result('theirs'), both: result('both') } };
  return { ...whole, state: 'merged', results: { ...whole.results, merged: result('merged') }, choice: 'merged' };
}

/** What became of the base's blocks on one side, and what came in before each of them (and behind the last). */
interface Fate {
  readonly blocks: readonly (Block | undefined)[];
  readonly before: readonly Block[][];
}

function fateOf(rows: readonly BlockRow[]): Fate {
  const blocks: (Block | undefined)[] = [];
  const before: Block[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'added') {
      before.at(-1)?.push(row.after);
      continue;
    }
    blocks.push(row.kind === 'removed' ? undefined : row.after);
    before.push([]);
  }
  return { blocks, before };
}

/** Blocks that both sides put into one place: alike ones once, those that resemble one another side by side. */
function insertedRows(mine: Body, theirs: Body, isBaseKnown: boolean): readonly MergeRow[] {
  if (mine.length === 0 || theirs.length === 0) return mine.length + theirs.length === 0 ? [] : [wholeRow([], mine, theirs, isBaseKnown)];
  const rows: MergeRow[] = [];
  let [ours, others]: [Block[], Block[]] = [[], []];
  const end = (): void => {
    if (ours.length + others.length > 0) rows.push(wholeRow([], ours, others, isBaseKnown));
    [ours, others] = [[], []];
  };
  for (const row of compareBodies(mine, theirs)) {
    if (row.kind === 'removed') ours.push(row.before);
    else if (row.kind === 'added') others.push(row.after);
    else {
      end();
      rows.push(wholeRow([], [row.before], [row.after], isBaseKnown));
    }
  }
  end();
  return rows;
}

/**
 * Two bodies that were made from one base. Without a base nobody knows who changed what, so that everything that is not the same
 * is open. Nothing is dropped: a word of either side is in a row's results, unless one side took it out and the other left it alone.
 */
export function mergeBodies(base: Body | undefined, mine: Body, theirs: Body): readonly MergeRow[] {
  if (base === undefined) return insertedRows(canonicalBody(mine), canonicalBody(theirs), false);
  const blocks = canonicalBody(base);
  const [ours, others] = [fateOf(compareBodies(base, mine)), fateOf(compareBodies(base, theirs))];
  const rows: MergeRow[] = [];
  blocks.forEach((block, index) => {
    rows.push(...insertedRows(ours.before[index] ?? [], others.before[index] ?? [], true));
    const [mineHas, theirsHas] = [ours.blocks[index], others.blocks[index]];
    if (mineHas !== undefined && theirsHas !== undefined) {
      rows.push(changedByBoth(block, mineHas, theirsHas));
      return;
    }
    if (mineHas === undefined && theirsHas === undefined) return;
    const kept = mineHas ?? theirsHas ?? block;
    const isTouched = blockKey(kept) !== blockKey(block);
    // Scenario: one side wrote the paragraph anew, so that it is another one; the other side changed it. The two belong side by side.
    const [own, other] = mineHas === undefined ? [ours, others] : [others, ours];
    const anew = isTouched && (other.before[index + 1] ?? []).length === 0 ? (own.before[index + 1]?.splice(0) ?? []) : [];
    rows.push(mineHas === undefined ? wholeRow([block], anew, [kept], true) : wholeRow([block], [kept], anew, true));
  });
  rows.push(...insertedRows(ours.before[blocks.length] ?? [], others.before[blocks.length] ?? [], true));
  return rows;
}
