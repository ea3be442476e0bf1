import type { Block, Body } from '../body/block';
import { plainInline } from '../body/inline';
import { ordinarySpaces } from '../typography/no-break-spaces';
import { withEdits } from '../typography/text-edit';
import { shownSigns } from './text/repair-text';

/** Signs without width go, no-break spaces that nobody means become plain ones. */
function ordinary(text: string): string {
  const shown = shownSigns(text);
  return withEdits(shown, ordinarySpaces(shown, '').edits);
}

const unixLines = (text: string): string => text.replace(/\r\n?/gu, '\n');

/** Plain text as it is written: paragraphs at blank lines, a single line feed is a line break. Odd no-break spaces become plain ones. */
export function plainTextToBody(text: string): Body {
  return unixLines(text).split(/\n[^\S\n]*\n\s*/u).map((paragraph) => paragraph.replace(/^\n+|\s+$/gu, '')).filter((paragraph) => /\S/u.test(paragraph))
    .map((paragraph): Block => ({ type: 'paragraph', content: plainInline(ordinary(paragraph)) }));
}

const listLine = /^ {0,3}(?:[-*+]|\d{1,3}[.)]) +\S/u;

/** Whether somebody wrote Markdown: headings, links, fences, tables, bold, or list lines that follow one another. */
export function looksLikeMarkdown(text: string): boolean {
  if (text.length > 500_000) return false;
  const lines = unixLines(text).split('\n');
  const listed = lines.some((line, index) => listLine.test(line) && listLine.test(lines[index + 1] ?? ''));
  return listed || lines.some((line, index) => /^#{1,4} \S/u.test(line) || /^(?:```|~~~)/u.test(line) || /\[[^\]\n]{1,300}\]\((?:https?:|mailto:)[^)\s]+\)/u.test(line) || /\*\*\S[^*\n]{0,300}\*\*/u.test(line)
    || (/^\|.*\|\s*$/u.test(line) && /^\|[\s:|-]+\|\s*$/u.test(lines[index + 1] ?? '')));
}
