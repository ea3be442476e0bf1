import type { Article } from '../article/article';
import { metadataSchema } from '../article/article-file';
import type { Body } from '../body/block';
import { fields, type FieldName, type Metadata } from '../metadata/index';
import { valueKey } from './compare-fields';
import { blockKey } from './frame';
import { mergeBodies, type MergeChoice, type MergeRow } from './merge-blocks';
import { isLine, linesIn, lineOf, withLines } from './plain-lines';

export type { MergeChoice, MergeRow } from './merge-blocks';

/** A field, or another part of an article beside its words, that is not the same on all sides. States as in {@link MergeRow}. */
export interface MergedPart<Name extends string> {
  readonly name: Name;
  /** What a choice is remembered by: the same as long as every side of it is. */
  readonly key: string;
  readonly state: Exclude<MergeRow['state'], 'alike'>;
  readonly choice: MergeChoice | undefined;
}

/** Parts of an article that are merged whole: where it stands in review, its receipt, what a newer version wrote. */
const wholeParts = ['workflow', 'receipt', 'extra', 'metadataExtra'] as const satisfies readonly (keyof Article)[];

/** The name of a part that is merged whole. */
export type WholePart = (typeof wholeParts)[number];

/** A row with what a choice is remembered by: the same as long as every side of it is, wherever it stands. */
export interface KeyedRow extends MergeRow {
  readonly key: string;
}

/** Two versions of a story that were made from one. What is the same everywhere is in `rows` alone. */
export interface ArticleMerge {
  /** Undefined: nobody knows what both began with. */
  readonly base: Article | undefined;
  readonly mine: Article;
  readonly theirs: Article;
  readonly fields: readonly MergedPart<FieldName>[];
  readonly parts: readonly MergedPart<WholePart>[];
  readonly rows: readonly KeyedRow[];
}

/** The words that a person wrote for a row by hand: a line for each block, beginning with those of a choice. */
export interface ByHand {
  readonly from: MergeChoice;
  readonly text: string;
}

/** What a person chose, by the keys of fields, parts and rows. Only a row can be written by hand. */
export type MergeChoices = ReadonlyMap<string, MergeChoice | ByHand>;

/** The choice for a field or a part: none of them is written by hand. */
export function choiceFor<Name extends string>({ key, choice }: MergedPart<Name>, choices: MergeChoices): MergeChoice | undefined {
  const chosen = choices.get(key) ?? choice;
  return typeof chosen === 'object' ? undefined : chosen;
}

/** What will stand in the result for a row; undefined while it is open. */
export function rowResult({ key, choice, results }: KeyedRow, choices: MergeChoices): Body | undefined {
  const chosen = choices.get(key) ?? choice;
  if (chosen === undefined) return undefined;
  if (typeof chosen !== 'object') return results[chosen];
  return chosen.text.trim() === '' ? [] : withLines((results[chosen.from] ?? []).filter(isLine), linesIn(chosen.text));
}

/** The words with which writing a row by hand begins; undefined when plain text cannot hold everything that either side has there. */
export function handText({ mine, theirs, results }: MergeRow, from: MergeChoice): string | undefined {
  if (![...mine, ...theirs].every(isLine)) return undefined;
  return (results[from] ?? []).filter(isLine).map(lineOf).join('\n');
}

function stateOf(base: unknown, mine: unknown, theirs: unknown, isBaseKnown: boolean): MergeRow['state'] {
  const [old, ours, others] = [base, mine, theirs].map(valueKey);
  if (ours === others) return 'alike';
  if (!isBaseKnown) return 'open';
  return others === old ? 'mine' : ours === old ? 'theirs' : 'open';
}

