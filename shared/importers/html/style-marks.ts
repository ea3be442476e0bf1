import type { Mark } from '../../body/inline';
import type { HtmlElement } from './tree';

/** The declarations of a `style` attribute, lower case. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = element.attributes.get('style');
  if (style === undefined || style.length > 4000) return new Map();
  return new Map(style.split(';').flatMap((part): [string, string][] => {
    const at = part.indexOf(':');
    return at === -1 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim().toLowerCase()]];
  }));
}

const byTag: Readonly<Record<string, Mark>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', dfn: 'italic', var: 'italic', s: 'strikethrough', strike: 'strikethrough', del: 'strikethrough',
  sub: 'subscript', sup: 'superscript', code: 'code', kbd: 'code', samp: 'code', tt: 'code',
};

/**
 * The marks inside an element, given those around it. A style outranks the tag: the `<b style="font-weight:normal">`
 * that Google Docs wraps around everything is not bold.
 */
export function marksInside(element: HtmlElement, around: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const marks = new Set(around);
  const own = byTag[element.tag];
  if (own !== undefined) marks.add(own);
  const style = styleOf(element);
  if (style.size === 0) return marks;
  const set = (mark: Mark, on: boolean | undefined): void => {
    if (on === true) marks.add(mark);
    if (on === false) marks.delete(mark);
  };
  const weight = style.get('font-weight');
  if (weight !== undefined) set('bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 ? true : weight === 'normal' || weight === 'lighter' || Number(weight) < 600 ? false : undefined);
  const slant = style.get('font-style');
  if (slant !== undefined) set('italic', slant.startsWith('italic') || slant.startsWith('oblique') ? true : slant === 'normal' ? false : undefined);
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  if (line.includes('line-through')) marks.add('strikethrough');
  const align = style.get('vertical-align');
  if (align === 'sub') marks.add('subscript');
  if (align === 'super') marks.add('superscript');
  if (align === 'baseline' && element.tag !== 'sup' && element.tag !== 'sub') {
    marks.delete('subscript');
    marks.delete('superscript');
  }
  return marks;
}
