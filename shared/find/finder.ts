import { RE2JS, RE2JSException } from 're2js';
import { evennessFor, evenText, type EvenText } from './even-text';
import type { FindQuery } from './query';

/** A stretch of a text that a query met: offsets in UTF-16 code units of the text as it is written. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** The words of a regular expression's groups, the whole match first; absent for plain words. */
  readonly groups?: readonly string[] | undefined;
}

/** Finds a query in any text: without overlaps, in order, in time that grows with the text alone. */
export type Finder = (text: string) => readonly Match[];

/** A finder, `empty` when there is nothing to look for, or `regex` for an expression that cannot be read. */
export type ReadQuery = { readonly ok: true; readonly find: Finder } | { readonly ok: false; readonly why: 'empty' | 'regex' };

const wordAtEnd = /[\p{L}\p{N}\p{M}_]$/u;
const wordAtStart = /^[\p{L}\p{N}\p{M}_]/u;

/** Whether a word goes on over the offset `at`. */
function isInsideWord(text: string, at: number): boolean {
  return wordAtEnd.test(text.slice(Math.max(0, at - 2), at)) && wordAtStart.test(text.slice(at, at + 2));
}

/** Whether `at` stands between two letters of an evened text, not inside of what one letter became. */
function isBetweenLetters({ starts }: EvenText, at: number): boolean {
  return starts === undefined || at === 0 || starts[at] !== starts[at - 1];
}

function startOf({ starts }: EvenText, at: number): number {
  return starts?.[at] ?? at;
}

/** The end of the letter that the evened text's offset `at` stands in or behind. */
function endOf(even: EvenText, at: number): number {
  let end = at;
  while (!isBetweenLetters(even, end)) end += 1;
  return startOf(even, end);
}

function wordsFinder(query: FindQuery): Finder {
  const evenness = evennessFor(query.text, query);
  const wanted = evenText(query.text, evenness).text;
  return (text) => {
    const even = evenText(text, evenness);
    const matches: Match[] = [];
    for (let at = even.text.indexOf(wanted); at !== -1;) {
      const end = at + wanted.length;
      const from = startOf(even, at);
      const to = startOf(even, end);
      const counts = isBetweenLetters(even, at) && isBetweenLetters(even, end) && !(query.wholeWord && (isInsideWord(text, from) || isInsideWord(text, to)));
      if (counts) matches.push({ from, to });
      at = even.text.indexOf(wanted, counts ? end : at + 1);
    }
    return matches;
  };
}

/** RE2 knows no looking around and no back references, and in return no expression takes longer than the text is long. */
function regexFinder(query: FindQuery): Finder {
  const evenness = evennessFor(query.text, { matchCase: true, exactAccents: query.exactAccents });
  const expression = RE2JS.compile(evenText(query.text, evenness).text, query.matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  const findInLine = (line: string, offset: number): readonly Match[] => {
    const even = evenText(line, evenness);
    const matcher = expression.matcher(even.text);
    const matches: Match[] = [];
    let last = 0;
    while (matcher.find()) {
      const from = startOf(even, matcher.start());
      const to = endOf(even, matcher.end());
      if (matcher.end() === matcher.start() || from < last || (query.wholeWord && (isInsideWord(line, from) || isInsideWord(line, to)))) continue;
      last = to;
      const groups = Array.from({ length: expression.groupCount() + 1 }, (_, group) => {
        const start = matcher.start(group);
        return start < 0 ? '' : line.slice(startOf(even, start), endOf(even, matcher.end(group)));
      });
      matches.push({ from: offset + from, to: offset + to, groups });
    }
    return matches;
  };
  return (text) => {
    let offset = 0;
    return text.split('\n').flatMap((line) => {
      const matches = findInLine(line, offset);
      offset += line.length + 1;
      return matches;
    });
  };
}

/** Makes the finder of a query. Nothing that it finds is empty or goes over a line break. */
export function readQuery(query: FindQuery): ReadQuery {
  if (query.text === '') return { ok: false, why: 'empty' };
  if (!query.regex) return { ok: true, find: wordsFinder(query) };
  try {
    return { ok: true, find: regexFinder(query) };
  } catch (error) {
    if (error instanceof RE2JSException) return { ok: false, why: 'regex' };
    throw error;
  }
}

/** What takes the place of a match: in a regular expression `$1` to `$9` are its groups, `$&` all of it, `$$` a dollar. */
export function replacementFor({ groups }: Match, replacement: string): string {
  if (groups === undefined) return replacement;
  return replacement.replace(/\$([$&1-9])/g, (whole, sign: string) => (sign === '$' ? '$' : sign === '&' ? (groups[0] ?? '') : (groups[Number(sign)] ?? whole)));
}