function mergedPart<Name extends string>(name: Name, base: unknown, mine: unknown, theirs: unknown, isBaseKnown: boolean): readonly MergedPart<Name>[] {
  const state = stateOf(base, mine, theirs, isBaseKnown);
  if (state === 'alike') return [];
  const key = JSON.stringify([name, ...[base, mine, theirs].map(valueKey)]);
  // Keywords are a set: what either side put in is in, what either took out is out.
  if (state === 'open' && name === 'keywords' && isBaseKnown) return [{ name, key, state: 'merged', choice: 'merged' }];
  return [{ name, key, state, choice: state === 'open' || state === 'merged' ? undefined : state }];
}

/** Rows that say the same are told apart by their order. */
function keyed(rows: readonly MergeRow[]): readonly KeyedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const says = JSON.stringify([row.base, row.mine, row.theirs].map((blocks) => blocks.map(blockKey)));
    const before = seen.get(says) ?? 0;
    seen.set(says, before + 1);
    return { ...row, key: `${before} ${says}` };
  });
}

/** Merges two versions of a story. Nothing is decided that a person would have to decide. */
export function mergeArticles(base: Article | undefined, mine: Article, theirs: Article): ArticleMerge {
  const isBaseKnown = base !== undefined;
  return {
    base,
    mine,
    theirs,
    fields: fields.flatMap(({ name }) => mergedPart(name, base?.metadata[name], mine.metadata[name], theirs.metadata[name], isBaseKnown)),
    parts: wholeParts.flatMap((name) => mergedPart(name, base?.[name], mine[name], theirs[name], isBaseKnown)),
    rows: keyed(mergeBodies(base?.body, mine.body, theirs.body)),
  };
}

function mergedKeywords({ base, mine, theirs }: ArticleMerge): readonly string[] {
  const [old, ours, others] = [base, mine, theirs].map((article) => article?.metadata.keywords ?? []);
  const isKept = (word: string): boolean => !(old?.includes(word) ?? false) || ((ours?.includes(word) ?? false) && (others?.includes(word) ?? false));
  return [...new Set([...(ours ?? []), ...(others ?? [])])].filter(isKept);
}

/** How many things are still open. */
export function openCount({ fields: named, parts, rows }: ArticleMerge, choices: MergeChoices): number {
  return [...named, ...parts, ...rows].filter(({ key, choice }) => (choices.get(key) ?? choice) === undefined).length;
}

/** The value that a choice gives a field. */
export function mergedField(merge: ArticleMerge, name: FieldName, choice: MergeChoice): Metadata[FieldName] {
  if (choice === 'merged' && name === 'keywords') {
    const words = mergedKeywords(merge);
    return words.length === 0 ? undefined : [...words];
  }
  return (choice === 'theirs' ? merge.theirs : merge.mine).metadata[name];
}

/** The merged story; undefined while anything is open. Its id is mine. */
export function mergedArticle(merge: ArticleMerge, choices: MergeChoices): Article | undefined {
  if (openCount(merge, choices) > 0) return undefined;
  const { mine, theirs } = merge;
  const changed = merge.fields.map((field) => [field.name, mergedField(merge, field.name, choiceFor(field, choices) ?? 'mine')] as const);
  const metadata = { ...mine.metadata, ...Object.fromEntries(changed) };
  const sideOf = (name: WholePart): Article => {
    const part = merge.parts.find((each) => each.name === name);
    return part !== undefined && choiceFor(part, choices) === 'theirs' ? theirs : mine;
  };
  const body: Body = merge.rows.flatMap((row) => rowResult(row, choices) ?? []);
  const { receipt } = sideOf('receipt');
  const { extra } = sideOf('extra');
  const { metadataExtra } = sideOf('metadataExtra');
  return {
    id: mine.id,
    metadata: metadataSchema.parse(Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined))),
    workflow: sideOf('workflow').workflow,
    ...(receipt === undefined ? {} : { receipt }),
    body: body.length === 0 ? [{ type: 'paragraph', content: [] }] : body,
    ...(extra === undefined ? {} : { extra }),
    ...(metadataExtra === undefined ? {} : { metadataExtra }),
  };
}
