import type { TableBlock } from '../../body/block';
import type { CleanInline } from './inline-buffer';
import { findAll, textOf, type HtmlElement } from './tree';

/** More fields than these are no table of a story; their words come in as lines. */
const mostFields = 5000;

/** The cells of a row. */
function cellsOfRow(row: HtmlElement): readonly HtmlElement[] {
  return row.children.flatMap((child) => (child.kind === 'element' && (child.tag === 'td' || child.tag === 'th') ? [child] : []));
}

/** The table's own rows, without those of tables inside it. */
function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child): readonly HtmlElement[] => (child.kind === 'text' ? [] : child.tag === 'tr' ? [child] : /^t(?:body|head|foot)$/u.test(child.tag) ? rowsOf(child) : []));
}

/**
 * Whether a table of a page holds data and not its layout: header cells, or at least two rows and two columns of short
 * cells. A table with tables, headlines or long prose in it is layout.
 */
export function isDataTable(table: HtmlElement): boolean {
  if (findAll(table, (one) => one !== table && /^(?:table|h1|h2|form|article|nav|p)$/u.test(one.tag) && (one.tag !== 'p' || textOf(one).length > 160)).length > 0) return false;
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOfRow);
  if (cells.some((cell) => textOf(cell).trim().length > 240)) return false;
  if (table.attributes.get('role') === 'presentation') return false;
  if (cells.some((cell) => cell.tag === 'th') && rows.length >= 2) return true;
  const wide = rows.filter((row) => cellsOfRow(row).filter((cell) => textOf(cell).trim() !== '').length >= 2).length;
  const words = cells.reduce((sum, cell) => sum + textOf(cell).trim().length, 0);
  const links = findAll(table, (one) => one.tag === 'a').length;
  return rows.length >= 2 && wide >= rows.length * 0.7 && words / Math.max(1, cells.length) <= 50 && links * 2 <= cells.length;
}

/** Whether a table that somebody copied is meant as one: two fields or more beside or below one another, no prose and nothing of a page in them. */
export function isCopiedTable(table: HtmlElement): boolean {
  if (table.attributes.get('role') === 'presentation' || findAll(table, (one) => one !== table && /^(?:table|h[1-6]|form|article|nav|blockquote)$/u.test(one.tag)).length > 0) return false;
  const cells = rowsOf(table).flatMap(cellsOfRow);
  const isSheet = cells.some((cell) => cell.attributes.has('sdval') || cell.attributes.has('sdnum') || /^xl\d/u.test(cell.attributes.get('class') ?? ''));
  const columns = Math.max(0, ...rowsOf(table).map((row) => cellsOfRow(row).length));
  return cells.length >= 2 && (columns >= 2 || isSheet) && !cells.some((cell) => textOf(cell).trim().length > 1000);
}

/** The rows of a table as lines, cells set apart by a bar; empty rows are left out. */
export function tableRows(table: HtmlElement, words: (cell: HtmlElement) => string): readonly string[] {
  return rowsOf(table).map((row) => cellsOfRow(row).map(words).filter((text) => text !== '').join(' | ')).filter((row) => row !== '');
}

function span(cell: HtmlElement, name: string): number {
  const said = Number(cell.attributes.get(name) ?? '1');
  return Number.isInteger(said) && said >= 1 ? said : 1;
}

/** A table as the model has it, and how many of its cells had spanned several fields. */
export interface GridTable {
  readonly block: TableBlock;
  readonly merged: number;
}

/** The fields of a table; a merged cell has its words in its first field and leaves the others empty. Undefined when there are none or too many. */
export function tableGrid(table: HtmlElement, content: (cell: HtmlElement) => CleanInline['content']): GridTable | undefined {
  const rows = rowsOf(table);
  const grid: CleanInline['content'][][] = rows.map(() => []);
  let merged = 0;
  let fields = 0;
  for (const [at, row] of rows.entries()) {
    for (const cell of cellsOfRow(row)) {
      const [down, across] = [Math.min(span(cell, 'rowspan'), rows.length - at), span(cell, 'colspan')];
      fields += down * across;
      if (fields > mostFields) return undefined;
      if (down * across > 1) merged += 1;
      let column = 0;
      while (grid[at]?.[column] !== undefined) column += 1;
      for (let line = at; line < at + down; line += 1) for (let field = column; field < column + across; field += 1) {
        const into = grid[line];
        if (into !== undefined) into[field] = line === at && field === column ? content(cell) : [];
      }
    }
  }
  const columns = Math.max(0, ...grid.map((row) => row.length));
  if (columns === 0) return undefined;
  const made = grid.map((row) => ({ cells: Array.from({ length: columns }, (_, column) => ({ content: row[column] ?? [] })) }));
  return { block: { type: 'table', headerRow: namesColumns(rows), rows: made }, merged };
}

/** Whether the first row names the columns: by its tags, or because it alone is bold throughout. */
function namesColumns(rows: readonly HtmlElement[]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return false;
  if (first.parent?.tag === 'thead' || cellsOfRow(first).every((cell) => cell.tag === 'th')) return true;
  return isBold(first) && !rest.some(isBold);
}

function isBold(row: HtmlElement): boolean {
  const cells = cellsOfRow(row).filter((cell) => textOf(cell).trim() !== '');
  return cells.length > 0 && cells.every((cell) => findAll(cell, (one) => one.tag === 'b' || one.tag === 'strong').some((one) => textOf(one).trim() === textOf(cell).trim()));
}

/** The caption of a table, or undefined. */
export function tableCaption(table: HtmlElement): HtmlElement | undefined {
  const found = table.children.find((child) => child.kind === 'element' && child.tag === 'caption');
  return found?.kind === 'element' ? found : undefined;
}
