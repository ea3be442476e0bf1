import { Markup } from '../../lib/markup';
import type { ListBlock } from '../block';
import { inlineText } from '../inline';
import { inlineHtml } from '../render-inline';
import type { BlockKind } from './block-kind';

function listHtml({ style, items }: ListBlock): Markup {
  return Markup.element(style === 'numbered' ? 'ol' : 'ul', {}, items.map(({ content, children = [] }) => Markup.element('li', {}, [inlineHtml(content), ...children.map(listHtml)])));
}

function listText({ style, items }: ListBlock, indent: string): string {
  return items
    .flatMap(({ content, children = [] }, index) => {
      const bullet = style === 'numbered' ? `${index + 1}. ` : '• ';
      const inner = indent + ' '.repeat(bullet.length);
      return [indent + bullet + inlineText(content).replaceAll('\n', `\n${inner}`), ...children.map((child) => listText(child, inner))];
    })
    .join('\n');
}

/** A bulleted or numbered list with the lists inside it. */
export const list: BlockKind<ListBlock> = {
  type: 'list',
  html: (block) => (block.items.length === 0 ? undefined : listHtml(block)),
  text: (block) => (block.items.length === 0 ? undefined : listText(block, '')),
};
