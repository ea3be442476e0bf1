import type { Match } from './finder';

/** A match between the words around it, as a list shows it. */
export interface MatchContext {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const wordsBefore = 28;
const wordsAfter = 60;

/** The words around a match, on its line, cut between words, with … where they were cut. */
export function contextOf(text: string, { from, to }: Pick<Match, 'from' | 'to'>): MatchContext {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const nextBreak = text.indexOf('\n', to);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const before = text.slice(Math.max(lineStart, from - wordsBefore), from);
  const after = text.slice(to, Math.min(lineEnd, to + wordsAfter));
  return {
    before: from - wordsBefore > lineStart ? `…${before.replace(/^\S*\s/, '')}` : before,
    match: text.slice(from, to),
    after: to + wordsAfter < lineEnd ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}
