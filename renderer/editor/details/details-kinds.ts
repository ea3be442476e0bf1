import { $isTableNode } from '@lexical/table';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { BaseSelection, LexicalEditor, LexicalNode, NodeKey } from 'lexical';
import type { Language } from '../../../shared/i18n/message';
import { $isEmbedNode } from '../nodes/embed-node';
import { $isPictureNode } from '../nodes/picture-node';
import { $footnoteAtCaret } from '../footnotes/footnote-at-caret';
import { $isFootnoteNode } from '../nodes/footnote-node';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';

/** What the details of a block are given. */
export interface DetailsProps {
  readonly editor: LexicalEditor;
  /** The node whose details are shown. */
  readonly node: NodeKey;
  readonly uiLanguage: Language;
  /** Opens an address in the browser, after asking. */
  readonly onOpenLink: (url: string) => void;
  /** Puts the details away and the caret back into the text. */
  readonly onClose: () => void;
}

interface DetailsKind {
  readonly is: (node: LexicalNode) => boolean;
  /** Usually a `DetailsPopover` with fields; loaded when it is first opened. */
  readonly Panel: LazyExoticComponent<ComponentType<DetailsProps>>;
}

/** Every node that holds more than its words, and where that is written: one line a kind. */
export const detailsKinds: readonly DetailsKind[] = [
  { is: $isPullQuoteNode, Panel: lazy(async () => ({ default: (await import('./pull-quote-details')).PullQuoteDetails })) },
  { is: $isFootnoteNode, Panel: lazy(async () => ({ default: (await import('../footnotes/footnote-details')).FootnoteDetails })) },
  { is: $isTableNode, Panel: lazy(async () => ({ default: (await import('../tables/table-menu')).TableMenu })) },
  { is: $isEmbedNode, Panel: lazy(async () => ({ default: (await import('./embed-details')).EmbedDetails })) },
  { is: $isPictureNode, Panel: lazy(async () => ({ default: (await import('./picture-details')).PictureDetails })) },
];

function hasDetails(node: LexicalNode): boolean {
  return detailsKinds.some(({ is }) => is(node));
}

/** The innermost node with details that a node is or stands in. */
export function $detailsOf(node: LexicalNode): LexicalNode | undefined {
  return [node, ...node.getParents()].find(hasDetails);
}

/** The node whose details belong to a selection: the selected one, or the innermost that the caret stands in. */
export function $withDetails(selection: BaseSelection | null): LexicalNode | undefined {
  const footnote = $footnoteAtCaret(selection);
  if (footnote !== undefined) return footnote;
  const [first] = selection?.getNodes() ?? [];
  return first === undefined ? undefined : $detailsOf(first);
}
