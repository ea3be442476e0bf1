import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $isParagraphNode, type LexicalNode } from 'lexical';
import type { MessageKey } from '../../../shared/i18n/index';
import { $isCorrectionNode } from '../nodes/correction-node';
import { $isEmbedNode } from '../nodes/embed-node';
import { $isFactBoxNode } from '../nodes/fact-box-node';
import { $isFootnoteNode } from '../nodes/footnote-node';
import { $isGalleryNode } from '../nodes/gallery-node';
import { $isPictureNode } from '../nodes/picture-node';
import { $isPreformattedNode } from '../nodes/preformatted-node';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';

type Kind = 'paragraph' | 'heading' | 'list' | 'quote' | 'divider' | 'picture' | 'gallery' | 'table' | 'pull-quote' | 'fact-box' | 'embed' | 'correction' | 'preformatted' | 'footnote';

const kinds: readonly (readonly [Kind, (node: LexicalNode) => boolean])[] = [
  ['paragraph', $isParagraphNode], ['heading', $isHeadingNode], ['list', $isListNode], ['quote', $isQuoteNode], ['divider', $isHorizontalRuleNode], ['picture', $isPictureNode], ['gallery', $isGalleryNode],
  ['table', $isTableNode], ['pull-quote', $isPullQuoteNode], ['fact-box', $isFactBoxNode], ['embed', $isEmbedNode], ['correction', $isCorrectionNode], ['preformatted', $isPreformattedNode], ['footnote', $isFootnoteNode],
];

/** The key of the word for a block. */
export function $blockName(node: LexicalNode): MessageKey {
  const kind = kinds.find(([, is]) => is(node))?.[0];
  return kind === undefined ? 'blocks.unknown' : `blocks.${kind}`;
}
