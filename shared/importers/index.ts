import { html } from './html';
import type { Importer } from './importer';
import { scrapedText } from './scraped-text';

/** Every importer. To add one: write its file and a line here. */
export const importers = [scrapedText, html] as const satisfies readonly Importer[];

/** Whether a text is markup: it begins with a tag, a doctype or an HTML comment, or holds the tags of a page. */
function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4000).replace(/^\uFEFF/u, '').trimStart();
  if (/^<(?:!doctype html|html|head|body|meta|!--|table|div|p|article|section|main|span|b|h[1-6]|ul|ol)\b/iu.test(start)) return true;
  return /^<[a-z!?]/iu.test(start) && /<\/(?:p|div|html|body|table|article)>/iu.test(text.slice(0, 20_000));
}

/** The importer for a file or a text: by the name's ending when it says something, by the content otherwise. */
export function importerFor(name: string | undefined, text: string): Importer {
  if (name !== undefined && /\.(?:html?|xhtml)$/iu.test(name)) return html;
  if (name !== undefined && /\.(?:txt|text|md)$/iu.test(name)) return scrapedText;
  return looksLikeHtml(text) ? html : scrapedText;
}
