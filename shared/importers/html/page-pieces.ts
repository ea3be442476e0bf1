import type { Block } from '../../body/block';
import type { Piece, Repair, SourceLine } from '../story/piece';
import { isProse, wordsOf } from '../text/line-shape';
import { classWords } from './page-furniture';
import type { Flowed } from './flow';
import { nestItems } from './list-block';
import { titleMatch, type PageData } from './page-data';
import type { HtmlElement } from './tree';

/** The blocks of a flowed block, as the model has them. */
export function blocksOf(flowed: Flowed): readonly Block[] {
  switch (flowed.kind) {
    case 'heading': return [{ type: 'heading', level: flowed.level <= 2 ? 2 : flowed.level === 3 ? 3 : 4, content: flowed.clean.content }];
    case 'quote': return [{ type: 'quote', content: flowed.clean.content }];
    case 'list': return nestItems(flowed.items);
    case 'divider': return [{ type: 'divider' }];
    case 'table': return flowed.table === undefined ? [{ type: 'paragraph', content: flowed.clean.content }] : [flowed.table];
    case 'preformatted': return [{ type: 'preformatted', text: flowed.clean.text }];
    case 'text': return [{ type: 'paragraph', content: flowed.clean.content }];
  }
}

function ancestors(element: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) found.push(at);
  return found;
}

const storyWords = new Set(['story', 'article', 'post', 'entry', 'noticia', 'artikel', 'materia']);

function isStoryRoot(element: HtmlElement): boolean {
  return element.tag === 'article' || element.tag === 'main' || element.attributes.get('role') === 'main' || element.attributes.get('itemprop') === 'articleBody' || (element.tag === 'div' && classWords(element).some((word) => storyWords.has(word)));
}

/** The element that holds the story: the deepest with nearly all of the page's prose, or the article or main around it. */
function storyRoot(blocks: readonly Flowed[]): HtmlElement | undefined {
  const prose = new Map<HtmlElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (block.drop !== undefined || !isProse(block.clean.text)) continue;
    total += block.clean.text.length;
    for (const element of ancestors(block.owner)) prose.set(element, (prose.get(element) ?? 0) + block.clean.text.length);
  }
  if (total === 0) return undefined;
  let deepest: HtmlElement | undefined;
  let depth = -1;
  for (const [element, length] of prose) {
    const level = ancestors(element).length;
    if (length >= total * 0.85 && level > depth && element.tag !== 'p') {
      deepest = element;
      depth = level;
    }
  }
  return deepest === undefined ? undefined : (ancestors(deepest).findLast((element) => isStoryRoot(element)) ?? deepest);
}

function inside(element: HtmlElement, root: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) if (at === root) return true;
  return false;
}

/** The block that is the headline: an h1 that the page's titles confirm, else the last h1 before the story, else the block that a title names. */
export function findHeadline(blocks: readonly Flowed[], data: PageData): number | undefined {
  const root = storyRoot(blocks);
  const firstProse = blocks.findIndex((block) => block.drop === undefined && isProse(block.clean.text) && (root === undefined || inside(block.owner, root)));
  const limit = firstProse === -1 ? blocks.length : firstProse;
  const scored = blocks.map((block, index) => ({ index, block, match: titleMatch(block.clean.text, data.titles), first: block.kind === 'heading' && block.level === 1 }))
    .filter(({ block, index }) => (block.kind === 'heading' || block.kind === 'text') && wordsOf(block.clean.text).length <= 40 && index <= limit + 2);
  const confirmed = scored.filter(({ first, match }) => first && match > 0.3).sort((a, b) => b.match - a.match)[0];
  if (confirmed !== undefined) return confirmed.index;
  const before = scored.findLast(({ first, index, block }) => first && index <= limit && (block.drop === undefined || block.drop === 'navigation'));
  if (before !== undefined) return before.index;
  const named = scored.filter(({ match, block }) => match > 0.4 && block.drop === undefined && wordsOf(block.clean.text).length >= 3).sort((a, b) => b.match - a.match)[0];
  return named?.index;
}

/** Makes the blocks of a page into pieces for the story reader; what stands outside the story leaves, unless it reads as prose. */
export function piecesOf(blocks: readonly Flowed[], data: PageData): readonly Piece[] {
  const root = storyRoot(blocks);
  const headline = findHeadline(blocks, data);
  const insideAt = blocks.map((block) => root === undefined || inside(block.owner, root));
  const firstInside = insideAt.findIndex((is, index) => is && blocks[index]?.drop === undefined);
  const start = Math.min(headline ?? firstInside, firstInside === -1 ? Number.MAX_SAFE_INTEGER : firstInside);
  const lastInside = insideAt.lastIndexOf(true);
  let line = 0;
  return blocks.flatMap((block, index): readonly Piece[] => {
    const isHeadline = index === headline;
    const outside = !isHeadline && block.drop === undefined && root !== undefined && (index < start || (index > lastInside && !insideAt[index]));
    // The section's name often stands right above the headline, outside the story.
    const kicker = outside && index < start && block.hint === 'section';
    const prose = outside && isProse(block.clean.text) && block.clean.text.length >= 140;
    const drop = isHeadline ? undefined : (block.drop ?? (outside && !prose && !kicker && block.hint !== 'byline' && block.hint !== 'stamp' ? (index < start ? 'navigation' : 'boilerplate') : undefined));
    const lines = block.kind === 'list' || block.kind === 'table' ? block.lines : drop !== undefined && block.links.length > 1 ? block.links : [block.clean.text];
    if (block.kind !== 'divider' && drop !== undefined && !/[\p{L}\p{N}]/u.test(block.clean.text)) return [];
    const sources: SourceLine[] = block.kind === 'divider' ? [] : lines.map((raw) => ({ line: (line += 1), raw }));
    const repair: Repair | undefined = block.clean.hidden ? 'soft-hyphens-removed' : block.kind === 'table' && block.table === undefined ? 'unknown-markup' : block.clean.spaces ? 'spaces-normalised' : undefined;
    const base = {
      sources, text: block.clean.text, raw: lines.join('\n'), gapBefore: true, gapAfter: true, repair, drop,
      doubt: block.doubt ?? (prose ? ('kept-in-doubt' as const) : undefined), datetime: block.datetime, onlyLinks: block.links.length > 0,
      hint: isHeadline ? ('headline' as const) : hintFor(block),
    };
    const made = blocksOf(block);
    // Two lists of different style under one roof are two blocks; the receipt lines go with the first.
    return made.map((one, at) => ({ ...base, sources: at === 0 ? sources : [], block: one }));
  });
}

function hintFor(block: Flowed): Piece['hint'] {
  if (block.kind === 'quote' || block.kind === 'list' || block.kind === 'table' || block.kind === 'divider') return block.kind;
  if (block.kind === 'heading') return block.hint === 'standfirst' || block.hint === 'byline' ? block.hint : 'heading';
  const words = wordsOf(block.clean.text).length;
  if (block.hint === 'byline' || block.hint === 'section') return words <= 30 ? block.hint : 'prose';
  if (block.hint === 'stamp' || block.hint === 'standfirst') return words <= 80 ? block.hint : 'prose';
  if (block.hint !== undefined) return block.hint;
  return block.bold && words <= 14 ? undefined : block.paragraph || words > 14 ? 'prose' : undefined;
}
