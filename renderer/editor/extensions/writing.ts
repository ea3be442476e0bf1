import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { COMMAND_PRIORITY_CRITICAL, configExtension, defineExtension, FORMAT_TEXT_COMMAND, mergeRegister, TextNode } from 'lexical';
import { readLinkUrl } from '../../../shared/body/link-url';
import { formatBits, lexicalFormats } from '../body-to-lexical';
import { BlocksExtension } from './blocks';
import { UnknownBlockNode } from '../nodes/unknown-block-node';

const ourFormats = Object.values(formatBits).reduce((bits, bit) => bits | bit, 0);
const ourFormatNames: ReadonlySet<string> = new Set(Object.values(lexicalFormats));

/**
 * Text, lists, links, dividers, unknown blocks and their history: the part of the editor that needs no window. Formats
 * that an article cannot carry (underline and others of Lexical's) are refused at the command and taken off the text.
 */
export const WritingExtension = defineExtension({
  name: 'copydesk/writing',
  dependencies: [
    RichTextExtension,
    // A pause of 0.6 s starts a new undo step; 200 steps back are kept.
    configExtension(HistoryExtension, { delay: 600, maxDepth: 200, disabled: false }),
    configExtension(ListExtension, { hasStrictIndent: true, shouldPreserveNumbering: false }),
    configExtension(LinkExtension, { validateUrl: (url) => readLinkUrl(url) !== undefined }),
    HorizontalRuleExtension,
    BlocksExtension,
  ],
  nodes: () => [UnknownBlockNode],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !ourFormatNames.has(format), COMMAND_PRIORITY_CRITICAL),
      editor.registerNodeTransform(TextNode, (node) => {
        const format = node.getFormat();
        if ((format & ~ourFormats) !== 0) node.setFormat(format & ourFormats);
      }),
    ),
});
