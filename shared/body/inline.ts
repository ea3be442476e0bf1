import { z } from 'zod';

/** The character formats an article may carry, in the order in which they are written to a file. */
export const marks = ['bold', 'italic', 'strikethrough', 'subscript', 'superscript', 'code'] as const;

/** One character format. */
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

/** What stands inside a text block. */
export type Inline = TextRun | LineBreak | Link;

const textRunSchema = z.object({ type: z.literal('text'), text: z.string(), marks: z.array(z.enum(marks)).optional() });
const lineBreakSchema = z.object({ type: z.literal('break') });

/** Schema of {@link Inline} as it stands in a file. */
export const inlineSchema = z.discriminatedUnion('type', [
  textRunSchema,
  lineBreakSchema,
  z.object({ type: z.literal('link'), url: z.string(), content: z.array(z.discriminatedUnion('type', [textRunSchema, lineBreakSchema])) }),
]);

/** The words of inline content; a line break is `\n`. */
export function inlineText(content: readonly Inline[]): string {
  return content.map((part) => (part.type === 'text' ? part.text : part.type === 'break' ? '\n' : inlineText(part.content))).join('');
}

/** Plain text as inline content: `\n` becomes a line break, empty text becomes nothing. */
export function plainInline(text: string): readonly Inline[] {
  return text.split('\n').flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
  ]);
}
