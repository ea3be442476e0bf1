import { z } from 'zod';

/** The character formats an article may carry, in the order in which they are written to a file. */
export const marks = ['bold', 'italic', 'strikethrough', 'subscript', 'superscript', 'code', 'note'] as const;

/** One character format; `note` marks words to the desk, which stay in the article and are in no output. */
export type Mark = (typeof marks)[number];

/** A run of text with the same marks. `text` is never empty and holds no line break. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[] | undefined;
}

/** A line break inside a block. */
export interface LineBreak {
  readonly type: 'break';
}

/** A link around text; links do not nest. `url` is http, https or mailto. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly content: readonly (TextRun | LineBreak)[];
}

/** A footnote. It stands where its sign stands, so that sign and note cannot come apart; its number is its place in the text. */
export interface Footnote {
  readonly type: 'footnote';
  readonly content: readonly (TextRun | LineBreak | Link)[];
}

/** What stands inside a text block. */
export type Inline = TextRun | LineBreak | Link | Footnote;

const textRunSchema = z.object({ type: z.literal('text'), text: z.string(), marks: z.array(z.enum(marks)).optional() });
const lineBreakSchema = z.object({ type: z.literal('break') });

const linkSchema = z.object({ type: z.literal('link'), url: z.string(), content: z.array(z.discriminatedUnion('type', [textRunSchema, lineBreakSchema])) });

/** Schema of {@link Inline} as it stands in a file. */
export const inlineSchema = z.discriminatedUnion('type', [
  textRunSchema,
  lineBreakSchema,
  linkSchema,
  z.object({ type: z.literal('footnote'), content: z.array(z.discriminatedUnion('type', [textRunSchema, lineBreakSchema, linkSchema])) }),
]);

function partText(part: Inline): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'break':
      return '\n';
    case 'link':
      return inlineText(part.content);
    case 'footnote':
      return '';
  }
}

/** The words of inline content; a line break is `\n`. Footnotes stand beside the text, so they count for nothing here. */
export function inlineText(content: readonly Inline[]): string {
  return content.map(partText).join('');
}

/** Plain text as inline content: `\n` becomes a line break, empty text becomes nothing. */
export function plainInline(text: string): readonly Inline[] {
  return text.split('\n').flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
  ]);
}
