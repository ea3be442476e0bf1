import { compareLists, type Span } from './compare-lists';
import { joinRuns, looksLike, type Run, type Token } from './tokens';

/**
 * A stretch of two texts. `reformatted`: the same words with other marks or another link, `before` and now. In order, what is
 * not `added` makes the text before and what is not `removed` the text after.
 */
export type Piece =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly runs: readonly Run[] }
  | { readonly kind: 'reformatted'; readonly runs: readonly Run[]; readonly before: readonly Run[] };

/** The words of a piece without their looks. */
export function pieceText({ runs }: Piece): string {
  return runs.map(({ text }) => text).join('');
}

const sizeOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { text }) => sum + text.length, 0);
const hasBreak = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => text === '\n');
const isSameLook = (one: Token, other: Token): boolean => one.runs.length === other.runs.length && one.runs.every((run, index) => {
  const beside = other.runs[index];
  return beside !== undefined && run.text.length === beside.text.length && looksLike(run, beside);
});

/** A stretch of two texts: alike, or one in the place of the other. */
export interface Change {
  readonly isAlike: boolean;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/**
 * Scenario: a sentence is written anew, and "the" or a space happens to stand in both. Read as alike it would cut the change
 * into crumbs, so what is alike counts only where it is longer than the changes on one of its sides.
 */
function withoutCrumbs(changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = [];
  const weight = (change: Change | undefined): number => (change === undefined ? 0 : Math.max(sizeOf(change.before), sizeOf(change.after)));
  for (const change of changes) {
    const crumb = kept.at(-1);
    const left = kept.at(-2);
    const isCrumb = crumb?.isAlike === true && left !== undefined && !change.isAlike && !hasBreak(crumb.before)
      && sizeOf(crumb.before) <= Math.min(weight(left), weight(change));
    if (!isCrumb) kept.push(change);
    else kept.splice(-2, 2, { isAlike: false, before: [...left.before, ...crumb.before, ...change.before], after: [...left.after, ...crumb.after, ...change.after] });
  }
  return kept;
}

function alikePieces({ before, after }: Change): readonly Piece[] {
  const groups: { isSame: boolean; old: Run[]; now: Run[] }[] = [];
  after.forEach((token, index) => {
    const old = before[index] ?? token;
    const isSame = isSameLook(old, token);
    const last = groups.at(-1);
    const group = last?.isSame === isSame ? last : { isSame, old: [], now: [] };
    if (group !== last) groups.push(group);
    group.old.push(...old.runs);
    group.now.push(...token.runs);
  });
  return groups.map(({ isSame, old, now }) => (isSame ? { kind: 'same', runs: joinRuns(now) } : { kind: 'reformatted', runs: joinRuns(now), before: joinRuns(old) }));
}

function pieceOf(kind: 'added' | 'removed', tokens: readonly Token[]): readonly Piece[] {
  return tokens.length === 0 ? [] : [{ kind, runs: joinRuns(tokens.flatMap(({ runs }) => runs)) }];
}

/** What two texts have alike and what not, in order. `keyOf` says when two words count as the same. */
export function changesBetween(before: readonly Token[], after: readonly Token[], keyOf: (token: Token) => string): readonly Change[] {
  const take = (tokens: readonly Token[], { from, to }: Span): readonly Token[] => tokens.slice(from, to);
  const stretches = compareLists(before.map(keyOf), after.map(keyOf));
  return withoutCrumbs(stretches.map((stretch): Change => ({ isAlike: stretch.isAlike, before: take(before, stretch.before), after: take(after, stretch.after) })));
}

/** Two texts word by word. */
export function compareWords(before: readonly Token[], after: readonly Token[]): readonly Piece[] {
  return changesBetween(before, after, ({ text }) => text)
    .flatMap((change) => (change.isAlike ? alikePieces(change) : [...pieceOf('removed', change.before), ...pieceOf('added', change.after)]));
}
