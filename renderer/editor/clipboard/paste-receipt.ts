import type { Block, Body } from '../../../shared/body/block';
import type { Inline } from '../../../shared/body/inline';
import { inlineContents } from '../../../shared/body/map-inline';
import { lossKinds, type Losses, type LossKind } from '../../../shared/importers/html/losses';

/** What a paste may bring along beside words, in the order in which the receipt names it. */
export const keptKinds = ['headings', 'lists', 'tables', 'quotes', 'preformatted', 'pictures', 'links', 'footnotes', 'formats'] as const;

/** One kind of thing that a paste brought along. */
export type KeptKind = (typeof keptKinds)[number];

/** The account of a paste: what came along, what stayed behind, and the same words without any form. */
export interface PasteReceipt {
  readonly kept: readonly { readonly kind: KeptKind; readonly count: number }[];
  readonly lost: readonly { readonly kind: LossKind; readonly count: number }[];
  /** What "as plain text instead" puts in its place. */
  readonly plain: Body;
}

const byBlock: Partial<Record<Block['type'], KeptKind>> = { heading: 'headings', list: 'lists', table: 'tables', quote: 'quotes', preformatted: 'preformatted', picture: 'pictures' };

function inlineKinds(content: readonly Inline[]): readonly KeptKind[] {
  const kinds = content.flatMap((part): readonly KeptKind[] => (part.type === 'link' ? ['links', ...inlineKinds(part.content)] : part.type === 'footnote' ? ['footnotes'] : part.type === 'text' && part.marks?.some((mark) => mark !== 'note') === true ? ['formats'] : []));
  return kinds;
}

/** The receipt of a paste that changed or lost something, or undefined when there is nothing to say: plain words came, and at most their fonts and colours stayed behind. */
export function pasteReceipt(body: Body, losses: Losses, plain: Body): PasteReceipt | undefined {
  const counts = new Map<KeptKind, number>();
  const kinds = [...body.flatMap((block) => byBlock[block.type] ?? []), ...body.flatMap(inlineContents).flatMap(inlineKinds)];
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kept = keptKinds.flatMap((kind) => (counts.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : []));
  const lost = lossKinds.flatMap((kind) => ((losses[kind] ?? 0) > 0 ? [{ kind, count: losses[kind] ?? 0 }] : []));
  return kept.length === 0 && lost.every(({ kind }) => kind === 'looks') ? undefined : { kept, lost, plain };
}
