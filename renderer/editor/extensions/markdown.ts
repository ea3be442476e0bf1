import { $createHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import { BOLD_ITALIC_STAR, BOLD_STAR, INLINE_CODE, ITALIC_STAR, ORDERED_LIST, QUOTE, registerMarkdownShortcuts, STRIKETHROUGH, UNORDERED_LIST, type ElementTransformer } from '@lexical/markdown';
import { $createHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, defineExtension } from 'lexical';
import { headingTags } from '../body-to-lexical';
import { $createPreformattedNode, PreformattedNode } from '../nodes/preformatted-node';
import { WritingExtension } from './writing';

function level(hashes: number): 2 | 3 | 4 {
  return hashes === 2 ? 2 : hashes === 3 ? 3 : 4;
}

/** `## `, `### `, `#### `: one `#` is the headline, which is not part of the body. */
const heading: ElementTransformer = {
  type: 'element',
  dependencies: [HeadingNode],
  export: () => null,
  regExp: /^(#{2,4})\s/,
  replace: (parent, children, match) => {
    const node = $createHeadingNode(headingTags[level(match[1]?.length ?? 2)]).append(...children);
    parent.replace(node);
    node.select(0, 0);
  },
};

/** `---` and a space or Enter. */
const divider: ElementTransformer = {
  type: 'element',
  dependencies: [HorizontalRuleNode],
  export: () => null,
  regExp: /^---\s?$/,
  triggerOnEnter: true,
  replace: (parent, children) => {
    const rest = $createParagraphNode().append(...children);
    parent.replace($createHorizontalRuleNode()).insertAfter(rest);
    rest.select(0, 0);
  },
};

/** Three backticks and a space or Enter. */
const preformatted: ElementTransformer = {
  type: 'element',
  dependencies: [PreformattedNode],
  export: () => null,
  regExp: /^```\s?$/,
  triggerOnEnter: true,
  replace: (parent, children) => {
    const block = $createPreformattedNode().append(...children);
    parent.replace(block);
    block.select(0, 0);
  },
};

/** Only `1. ` starts a numbered list: ours always count from one. */
const numbered: ElementTransformer = { ...ORDERED_LIST, regExp: /^(\s*)(1)\.\s/ };

/** What is typed as Markdown becomes what it means; undo right after gives the typed characters back. */
export const MarkdownExtension = defineExtension({
  name: 'copydesk/markdown',
  dependencies: [WritingExtension],
  register: (editor) => registerMarkdownShortcuts(editor, [heading, divider, preformatted, QUOTE, UNORDERED_LIST, numbered, BOLD_ITALIC_STAR, BOLD_STAR, ITALIC_STAR, STRIKETHROUGH, INLINE_CODE]),
});
