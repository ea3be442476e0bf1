import type { Block, PictureFacts } from '../body/block';
import { inlineText, type Footnote, type Inline } from '../body/inline';
import { inlineContents } from '../body/map-inline';

/** What a text is that stands beside the words of its block. */
export type BesideKind = 'footnote' | 'alt' | 'credit' | 'source' | 'copyright' | 'attribution' | 'title';

/** A text of a block that is none of its words: the text of a footnote, what is known of a picture, who said a quote, the title of a card. */
export interface BesideText {
  readonly what: BesideKind;
  readonly text: string;
}

function isFootnote(part: Inline): part is Footnote {
  return part.type === 'footnote';
}

function ofPicture({ alt, creditLine, source, copyrightNotice }: PictureFacts): readonly BesideText[] {
  const texts = [['alt', alt], ['credit', creditLine], ['source', source], ['copyright', copyrightNotice]] as const;
  return texts.flatMap(([what, text]) => (text === undefined ? [] : [{ what, text }]));
}

function ofBlock(block: Block): readonly BesideText[] {
  if (block.type === 'picture') return ofPicture(block);
  if (block.type === 'gallery') return block.pictures.flatMap(ofPicture);
  if (block.type === 'pull-quote' && block.attribution !== undefined) return [{ what: 'attribution', text: block.attribution }];
  if (block.type === 'embed' && block.title !== undefined) return [{ what: 'title', text: block.title }];
  return [];
}

/** The texts that stand beside the words of a block, in order: its footnotes, then what is known of what it shows. */
export function besideTexts(block: Block): readonly BesideText[] {
  const notes = inlineContents(block).flatMap((content) => content.filter(isFootnote)).map(({ content }) => ({ what: 'footnote' as const, text: inlineText(content) }));
  return [...notes, ...ofBlock(block)];
}
