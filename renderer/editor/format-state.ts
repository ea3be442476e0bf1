import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalNode, type RangeSelection } from 'lexical';
import { marks, type Mark } from '../../shared/body/inline';
import { lexicalFormats } from './body-to-lexical';
import { $isCorrectionNode } from './nodes/correction-node';
import { $isEmbedNode } from './nodes/embed-node';
import { $isFactBoxNode } from './nodes/fact-box-node';
import { $isGalleryNode } from './nodes/gallery-node';
import { $isPictureNode } from './nodes/picture-node';
import { $isPreformattedNode } from './nodes/preformatted-node';
import { $isPullQuoteNode } from './nodes/pull-quote-node';

/** The blocks beyond plain text, as a style. */
export type BlockKind = 'picture' | 'gallery' | 'table' | 'pull-quote' | 'fact-box' | 'embed' | 'correction' | 'preformatted';

/** The kind of block the caret stands in. */
export type BlockStyle = 'paragraph' | 'heading-2' | 'heading-3' | 'heading-4' | 'quote' | 'bulleted-list' | 'numbered-list' | BlockKind;

/** What the toolbar shows of the selection. */
export interface FormatState {
  readonly block: BlockStyle;
  readonly marks: readonly Mark[];
  /** The address of the link around the caret. */
  readonly link: string | undefined;
}

/** The state without a selection. */
export const noFormat: FormatState = { block: 'paragraph', marks: [], link: undefined };

const headingStyles = { h1: 'heading-2', h2: 'heading-2', h3: 'heading-3', h4: 'heading-4', h5: 'heading-4', h6: 'heading-4' } as const;

const kinds: readonly (readonly [BlockKind, (node: LexicalNode) => boolean])[] = [
  ['picture', $isPictureNode], ['gallery', $isGalleryNode], ['table', $isTableNode], ['pull-quote', $isPullQuoteNode], ['fact-box', $isFactBoxNode], ['embed', $isEmbedNode], ['correction', $isCorrectionNode], ['preformatted', $isPreformattedNode],
];

/** Whether a style is that of a block beyond plain text. */
export function isBlockKind(style: BlockStyle): style is BlockKind {
  return kinds.some(([kind]) => kind === style);
}

function $blockStyle(node: LexicalNode): BlockStyle {
  for (let each: LexicalNode | null = node; each !== null; each = each.getParent()) {
    if ($isListNode(each)) return each.getListType() === 'number' ? 'numbered-list' : 'bulleted-list';
    if ($isHeadingNode(each)) return headingStyles[each.getTag()];
    if ($isQuoteNode(each)) return 'quote';
    const found = each;
    const kind = kinds.find(([, is]) => is(found))?.[0];
    if (kind !== undefined) return kind;
  }
  return 'paragraph';
}

/** The format at a selection; the present one by default. Call inside a read or an update. */
export function $readFormat(selection = $getSelection()): FormatState {
  if (!$isRangeSelection(selection)) {
    const [node] = selection?.getNodes() ?? [];
    return node === undefined ? noFormat : { ...noFormat, block: $blockStyle(node) };
  }
  return { block: $blockStyle(selection.anchor.getNode()), marks: $marksAt(selection), link: $findMatchingParent(selection.anchor.getNode(), $isLinkNode)?.getURL() };
}

function $marksAt(selection: RangeSelection): readonly Mark[] {
  return marks.filter((mark) => selection.hasFormat(lexicalFormats[mark]));
}

/** Whether two states look the same in the toolbar. */
export function sameFormat(left: FormatState, right: FormatState): boolean {
  return left.block === right.block && left.link === right.link && left.marks.join() === right.marks.join();
}
