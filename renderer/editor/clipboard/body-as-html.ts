import type { Block, Body, ListBlock, ListItem } from '../../../shared/body/block';
import type { Inline, Mark, TextRun } from '../../../shared/body/inline';

const tags: Readonly<Record<Mark, string>> = { bold: 'strong', italic: 'em', strikethrough: 's', subscript: 'sub', superscript: 'sup', code: 'code' };
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function runHtml(run: TextRun): string {
  return (run.marks ?? []).reduce((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, escaped(run.text));
}

function inlineHtml(content: readonly Inline[]): string {
  return content.map((part) => {
    if (part.type === 'text') return runHtml(part);
    return part.type === 'break' ? '<br>' : `<a href="${escaped(part.url)}">${inlineHtml(part.content)}</a>`;
  }).join('');
}

function itemHtml(item: ListItem): string {
  return `<li>${inlineHtml(item.content)}${(item.children ?? []).map(listHtml).join('')}</li>`;
}

function listHtml(list: ListBlock): string {
  const tag = list.style === 'numbered' ? 'ol' : 'ul';
  return `<${tag}>${list.items.map(itemHtml).join('')}</${tag}>`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.content)}</h${block.level}>`;
    case 'quote':
      return `<blockquote><p>${inlineHtml(block.content)}</p></blockquote>`;
    case 'list':
      return listHtml(block);
    case 'divider':
      return '<hr>';
    case 'unknown':
      return '';
  }
}

/** A copied body as the HTML that other programs paste: bare tags, no styles. Words from inside one paragraph stand without a block around them. */
export function bodyAsHtml(body: Body): string {
  const [only, second] = body;
  return only?.type === 'paragraph' && second === undefined ? inlineHtml(only.content) : body.map(blockHtml).join('\n');
}
