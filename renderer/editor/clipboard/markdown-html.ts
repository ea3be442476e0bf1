import { Marked } from 'marked';

const markdown = new Marked({ gfm: true, breaks: true });

/** Markdown that somebody copied -> HTML, foreign as any: it goes through the sanitising door like the rest. Line ends stay line breaks, as they were seen. */
export function markdownHtml(text: string): string {
  return markdown.parse(text, { async: false });
}
