import { canonicalInline, textRun } from '../body/canonical';
import type { Footnote, Inline, LineBreak, Mark, TextRun } from '../body/inline';

/** A stretch of text that looks alike throughout. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The address of the link it stands in. */
  readonly url?: string | undefined;
  /** It stands in a footnote, whose text is shown in brackets where its sign stands. */
  readonly isFootnote?: boolean | undefined;
}

/** The smallest thing that is compared: a word, a space, a sign or a line break. */
export interface Token {
  readonly text: string;
  /** Several where its looks change in the middle of a word. */
  readonly runs: readonly Run[];
  /** Set when the token is a whole footnote; see {@link wordsAndNotes}. */
  readonly footnote?: Footnote | undefined;
}

// Where words end is a matter of the script, not of the computer's language.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const plainWord = /^[\p{L}\p{N}\p{M}]+$/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The segmenter costs the square of what it is given at once: this much at most (UTF-16 code units). */
const mostAtOnce = /[^]{1,400}/gu;

/** A line as its words and what stands between them. */
function segmentsOf(line: string): readonly string[] {
  return line.split(/(\s)/u).filter((part) => part !== '').flatMap((part): readonly string[] => {
    if (plainWord.test(part) && !unspaced.test(part)) return [part];
    return (part.match(mostAtOnce) ?? []).flatMap((stretch) => Array.from(segmenter.segment(stretch), ({ segment }) => segment));
  });
}

/** The runs of one line as its words and what stands between them. */
function lineTokens(line: readonly Run[]): readonly Token[] {
  const tokens: Token[] = [];
  let run = 0;
  let used = 0;
  for (const segment of segmentsOf(line.map(({ text }) => text).join(''))) {
    const runs: Run[] = [];
    for (let left = segment.length; left > 0;) {
      const here = line[run];
      if (here === undefined) break;
      const text = here.text.slice(used, used + left);
      if (text !== '') runs.push({ ...here, text });
      left -= text.length;
      used += text.length;
      if (used === here.text.length) {
        run += 1;
        used = 0;
      }
    }
    tokens.push({ text: segment, runs });
  }
  return tokens;
}

type Part = Run | { readonly footnote: Footnote };

function partsOf(content: readonly Inline[], url?: string): readonly Part[] {
  return content.flatMap((part): readonly Part[] => {
    switch (part.type) {
      case 'text':
        return part.text === '' ? [] : [{ text: part.text, marks: part.marks ?? [], url }];
      case 'break':
        return [{ text: '\n', marks: [], url }];
      case 'link':
        return partsOf(part.content, part.url);
      case 'footnote':
        return [{ footnote: part }];
    }
  });
}

function tokensOf(parts: readonly Part[], ofNote: (note: Footnote) => readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  let line: Run[] = [];
  const end = (): void => {
    tokens.push(...lineTokens(line));
    line = [];
  };
  for (const part of parts) {
    if (!('footnote' in part) && part.text !== '\n') {
      line.push(part);
      continue;
    }
    end();
    tokens.push(...('footnote' in part ? ofNote(part.footnote) : [{ text: '\n', runs: [part] }]));
  }
  end();
  return tokens;
}

/** Inline content as words, each footnote one token: what a merge takes apart and puts together again. */
export function wordsAndNotes(content: readonly Inline[]): readonly Token[] {
  return tokensOf(partsOf(content), (footnote) => [{ text: JSON.stringify(footnote), runs: [], footnote }]);
}

/** Inline content as words, the words of footnotes among them, in brackets where the sign stands. */
export function words(content: readonly Inline[]): readonly Token[] {
  return tokensOf(partsOf(content), (footnote) => {
    const sign = (text: string): Token => ({ text, runs: [{ text, marks: [], isFootnote: true }] });
    const inside = words(footnote.content).map((token) => ({ ...token, runs: token.runs.map((run) => ({ ...run, isFootnote: true })) }));
    return [sign('['), ...inside, sign(']')];
  });
}

/** Whether two runs look alike. */
export function looksLike(one: Run, other: Run): boolean {
  return one.url === other.url && (one.isFootnote ?? false) === (other.isFootnote ?? false) && one.marks.join() === other.marks.join();
}

/** Runs with neighbours that look alike joined. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && looksLike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** One text for words that are the same and look the same. */
export function lookKey({ text, runs }: Token): string {
  return JSON.stringify([text, ...runs.map((run) => [run.text.length, run.url ?? '', ...run.marks])]);
}

/** Words as inline content again; the other way of {@link wordsAndNotes}. */
export function inlineOf(tokens: readonly Token[]): readonly Inline[] {
  return canonicalInline(tokens.flatMap(({ runs, footnote }): readonly Inline[] => (footnote === undefined ? runs.map(inlineOfRun) : [footnote])));
}

function inlineOfRun({ text, marks, url }: Run): Inline {
  const part: TextRun | LineBreak = text === '\n' ? { type: 'break' } : textRun(text, marks);
  return url === undefined ? part : { type: 'link', url, content: [part] };
}
