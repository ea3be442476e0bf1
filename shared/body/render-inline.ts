import { Markup } from '../lib/markup';
import { assertNever } from '../lib/assert-never';
import type { Footnotes } from './footnotes';
import { inlineText, marks, type Inline, type Mark, type TextRun } from './inline';

const elements = { bold: 'strong', italic: 'em', strikethrough: 's', subscript: 'sub', superscript: 'sup', code: 'code' } as const satisfies Record<Exclude<Mark, 'note'>, string>;

function run({ text, marks: has = [] }: TextRun): Markup {
  return marks.filter((mark) => mark !== 'note').filter((mark) => has.includes(mark)).reduceRight((inner, mark) => Markup.element(elements[mark], {}, [inner]), Markup.text(text));
}

/** True for the addresses a page may link to; anything else ("javascript:") is shown as words without a link. */
export function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s])[^\s\p{Cc}]*$/iu.test(url);
}

function footnoteSign(number: number): Markup {
  return Markup.element('sup', {}, [Markup.element('a', { href: `#note-${number}`, id: `note-${number}-sign`, role: 'doc-noteref' }, [String(number)])]);
}

/** Inline content as HTML: the one place where marks, links and footnote signs become elements. The notes themselves are left with `notes`. */
export function inlineHtml(content: readonly Inline[], notes: Footnotes): Markup {
  return Markup.join(
    content.map((part) => {
      switch (part.type) {
        case 'text':
          return run(part);
        case 'break':
          return Markup.element('br', {});
        case 'link':
          return isSafeLink(part.url) ? Markup.element('a', { href: part.url }, [inlineHtml(part.content, notes)]) : inlineHtml(part.content, notes);
        case 'footnote':
          return footnoteSign(notes.take(part));
        default:
          return assertNever(part, 'inline');
      }
    }),
  );
}

/** Inline content as plain text with the numbers of its footnotes, `[1]`. The notes themselves are left with `notes`. */
export function inlineWords(content: readonly Inline[], notes: Footnotes): string {
  return content.map((part) => (part.type === 'footnote' ? `[${notes.take(part)}]` : inlineText([part]))).join('');
}

/** Whether inline content shows anything: words, or a footnote. */
export function hasWords(content: readonly Inline[]): boolean {
  return content.some((part) => part.type === 'footnote') || inlineText(content).trim() !== '';
}

/** Plain text set in by four spaces, line by line. */
export function indented(text: string): string {
  return `    ${text.replaceAll('\n', '\n    ')}`;
}
