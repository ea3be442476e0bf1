import type { Block, Body } from '../body/block';
import { inlineText, type Inline } from '../body/inline';
import { compareLists, type Span } from './compare-lists';
import { fillFrame, frameOf } from './frame';
import { pairAlike } from './pair-alike';
import { inlineOf, looksLike, wordsAndNotes, type Run, type Token } from './tokens';

/** A block that is one line of prose: plain text can stand for its words, and a line of plain text can become its words. */
export type LineBlock = Extract<Block, { readonly content: readonly Inline[] }>;

const isWords = (part: Inline): boolean => (part.type === 'text' && !/[\r\n]/u.test(part.text)) || (part.type === 'link' && part.content.every(isWords));

/** Whether plain text can stand for a block: prose without line breaks and footnotes. What its words look like and lead to is kept by {@link withLines}. */
export function isLine(block: Block): block is LineBlock {
  return 'content' in block && block.content.every(isWords);
}

/** The words of a block as the line that stands for it. */
export function lineOf(block: LineBlock): string {
  return inlineText(block.content);
}

/** Text as its lines, whatever they end with. */
export function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/u);
}

/** A look that new words take: where they stand in the place of others, or among others, that all look alike, that one. */
function lookFor(replaced: readonly Token[], before: Token | undefined, after: Token | undefined): Omit<Run, 'text'> {
  const around = replaced.length > 0 ? replaced : before === undefined || after === undefined ? [] : [before, after];
  const runs = replaced.length > 0 ? replaced.flatMap((token) => token.runs) : around.flatMap((token, index) => token.runs.at(index === 0 ? -1 : 0) ?? []);
  const [first] = runs;
  if (first === undefined || !runs.every((run) => looksLike(run, first))) return { marks: [] };
  return { marks: first.marks, url: first.url };
}

const lineEnd: Token = { text: '\n', runs: [] };

/** The words of lines, each with the look that it had in the old ones. */
function wordsOfLines(old: readonly (readonly Token[])[], lines: readonly string[]): readonly (readonly Token[])[] {
  const joined = (all: readonly (readonly Token[])[]): readonly Token[] => all.flatMap((tokens, index) => (index === 0 ? tokens : [lineEnd, ...tokens]));
  const before = joined(old);
  const after = joined(lines.map((line) => wordsAndNotes(line === '' ? [] : [{ type: 'text', text: line }])));
  const kept: Token[] = [];
  for (const { isAlike, before: was, after: is } of compareLists(before.map(({ text }) => text), after.map(({ text }) => text))) {
    if (isAlike) {
      kept.push(...before.slice(was.from, was.to));
      continue;
    }
    const look = lookFor(before.slice(was.from, was.to).filter((token) => token !== lineEnd), before[was.from - 1], before[was.to]);
    kept.push(...after.slice(is.from, is.to).map((token) => (token.text === '\n' ? lineEnd : { text: token.text, runs: [{ ...look, text: token.text }] })));
  }
  const words: Token[][] = [[]];
  for (const token of kept) {
    if (token.text === '\n') words.push([]);
    else words.at(-1)?.push(token);
  }
  return words;
}

/** Lines that took the place of some blocks, as blocks: each the one that it was made from with other words, or a paragraph. */
function written(blocks: readonly LineBlock[], lines: readonly string[]): Body {
  if (lines.length === 0) return [];
  const contents = wordsOfLines(blocks.map((block) => wordsAndNotes(block.content)), lines).map(inlineOf);
  const paragraphs = contents.map((content): Block => ({ type: 'paragraph', content }));
  const pairs = blocks.length === lines.length ? blocks.map((_block, index) => ({ before: index, after: index })) : pairAlike(blocks, paragraphs);
  return paragraphs.map((paragraph, index) => {
    const from = blocks[pairs.find(({ after }) => after === index)?.before ?? -1];
    return from === undefined ? paragraph : fillFrame(frameOf(from), [contents[index] ?? []]);
  });
}

/** Blocks with the words of other lines, one line a block. What a line left alone is the same block as before, to the last key. */
export function withLines(blocks: readonly LineBlock[], lines: readonly string[]): Body {
  const take = <T>(list: readonly T[], { from, to }: Span): readonly T[] => list.slice(from, to);
  return compareLists(blocks.map(lineOf), lines).flatMap(({ isAlike, before, after }) => (isAlike ? take(blocks, before) : written(take(blocks, before), take(lines, after))));
}
