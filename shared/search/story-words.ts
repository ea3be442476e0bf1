import { fieldTexts } from '../find/field-texts';
import type { Metadata } from '../metadata/index';
import type { WordColumn } from './search-field';

/** The words of a story's metadata, or of its file's name, in one column; empty where it has none. */
export function fieldWords(metadata: Metadata, name: string, column: Exclude<WordColumn, 'body'>): string {
  const { permission } = metadata;
  if (column === 'file') return name;
  if (column === 'slug' || column === 'licence') return metadata[column] ?? '';
  if (column === 'permission') return permission === undefined ? '' : [permission.kind, ...(permission.kind === 'held' ? [permission.from, permission.scope ?? ''] : [])].join(' ');
  return fieldTexts(metadata, [column]).map(({ text }) => text).join('\n');
}

/** Keys of a stored block that hold words outside of its text. */
const wordKeys: ReadonlySet<string> = new Set(['text', 'alt', 'creditLine', 'source', 'copyrightNotice', 'attribution', 'title']);
/** Blocks stand in blocks a few times; what is deeper is no story. */
const deepest = 60;

/**
 * Everything that is written in a body as its file holds it, also footnotes, what is said of pictures, and the words of blocks
 * that only a newer version can show. Reads without checking: a hundred thousand stories are to be indexed, and the check
 * costs ten times as much.
 */
export function bodyWords(body: unknown): string {
  const found: string[] = [];
  collect(body, found, 0);
  return found.join('\n');
}

function collect(value: unknown, found: string[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > deepest) return;
  if (Array.isArray(value)) {
    if (value.some(isInline)) {
      const notes: string[] = [];
      found.push(value.map((part) => inlineWords(part, notes)).join(''), ...notes);
    } else {
      for (const inner of value) collect(inner, found, depth + 1);
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && wordKeys.has(key) && inner !== '') found.push(inner);
    else collect(inner, found, depth + 1);
  }
}

function isInline(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'type' in part && (part.type === 'text' || part.type === 'break' || part.type === 'link' || part.type === 'footnote');
}

/** A note stands beside the text: its words go into a line of their own. */
function inlineWords(part: unknown, notes: string[]): string {
  if (typeof part !== 'object' || part === null || !('type' in part)) return '';
  if (part.type === 'break') return '\n';
  if ('text' in part && typeof part.text === 'string') return part.text;
  const inner = 'content' in part && Array.isArray(part.content) ? part.content.map((one) => inlineWords(one, notes)).join('') : '';
  if (part.type !== 'footnote') return inner;
  notes.push(inner);
  return '';
}
