import type { Article } from '../article/article';
import { metadataSchema } from '../article/article-file';
import type { Body } from '../body/block';
import { fields, type FieldName, type Metadata } from '../metadata/index';
import { valueKey } from './compare-fields';
import { mergeBodies, type MergeChoice, type MergeRow } from './merge-blocks';

export type { MergeChoice, MergeRow } from './merge-blocks';

/** A field, or another part of an article beside its words, that is not the same on all sides. States as in {@link MergeRow}. */
export interface MergedPart<Name extends string> {
  readonly name: Name;
  readonly state: Exclude<MergeRow['state'], 'alike'>;
  readonly choice: MergeChoice | undefined;
}

/** Parts of an article that are merged whole: where it stands in review, its receipt, what a newer version wrote. */
const wholeParts = ['workflow', 'receipt', 'extra', 'metadataExtra'] as const satisfies readonly (keyof Article)[];

/** The name of a part that is merged whole. */
export type WholePart = (typeof wholeParts)[number];

/** Two versions of a story that were made from one. What is the same everywhere is in `rows` alone. */
export interface ArticleMerge {
  /** Undefined: nobody knows what both began with. */
  readonly base: Article | undefined;
  readonly mine: Article;
  readonly theirs: Article;
  readonly fields: readonly MergedPart<FieldName>[];
  readonly parts: readonly MergedPart<WholePart>[];
  readonly rows: readonly MergeRow[];
}

/** What a person chose, by {@link choiceKey}. */
export type MergeChoices = ReadonlyMap<string, MergeChoice>;

/** The key of a field, a part or a row (its number) in {@link MergeChoices}. */
export function choiceKey(of: 'field' | 'part' | 'row', name: string | number): string {
  return `${of}.${name}`;
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
  // Keywords are a set: what either side put in is in, what either took out is out.
  if (state === 'open' && name === 'keywords' && isBaseKnown) return [{ name, state: 'merged', choice: 'merged' }];
  return [{ name, state, choice: state === 'open' || state === 'merged' ? undefined : state }];
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
    rows: mergeBodies(base?.body, mine.body, theirs.body),
  };
}

function mergedKeywords({ base, mine, theirs }: ArticleMerge): readonly string[] {
  const [old, ours, others] = [base, mine, theirs].map((article) => article?.metadata.keywords ?? []);
  const isKept = (word: string): boolean => !(old?.includes(word) ?? false) || ((ours?.includes(word) ?? false) && (others?.includes(word) ?? false));
  return [...new Set([...(ours ?? []), ...(others ?? [])])].filter(isKept);
}

/** How many things are still open. */
export function openCount({ fields: named, parts, rows }: ArticleMerge, choices: MergeChoices): number {
  const isOpen = (key: string, choice: MergeChoice | undefined): boolean => (choices.get(key) ?? choice) === undefined;
  return named.filter(({ name, choice }) => isOpen(choiceKey('field', name), choice)).length
    + parts.filter(({ name, choice }) => isOpen(choiceKey('part', name), choice)).length
    + rows.filter(({ choice }, index) => isOpen(choiceKey('row', index), choice)).length;
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
  const changed = merge.fields.map(({ name, choice }) => [name, mergedField(merge, name, choices.get(choiceKey('field', name)) ?? choice ?? 'mine')] as const);
  const metadata = { ...mine.metadata, ...Object.fromEntries(changed) };
  const sideOf = (name: WholePart): Article => {
    const part = merge.parts.find((each) => each.name === name);
    return part !== undefined && (choices.get(choiceKey('part', name)) ?? part.choice) === 'theirs' ? theirs : mine;
  };
  const body: Body = merge.rows.flatMap((row, index) => row.results[choices.get(choiceKey('row', index)) ?? row.choice ?? 'mine'] ?? []);
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
