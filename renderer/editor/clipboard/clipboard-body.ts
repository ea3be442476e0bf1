import { readBody, writeBlock } from '../../../shared/body/body-file';
import type { Block, Body } from '../../../shared/body/block';
import type { Footnote, Inline, Link } from '../../../shared/body/inline';
import { mapInline } from '../../../shared/body/map-inline';
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

function safeLink(link: Link): Link['content'] | readonly [Link] {
  const url = readLinkUrl(link.url);
  return url === undefined ? link.content : [{ ...link, url }];
}

function safeInline(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((part): readonly Inline[] => {
    if (part.type === 'link') return safeLink(part);
    return part.type === 'footnote' ? [{ ...part, content: part.content.flatMap((inner): Footnote['content'] => (inner.type === 'link' ? safeLink(inner) : [inner])) }] : [part];
  });
}

function safeBlock(block: Block): Block {
  const safe = mapInline(block, safeInline);
  if (safe.type !== 'embed') return safe;
  const url = readLinkUrl(safe.url);
  return url === undefined ? { type: 'paragraph', content: [{ type: 'text', text: safe.title ?? safe.url }, ...safe.caption] } : { ...safe, url };
}

/** Links that lead anywhere but to http, https and mailto become plain words. */
export function withSafeLinks(body: Body): Body {
  return body.map(safeBlock);
}

/** Whether pasted text is a whole story rather than a passage: several lines and more than 600 characters. */
export function looksLikeStory(text: string): boolean {
  return text.trim().length > 600 && text.split('\n').filter((line) => line.trim() !== '').length >= 3;
}
