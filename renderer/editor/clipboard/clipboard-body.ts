import { readBody, writeBlock } from '../../../shared/body/body-file';
import type { Block, Body, ListItem } from '../../../shared/body/block';
import { plainInline, type Inline } from '../../../shared/body/inline';
import { readLinkUrl } from '../../../shared/body/link-url';

/** The type under which our own copies carry blocks, as the JSON of the article file. */
export const bodyType = 'application/x-copydesk-body';

/** Copied blocks -> the text under {@link bodyType}. */
export function writeClipboardBody(body: Body): string {
  return JSON.stringify(body.map(writeBlock));
}

/** What another program may have put under {@link bodyType} -> blocks with harmless links, or undefined when it is not a body. */
export function readClipboardBody(text: string): Body | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    return withSafeLinks(readBody(raw));
  } catch {
    return undefined;
  }
}

/** Plain text -> paragraphs at blank lines; a single line feed is a line break. */
export function textAsBody(text: string): Body {
  return text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n\s*/).map((paragraph) => paragraph.replace(/^\n+|\s+$/g, '')).filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', content: plainInline(paragraph) }));
}

function safeInline(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((part): readonly Inline[] => {
    if (part.type !== 'link') return [part];
    const url = readLinkUrl(part.url);
    return url === undefined ? part.content : [{ ...part, url }];
  });
}

function safeItem(item: ListItem): ListItem {
  const content = safeInline(item.content);
  return item.children === undefined ? { content } : { content, children: item.children.map((list) => ({ ...list, items: list.items.map(safeItem) })) };
}

function safeBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, content: safeInline(block.content) };
    case 'list':
      return { ...block, items: block.items.map(safeItem) };
    case 'divider':
    case 'unknown':
      return block;
  }
}

/** Links that lead anywhere but to http, https and mailto become plain words. */
export function withSafeLinks(body: Body): Body {
  return body.map(safeBlock);
}

/** Whether pasted text is a whole story rather than a passage: several lines and more than 600 characters. */
export function looksLikeStory(text: string): boolean {
  return text.trim().length > 600 && text.split('\n').filter((line) => line.trim() !== '').length >= 3;
}
