import type { Article } from '../article/article';
import type { Block } from '../body/block';
import { blockText } from '../body/text-blocks';
import { fields, type FieldName } from '../metadata/index';
import { besideTexts, type BesideKind } from './beside-texts';
import { contextOf, type MatchContext } from './context';
import { fieldTexts } from './field-texts';
import { readQuery, type Match } from './finder';
import type { FindQuery } from './query';

/** Where a hit stands: a stretch of a block's text (offsets of `blockText`), of one of the texts beside it (`besideTexts`), or of one text of a field. */
export type HitPlace = { readonly kind: 'body'; readonly block: number } | { readonly kind: 'beside'; readonly block: number; readonly part: number; readonly what: BesideKind } | { readonly kind: 'field'; readonly field: FieldName; readonly part: number };

/** A match in a story. */
export interface Hit extends Match {
  readonly place: HitPlace;
}

/** Where is looked: in the text with its footnotes and pictures alone, or in every field with words too. */
export type FindScope = 'body' | 'everything';

/** A query that can be looked for again and again; blocks that did not change are not read again. */
export interface Search {
  /** The hits in reading order: headline and standfirst, the text, the other fields. */
  readonly hitsIn: (article: Article, scope: FindScope) => readonly Hit[];
}

/** A search, or why there is none: nothing to look for, or an expression that cannot be read. */
export type ReadSearch = { readonly ok: true; readonly search: Search } | { readonly ok: false; readonly why: 'empty' | 'regex' };

const isAbove = (field: (typeof fields)[number]): boolean => field.group === 'sheet';
const above: readonly FieldName[] = fields.filter(isAbove).map(({ name }) => name);
const beside: readonly FieldName[] = fields.filter((field) => !isAbove(field)).map(({ name }) => name);

/** The matches in a block: in its words, and in each text beside them. */
interface BlockMatches {
  readonly words: readonly Match[];
  readonly beside: readonly { readonly match: Match; readonly what: BesideKind; readonly part: number }[];
}

/** Reads a query into a search. */
export function readSearch(query: FindQuery): ReadSearch {
  const read = readQuery(query);
  if (!read.ok) return read;
  const known = new WeakMap<Block, BlockMatches>();
  const inBlock = (block: Block): BlockMatches => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const matches = { words: read.find(blockText(block)), beside: besideTexts(block).flatMap(({ what, text }, part) => read.find(text).map((match) => ({ match, what, part }))) };
    known.set(block, matches);
    return matches;
  };
  const inFields = (article: Article, names: readonly FieldName[]): readonly Hit[] =>
    fieldTexts(article.metadata, names).flatMap(({ field, part, text }) => read.find(text).map((match) => ({ ...match, place: { kind: 'field', field, part } as const })));
  const inBody = (article: Article): readonly Hit[] =>
    article.body.flatMap((block, index): readonly Hit[] => {
      const place = { kind: 'body', block: index } as const;
      const { words, beside } = inBlock(block);
      return [...words.map((match) => ({ ...match, place })), ...beside.map(({ match, what, part }) => ({ ...match, place: { kind: 'beside', block: index, part, what } as const }))];
    });
  return {
    ok: true,
    search: { hitsIn: (article, scope) => (scope === 'body' ? inBody(article) : [...inFields(article, above), ...inBody(article), ...inFields(article, beside)]) },
  };
}

/** Where a place stands in reading order. */
function rankOf(place: HitPlace): readonly [number, number, number] {
  if (place.kind === 'body') return [above.length, place.block, -1];
  if (place.kind === 'beside') return [above.length, place.block, place.part];
  const before = above.indexOf(place.field);
  return [before === -1 ? above.length + 1 + beside.indexOf(place.field) : before, place.part, 0];
}

/** A point in a story that hits come before or after. */
export type HitPoint = Pick<Hit, 'place' | 'from'>;

/** Negative when `left` comes before `right` in reading order, 0 when they are the same point. */
export function comparePoints(left: HitPoint, right: HitPoint): number {
  const [leftRank, leftIndex, leftPart] = rankOf(left.place);
  const [rightRank, rightIndex, rightPart] = rankOf(right.place);
  return leftRank - rightRank || leftIndex - rightIndex || leftPart - rightPart || left.from - right.from;
}

/** The text that a hit is a stretch of; empty when it is gone. */
export function textAround(article: Article, place: HitPlace): string {
  if (place.kind === 'field') return fieldTexts(article.metadata, [place.field])[place.part]?.text ?? '';
  const block = article.body[place.block];
  if (block === undefined) return '';
  return place.kind === 'beside' ? (besideTexts(block)[place.part]?.text ?? '') : blockText(block);
}

/** A hit between the words around it. */
export function hitContext(article: Article, hit: Hit): MatchContext {
  return contextOf(textAround(article, hit.place), hit);
}
