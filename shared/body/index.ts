import { assertNever } from '../lib/assert-never';
import type { Child, Markup } from '../lib/markup';
import type { Block, Body } from './block';
import type { BlockKind } from './blocks/block-kind';
import { divider } from './blocks/divider';
import { heading } from './blocks/heading';
import { list } from './blocks/list';
import { paragraph } from './blocks/paragraph';
import { quote } from './blocks/quote';
import { unknown } from './blocks/unknown';

/** Every kind of block, by type. To forget one is a type error. */
export const blockKinds = { paragraph, heading, list, quote, divider, unknown } as const satisfies { readonly [Type in Block['type']]: BlockKind<Extract<Block, { type: Type }>> };

function blockHtml(block: Block, lead?: Child): Markup | undefined {
  switch (block.type) {
    case 'paragraph':
      return paragraph.html(block, lead);
    case 'heading':
      return heading.html(block);
    case 'list':
      return list.html(block);
    case 'quote':
      return quote.html(block);
    case 'divider':
      return divider.html(block);
    case 'unknown':
      return unknown.html(block);
    default:
      return assertNever(block, 'block');
  }
}

function oneBlockText(block: Block): string | undefined {
  switch (block.type) {
    case 'paragraph':
      return paragraph.text(block);
    case 'heading':
      return heading.text(block);
    case 'list':
      return list.text(block);
    case 'quote':
      return quote.text(block);
    case 'divider':
      return divider.text(block);
    case 'unknown':
      return unknown.text(block);
    default:
      return assertNever(block, 'block');
  }
}

/** The blocks of a body as HTML, those with nothing to show left out. `lead` (the dateline) opens the first paragraph when the body begins with one, and stands alone before anything else. */
export function bodyHtml(body: Body, lead?: Child): readonly Markup[] {
  const shown = body.filter((block) => blockHtml(block) !== undefined);
  const [first, ...rest] = shown;
  const opening = lead === undefined || first?.type === 'paragraph' ? [] : [paragraph.html({ type: 'paragraph', content: [] }, lead)];
  const blocks = [...(first === undefined ? [] : [blockHtml(first, first.type === 'paragraph' ? lead : undefined)]), ...rest.map((block) => blockHtml(block))];
  return [...opening, ...blocks].filter((markup) => markup !== undefined);
}

/** The body as plain text, a blank line between blocks. `lead` opens it as in {@link bodyHtml}. */
export function bodyText(body: Body, lead = ''): string {
  const texts = body.map((block) => ({ block, text: oneBlockText(block) })).filter((each) => each.text !== undefined);
  const first = texts[0]?.block;
  const joined = texts.map((each) => each.text).join('\n\n');
  if (lead === '') return joined;
  return first?.type === 'paragraph' ? lead + joined : [lead.trim(), joined].filter((part) => part !== '').join('\n\n');
}
