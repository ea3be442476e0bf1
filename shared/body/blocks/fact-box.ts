import { assertNever } from '../../lib/assert-never';
import { Markup } from '../../lib/markup';
import type { FactBoxBlock } from '../block';
import type { Footnotes } from '../footnotes';
import type { BlockKind } from './block-kind';
import { heading } from './heading';
import { list } from './list';
import { paragraph } from './paragraph';
import { indented } from '../render-inline';

type Inner = FactBoxBlock['blocks'][number];

function innerHtml(block: Inner, notes: Footnotes): Markup | undefined {
  switch (block.type) {
    case 'paragraph':
      return paragraph.html(block, notes);
    case 'heading':
      return heading.html(block, notes);
    case 'list':
      return list.html(block, notes);
    default:
      return assertNever(block, 'block of a fact box');
  }
}

function innerText(block: Inner, notes: Footnotes): string | undefined {
  switch (block.type) {
    case 'paragraph':
      return paragraph.text(block, notes);
    case 'heading':
      return heading.text(block, notes);
    case 'list':
      return list.text(block, notes);
    default:
      return assertNever(block, 'block of a fact box');
  }
}

/** Background set apart from the story. */
export const factBox: BlockKind<FactBoxBlock> = {
  type: 'fact-box',
  html: ({ blocks }, notes) => {
    const shown = blocks.map((block) => innerHtml(block, notes)).filter((markup) => markup !== undefined);
    return shown.length === 0 ? undefined : Markup.element('aside', { class: 'fact-box' }, shown);
  },
  text: ({ blocks }, notes) => {
    const shown = blocks.map((block) => innerText(block, notes)).filter((text) => text !== undefined);
    return shown.length === 0 ? undefined : indented(shown.join('\n\n'));
  },
};
