import type { TableBlock } from '../../../shared/body/block';
import { inlineText, plainInline } from '../../../shared/body/inline';

/** One field and what follows it: a tab, a new line or the end. A quoted field holds line feeds and doubled quotes, as spreadsheets write it. */
const field = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y;

function parse(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  field.lastIndex = 0;
  for (let at = 0; at <= text.length;) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null) break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = field.lastIndex;
    if (match[3] === '') break;
    if (match[3] === '\n') rows.push([]);
  }
  return rows;
}

/**
 * Text as a spreadsheet copies it -> a table without a header row: at least two columns, the same number in every row.
 * Undefined for any other text, so that tabs in prose stay prose. `single` takes one row for a table, as inside a table.
 */
export function tsvTable(text: string, single = false): TableBlock | undefined {
  const even = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!even.includes('\t')) return undefined;
  const rows = parse(even);
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width) || (rows.length < 2 && !single)) return undefined;
  return { type: 'table', headerRow: false, rows: rows.map((cells) => ({ cells: cells.map((cell) => ({ content: plainInline(cell) })) })) };
}

function writeField(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as text that spreadsheets paste into cells: columns parted by tabs, lines inside a cell quoted. */
export function tableTsv(table: TableBlock): string {
  return table.rows.map(({ cells }) => cells.map(({ content }) => writeField(inlineText(content))).join('\t')).join('\n');
}
