import { Markup } from '../../lib/markup';
import type { TableBlock, TableRow } from '../block';
import type { Footnotes } from '../footnotes';
import { inlineHtml, inlineWords } from '../render-inline';
import type { BlockKind } from './block-kind';

function rowHtml({ cells }: TableRow, notes: Footnotes, isHeader: boolean): Markup {
  return Markup.element('tr', {}, cells.map(({ content }) => (isHeader ? Markup.element('th', { scope: 'col' }, [inlineHtml(content, notes)]) : Markup.element('td', {}, [inlineHtml(content, notes)]))));
}

/** A table; a header row names the columns. In plain text its cells are parted by tabs. */
export const table: BlockKind<TableBlock> = {
  type: 'table',
  html: ({ headerRow, rows }, notes) => {
    const head = headerRow ? rows.slice(0, 1) : [];
    const rest = rows.slice(head.length);
    if (rows.length === 0) return undefined;
    return Markup.element('table', {}, [
      ...head.map((row) => Markup.element('thead', {}, [rowHtml(row, notes, true)])),
      ...(rest.length === 0 ? [] : [Markup.element('tbody', {}, rest.map((row) => rowHtml(row, notes, false)))]),
    ]);
  },
  text: ({ rows }, notes) => (rows.length === 0 ? undefined : rows.map(({ cells }) => cells.map(({ content }) => inlineWords(content, notes).replace(/[\t\n]/g, ' ')).join('\t')).join('\n')),
};
