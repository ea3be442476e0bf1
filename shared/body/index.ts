import { assertNever } from '../lib/assert-never';
import { Markup, type Child } from '../lib/markup';
import type { Block, Body } from './block';
import type { BlockKind } from './blocks/block-kind';
import { correction } from './blocks/correction';
import { divider } from './blocks/divider';
import { embed } from './blocks/embed';
import { factBox } from './blocks/fact-box';
import { gallery } from './blocks/gallery';
import { heading } from './blocks/heading';
import { list } from './blocks/list';
import { paragraph } from './blocks/paragraph';
import { picture } from './blocks/picture';
import { preformatted } from './blocks/preformatted';
import { pullQuote } from './blocks/pull-quote';
import { quote } from './blocks/quote';
import { table } from './blocks/table';
import { unknown } from './blocks/unknown';
import { Footnotes } from './footnotes';
import { bodyForReaders } from './map-inline';
import { inlineHtml, inlineWords } from './render-inline';

/** Every kind of block, by type. To forget one is a type error. */
export const blockKinds = {
  paragraph, heading, list, quote, divider, picture, gallery, table, 'pull-quote': pullQuote, 'fact-box': factBox, embed, correction, preformatted, unknown,
} as const satisfies { readonly [Type in Block['type']]: BlockKind<Extract<Block, { type: Type }>> };

/** Calls `speak` with a block and its kind; a switch, because the compiler cannot pair the two by a key. */
function withKind<Result>(block: Block, speak: <B extends Block>(kind: BlockKind<B>, block: B) => Result): Result {
  switch (block.type) {
    case 'paragraph':
      return speak(paragraph, block);
    case 'heading':
      return speak(heading, block);
    case 'list':
      return speak(list, block);
    case 'quote':
      return speak(quote, block);
    case 'divider':
      return speak(divider, block);
    case 'picture':
      return speak(picture, block);
    case 'gallery':
      return speak(gallery, block);
    case 'table':
      return speak(table, block);
    case 'pull-quote':
      return speak(pullQuote, block);
    case 'fact-box':
      return speak(factBox, block);
    case 'embed':
      return speak(embed, block);
    case 'correction':
      return speak(correction, block);
    case 'preformatted':
      return speak(preformatted, block);
    case 'unknown':
      return speak(unknown, block);
    default:
      return assertNever(block, 'block');
  }
}

function notesHtml(notes: Footnotes): readonly Markup[] {
  const items = notes.notes.map(({ content }, index) => Markup.element('li', { id: `note-${index + 1}` }, [inlineHtml(content, notes), ' ', Markup.element('a', { href: `#note-${index + 1}-sign`, role: 'doc-backlink' }, ['↩'])]));
  return items.length === 0 ? [] : [Markup.element('section', { class: 'footnotes', role: 'doc-endnotes' }, [Markup.element('ol', {}, items)])];
}

/**
 * The blocks of a body as readers may see it, as HTML, those with nothing to show left out, and its footnotes last. `lead`
 * (the dateline) opens the first paragraph when the body begins with one, and stands alone before anything else.
 */
export function bodyHtml(body: Body, lead?: Child): readonly Markup[] {
  const readers = bodyForReaders(body);
  const first = readers.find((block) => withKind(block, (kind, each) => kind.html(each, new Footnotes())) !== undefined);
  const notes = new Footnotes();
  const opening = lead === undefined || first?.type === 'paragraph' ? [] : [paragraph.html({ type: 'paragraph', content: [] }, notes, lead)];
  const blocks = readers.map((block) => withKind(block, (kind, each) => kind.html(each, notes, block === first && block.type === 'paragraph' ? lead : undefined)));
  return [...[...opening, ...blocks].filter((markup) => markup !== undefined), ...notesHtml(notes)];
}

/** The body as readers may see it, as plain text, a blank line between blocks and its footnotes last. `lead` opens it as in {@link bodyHtml}. */
export function bodyText(body: Body, lead = ''): string {
  const notes = new Footnotes();
  const texts = bodyForReaders(body).map((block) => ({ block, text: withKind(block, (kind, each) => kind.text(each, notes)) })).filter((each) => each.text !== undefined);
  const first = texts[0]?.block;
  const under = notes.notes.map(({ content }, index) => `[${index + 1}] ${inlineWords(content, notes)}`).join('\n');
  const joined = [...texts.map((each) => each.text), ...(under === '' ? [] : [under])].join('\n\n');
  if (lead === '') return joined;
  return first?.type === 'paragraph' ? lead + joined : [lead.trim(), joined].filter((part) => part !== '').join('\n\n');
}
