import type { Article } from '../article/article';
import type { Block } from '../body/block';
import { inlineText, type Inline } from '../body/inline';
import { inlineContents } from '../body/map-inline';
import { blockText } from '../body/text-blocks';
import { capitalisedWords } from '../checks/capitalised-words';
import type { Place } from '../checks/check';

/** A word where it stands in one text, with what tells whether it is a name. */
export interface StoryWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Its capital (or its being all capitals) is not that of the start of a sentence. */
  readonly isName: boolean;
  /** The two capitalised words that it is one of: `Claudia Sheinbaum`. */
  readonly pairs: readonly string[];
}

/** A text of the story and its words. */
export interface StoryText {
  readonly text: string;
  readonly words: readonly StoryWord[];
  /** The place of a stretch of it. */
  readonly placeOf: (from: number, to: number) => Place;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

/** What is no prose: addresses, handles, tags, names of files and of things in programs, and the "to come" of a draft. */
function isNoProse(run: string): boolean {
  return /:\/\/|[@_\\]|^#\p{L}|[\p{L}\p{N}]\.\p{L}{2}/u.test(run) || /^\P{L}*(?:TK)+(?:\P{L}|$)/u.test(run);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesWithoutProse(text: string): readonly Stretch[] {
  return [...text.matchAll(/\S+/gu)].filter(([run]) => isNoProse(run)).map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** The words of a text that can be right or wrong; `skipped` are further stretches that are not looked at. */
export function wordsIn(text: string, language: string, skipped: readonly Stretch[] = []): readonly StoryWord[] {
  const closed = [...stretchesWithoutProse(text), ...skipped];
  const capitalised = new Map(capitalisedWords(text).map((each) => [each.from, each]));
  const words: StoryWord[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text)) {
    if (isWordLike !== true || !/^[\p{L}\p{M}'’.·\u00AD]+$/u.test(segment)) continue;
    const to = index + segment.length;
    if (closed.some((stretch) => index < stretch.to && to > stretch.from)) continue;
    const capital = capitalised.get(index);
    const pairs = capital === undefined ? [] : [
      ...(capital.before === undefined ? [] : [text.slice(capital.before.from, capital.to)]),
      ...(capital.after === undefined ? [] : [text.slice(capital.from, capital.after.to)]),
    ];
    words.push({ word: segment, from: index, to, isName: capital === undefined ? /^\p{Lu}{2,}$/u.test(segment) : !capital.begins, pairs });
  }
  return words;
}

/** The fields of a story that are prose, as a reader meets them. */
const proseFields = ['headline', 'standfirst'] as const;

function codeIn(content: readonly Inline[], start: number): readonly Stretch[] {
  let reached = start;
  return content.flatMap((part) => {
    const from = reached;
    reached += inlineText([part]).length;
    if (part.type === 'link') return codeIn(part.content, from);
    return part.type === 'text' && part.marks?.includes('code') === true ? [{ from, to: reached }] : [];
  });
}

/** The stretches of a block's text that are code. */
function codeStretches(block: Block): readonly Stretch[] {
  let reached = 0;
  return inlineContents(block).flatMap((content) => {
    const from = reached;
    reached += inlineText(content).length + 1;
    return codeIn(content, from);
  });
}

type CachedWords = Pick<StoryText, 'text' | 'words'>;

/**
 * Reads stories into words. The editor gives back the same object for a block that nobody touched: only blocks that
 * changed are read again.
 */
export function createStoryReader(language: string): (article: Article) => Iterable<StoryText> {
  const known = new WeakMap<Block, CachedWords>();
  const read = (block: Block): CachedWords => {
    const cached = known.get(block);
    if (cached !== undefined) return cached;
    const text = blockText(block);
    const fresh = { text, words: block.type === 'preformatted' ? [] : wordsIn(text, language, codeStretches(block)) };
    known.set(block, fresh);
    return fresh;
  };
  return function* texts(article) {
    for (const field of proseFields) {
      const text = article.metadata[field];
      if (text !== undefined) yield { text, words: wordsIn(text, language), placeOf: () => ({ kind: 'field', field }) };
    }
    for (const [block, content] of article.body.entries()) yield { ...read(content), placeOf: (from, to) => ({ kind: 'body', block, from, to }) };
  };
}
