import type { SourceLine } from '../story/piece';
import { repairText } from './repair-text';

/** A line of plain text with its repaired words and its surroundings. */
export interface TextLine {
  readonly source: SourceLine;
  readonly text: string;
  readonly hidden: boolean;
  readonly spaces: boolean;
  readonly gapBefore: boolean;
  readonly indent: number;
  /** Whether a form feed stood before it: a page began. */
  readonly pageBefore: boolean;
}

/** The non-empty lines of a text, numbered from 1, with what stood between them. Every kind of line end counts. */
export function textLines(source: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let gap = true;
  let page = false;
  for (const raw of source.replace(/^\uFEFF/u, '').split(/\r\n|[\n\r\v\u0085\u2028\u2029]/u)) {
    const parts = raw.split('\f');
    for (const [index, part] of parts.entries()) {
      if (index > 0) page = true;
      if (part.trim() === '') {
        if (parts.length === 1) gap = true;
        continue;
      }
      const repaired = repairText(part);
      lines.push({
        source: { line: lines.length + 1, raw: part }, text: repaired.text, hidden: repaired.hidden, spaces: repaired.spaces,
        gapBefore: gap, indent: part.length - part.trimStart().length, pageBefore: page,
      });
      gap = false;
      page = false;
    }
  }
  return lines;
}
