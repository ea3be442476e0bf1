import { Markup } from '../lib/markup';
import { assertNever } from '../lib/assert-never';
import { marks, type Inline, type Mark, type TextRun } from './inline';

const elements = { bold: 'strong', italic: 'em', strikethrough: 's', subscript: 'sub', superscript: 'sup', code: 'code' } as const satisfies Record<Mark, string>;

function run({ text, marks: has = [] }: TextRun): Markup {
  return marks.filter((mark) => has.includes(mark)).reduceRight((inner, mark) => Markup.element(elements[mark], {}, [inner]), Markup.text(text));
}

/** True for the addresses a page may link to; anything else ("javascript:") is shown as words without a link. */
export function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s])[^\s\p{Cc}]*$/iu.test(url);
}

/** Inline content as HTML: the one place where marks and links become elements. */
export function inlineHtml(content: readonly Inline[]): Markup {
  return Markup.join(
    content.map((part) => {
      switch (part.type) {
        case 'text':
          return run(part);
        case 'break':
          return Markup.element('br', {});
        case 'link':
          return isSafeLink(part.url) ? Markup.element('a', { href: part.url }, [inlineHtml(part.content)]) : inlineHtml(part.content);
        default:
          return assertNever(part, 'inline');
      }
    }),
  );
}
