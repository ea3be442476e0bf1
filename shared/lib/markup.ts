/** HTML that is safe to put into a page: only this file makes it, and it escapes whatever was a plain string. */
export class Markup {
  readonly html: string;

  private constructor(html: string) {
    this.html = html;
  }

  /** Words as HTML text. A carriage return is written as a reference, because a reader of HTML turns a bare one into a line feed. */
  static text(words: string): Markup {
    return new Markup(escapeText(words));
  }

  /** An element; attributes whose value is undefined are left out, plain strings among the children are escaped. */
  static element(name: ElementName, attributes: Attributes, children: readonly Child[] = []): Markup {
    const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : value === '' ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`));
    const open = `<${name}${written.join('')}>`;
    return new Markup(voidElements.has(name) ? open : `${open}${Markup.join(children).html}</${name}>`);
  }

  /** Pieces in a row. */
  static join(children: readonly Child[], between = ''): Markup {
    return new Markup(children.map((child) => (typeof child === 'string' ? escapeText(child) : child.html)).join(between));
  }

  /** A style sheet of our own words; refuses one that could end its element. */
  static style(css: string): Markup {
    if (/<\/style/i.test(css)) throw new Error('A style sheet must not hold its own end tag.');
    return new Markup(`<style>${css}</style>`);
  }

  /** Data in a script element that nothing runs: every `<`, `>` and `&` is written as an escape, so no text can break out of it. */
  static data(type: 'application/ld+json', value: unknown): Markup {
    return new Markup(`<script type="${type}">${jsonForScript(value)}</script>`);
  }

  /** The doctype and a document. */
  static page(root: Markup): string {
    return `<!doctype html>\n${root.html}\n`;
  }
}

/** What may stand inside an element: markup, or words to be escaped. */
export type Child = Markup | string;

/** Attributes of an element; an empty string writes a bare attribute, undefined none. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** The elements that pages and blocks are made of. None of them can run anything. */
export type ElementName =
  | 'html' | 'head' | 'body' | 'meta' | 'title' | 'link' | 'header' | 'main' | 'footer' | 'article' | 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'ul' | 'ol' | 'li' | 'blockquote' | 'hr' | 'br'
  | 'div' | 'span' | 'aside' | 'section' | 'figure' | 'figcaption' | 'img' | 'table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'pre' | 'cite' | 'a' | 'strong' | 'em' | 's' | 'sub' | 'sup' | 'code' | 'dl' | 'dt' | 'dd' | 'time' | 'b' | 'address';

const voidElements: ReadonlySet<string> = new Set(['meta', 'link', 'hr', 'br', 'img']);

function escapeText(words: string): string {
  return words.replaceAll('\u0000', '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function escapeAttribute(words: string): string {
  return escapeText(words).replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('\n', '&#10;');
}

function jsonForScript(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
