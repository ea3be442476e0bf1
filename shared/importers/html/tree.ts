import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A stretch of text in a page. */
export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
}

/** An element of a page, with nothing of the DOM about it. */
export interface HtmlElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | undefined;
}

/** A node of a page. */
export type HtmlNode = HtmlText | HtmlElement;

/** How much markup is read as markup. Beyond it the words come out as plain text. */
export interface HtmlLimits {
  readonly depth: number;
  readonly nodes: number;
  /** UTF-16 code units. */
  readonly length: number;
}

/** Limits for a paste in the middle of a story. */
export const fragmentLimits: HtmlLimits = { depth: 200, nodes: 20_000, length: 2 * 1024 * 1024 };

/** Limits for a whole page that a person brings in as a file. */
export const pageLimits: HtmlLimits = { depth: 200, nodes: 200_000, length: 8 * 1024 * 1024 };

/** Elements whose tags authors leave open; they say nothing about depth. */
const looseTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'p', 'li', 'td', 'tr', 'th', 'tbody', 'thead', 'tfoot', 'option', 'optgroup', 'dt', 'dd', 'colgroup', 'html', 'head', 'body', 'path', 'rect', 'circle', 'use', 'line', 'polygon', 'o:p']);

/**
 * Whether the tags alone say that a text is too deep or too large. Asked before the parser sees it, because a parser
 * spends quadratic time on thousands of open formatting elements.
 */
export function isTooMuch(html: string, limits: HtmlLimits): boolean {
  if (html.length > limits.length) return true;
  const marks = /<!--|<(?<close>\/?)(?<name>[a-z][a-z0-9:-]{0,30})/giu;
  let depth = 0;
  let tags = 0;
  for (let match = marks.exec(html); match !== null; match = marks.exec(html)) {
    if (match[0] === '<!--') {
      // Word keeps hundreds of open tags in its comments; the parser passes over them.
      marks.lastIndex = afterComment(html, match.index);
      continue;
    }
    tags += 1;
    // The parser compares every attribute of a tag with all the others.
    const close = html.indexOf('>', match.index);
    if (close - match.index > 20_000 && html.slice(match.index, close).split(/\s+/u).length > 4000) return true;
    if (close === -1 && html.length - match.index > 200_000) return true;
    const name = (match.groups?.['name'] ?? '').toLowerCase();
    if (looseTags.has(name)) continue;
    depth = match.groups?.['close'] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limits.depth * 2 || tags > limits.nodes * 2) return true;
  }
  return false;
}

/** Where a comment that begins at `from` is over, as browsers read it: `<!-->` and `<!--->` are over at once, one that nobody closes goes on to the end. */
function afterComment(html: string, from: number): number {
  const end = /-?>|--!?>/gu;
  const inside = from + '<!--'.length;
  end.lastIndex = inside;
  for (let match = end.exec(html); match !== null; match = end.exec(html)) if (match.index === inside || match[0].startsWith('--')) return end.lastIndex;
  return html.length;
}

interface Open {
  readonly from: readonly DefaultTreeAdapterTypes.ChildNode[];
  readonly into: HtmlNode[];
  readonly parent: HtmlElement | undefined;
  readonly depth: number;
}

/** The tree of a page or a fragment, or undefined beyond the limits. Never throws. */
export function readTree(html: string, limits: HtmlLimits, whole: boolean): HtmlElement | undefined {
  if (isTooMuch(html, limits)) return undefined;
  const top: readonly DefaultTreeAdapterTypes.ChildNode[] = whole ? parse(html).childNodes : parseFragment(html).childNodes;
  const children: HtmlNode[] = [];
  const root: HtmlElement = { kind: 'element', tag: '#root', attributes: new Map(), children, parent: undefined };
  const open: Open[] = [{ from: top, into: children, parent: root, depth: 1 }];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > limits.depth) return undefined;
    for (const node of next.from) {
      count += 1;
      if (count > limits.nodes) return undefined;
      if ('value' in node) next.into.push({ kind: 'text', text: node.value });
      else if ('tagName' in node) {
        const inner: HtmlNode[] = [];
        const element: HtmlElement = { kind: 'element', tag: node.tagName.toLowerCase(), attributes: new Map(node.attrs.map((one) => [one.name.toLowerCase(), one.value])), children: inner, parent: next.parent };
        next.into.push(element);
        open.push({ from: node.childNodes, into: inner, parent: element, depth: next.depth + 1 });
      }
    }
  }
  return root;
}

/** Elements whose text is no words of the page. */
export const silentTags: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'title', 'meta', 'link', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'canvas', 'audio', 'video', 'map', 'noframes', 'noembed', 'base', 'datalist']);

/** The text under a node, joined as it stands; scripts and styles are no text. */
export function textOf(node: HtmlNode): string {
  if (node.kind === 'text') return node.text;
  return silentTags.has(node.tag) ? '' : node.children.map(textOf).join('');
}

/** Every element under a root that a test accepts, in document order. */
export function findAll(root: HtmlElement, accept: (element: HtmlElement) => boolean): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const walk = (element: HtmlElement): void => {
    if (accept(element)) found.push(element);
    for (const child of element.children) if (child.kind === 'element') walk(child);
  };
  walk(root);
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', copy: '©' };

/** The words of markup that is too much to read as markup: tags become line ends or nothing. Linear, and never markup again. */
export function plainWords(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, '')
    .replace(/<(script|style|template|head|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu, '')
    .replace(/<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|header|footer|aside|nav|blockquote|figure|figcaption|hr|pre)\b[^<>]*>?/giu, '\n\n')
    .replace(/<\/?[a-z][^<>]*>?/giu, '')
    .replace(/&(?<name>[a-z]{2,6});|&#(?<code>\d{1,7});/giu, (whole, name: string | undefined, code: string | undefined) =>
      name !== undefined ? (entities[name.toLowerCase()] ?? whole) : Number(code) > 31 && Number(code) < 0x10ffff && !(Number(code) >= 0xd800 && Number(code) <= 0xdfff) ? String.fromCodePoint(Number(code)) : ' ');
}
