import { Markup } from '../../lib/markup';
import type { ListBlock } from '../block';
import type { Footnotes } from '../footnotes';
import { inlineHtml, inlineWords } from '../render-inline';
import type { BlockKind } from './block-kind';

function listHtml({ style, items }: ListBlock, notes: Footnotes): Markup {
  const written = items.map(({ content, children = [] }) => Markup.element('li', {}, [inlineHtml(content, notes), ...children.map((child) => listHtml(child, notes))]));
  return Markup.element(style === 'numbered' ? 'ol' : 'ul', {}, written);
}

function listText({ style, items }: ListBlock, indent: string, notes: Footnotes): string {
  return items
    .flatMap(({ content, children = [] }, index) => {
      const bullet = style === 'numbered' ? `${index + 1}. ` : '• ';
      const inner = indent + ' '.repeat(bullet.length);
      return [indent + bullet + inlineWords(content, notes).replaceAll('\n', `\n${inner}`), ...children.map((child) => listText(child, inner, notes))];
    })
    .join('\n');
}

/** A bulleted or numbered list with the lists inside it. */
export const list: BlockKind<ListBlock> = {
  type: 'list',
  html: (block, notes) => (block.items.length === 0 ? undefined : listHtml(block, notes)),
  text: (block, notes) => (block.items.length === 0 ? undefined : listText(block, '', notes)),
};
