import { changesBetween } from './compare-words';
import { lookKey, type Token } from './tokens';

/** A stretch of a merged text: settled, or changed by both sides in different ways. */
export type MergedStretch =
  | { readonly kind: 'settled'; readonly tokens: readonly Token[] }
  | { readonly kind: 'open'; readonly mine: readonly Token[]; readonly theirs: readonly Token[] };

/** What one side put in the place of the words [from, to) of the base. */
interface Edit {
  readonly side: 'mine' | 'theirs';
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

function editsOf(base: readonly Token[], changed: readonly Token[], side: Edit['side']): readonly Edit[] {
  let at = 0;
  return changesBetween(base, changed, lookKey).flatMap(({ isAlike, before, after }): readonly Edit[] => {
    const from = at;
    at += before.length;
    return isAlike ? [] : [{ side, from, to: at, tokens: after }];
  });
}

const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);

/** The words [from, to) of the base as one side has them. */
function applied(base: readonly Token[], edits: readonly Edit[], from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (const edit of edits) {
    tokens.push(...base.slice(at, edit.from), ...edit.tokens);
    at = edit.to;
  }
  return [...tokens, ...base.slice(at, to)];
}

/**
 * Edits that touch one another belong together, and so do those with no word left between them: who changes "10" and who
 * changes "km" meant different things by "10 km".
 */
function groupsOf(base: readonly Token[], edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const groups: Edit[][] = [];
  for (const edit of [...edits].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const group = groups.at(-1);
    const end = Math.max(0, ...(group ?? []).map(({ to }) => to));
    const isApart = group === undefined || (group.every(({ side }) => side === edit.side) ? edit.from >= end : base.slice(end, edit.from).some(isWord));
    if (isApart) groups.push([edit]);
    else group.push(edit);
  }
  return joinedWhereNear(base, groups);
}

/** A group of one side may end so near to the next one that they belong together after all. */
function joinedWhereNear(base: readonly Token[], groups: readonly (readonly Edit[])[]): readonly (readonly Edit[])[] {
  const joined: (readonly Edit[])[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const first = group[0]?.from ?? 0;
    const end = Math.max(0, ...(last ?? []).map(({ to }) => to));
    const isOneSided = new Set([...(last ?? []), ...group].map(({ side }) => side)).size === 1;
    if (last === undefined || isOneSided || base.slice(end, first).some(isWord)) joined.push(group);
    else joined[joined.length - 1] = [...last, ...group];
  }
  return joined;
}

const sameTokens = (one: readonly Token[], other: readonly Token[]): boolean => one.length === other.length && one.every((token, index) => other[index] !== undefined && lookKey(token) === lookKey(other[index]));

/** Two changed texts on one base. What only one side changed is taken; what both changed in one place is left open. */
export function mergeWords(base: readonly Token[], mine: readonly Token[], theirs: readonly Token[]): readonly MergedStretch[] {
  const stretches: MergedStretch[] = [];
  const settle = (tokens: readonly Token[]): void => {
    if (tokens.length > 0) stretches.push({ kind: 'settled', tokens });
  };
  let at = 0;
  for (const group of groupsOf(base, [...editsOf(base, mine, 'mine'), ...editsOf(base, theirs, 'theirs')])) {
    const from = Math.min(...group.map((edit) => edit.from));
    const to = Math.max(...group.map((edit) => edit.to));
    settle(base.slice(at, from));
    at = to;
    const [ours, others] = (['mine', 'theirs'] as const).map((side) => group.filter((edit) => edit.side === side));
    const myWords = applied(base, ours ?? [], from, to);
    const theirWords = applied(base, others ?? [], from, to);
    if (ours?.length === 0) settle(theirWords);
    else if (others?.length === 0 || sameTokens(myWords, theirWords)) settle(myWords);
    else stretches.push({ kind: 'open', mine: myWords, theirs: theirWords });
  }
  settle(base.slice(at));
  return stretches;
}
