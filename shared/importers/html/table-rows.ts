import { findAll, textOf, type HtmlElement } from './tree';

/** The cells of a row that show something. */
function cellsOfRow(row: HtmlElement): readonly HtmlElement[] {
  return row.children.flatMap((child) => (child.kind === 'element' && (child.tag === 'td' || child.tag === 'th') ? [child] : []));
}

/** The table's own rows, without those of tables inside it. */
function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child): readonly HtmlElement[] => (child.kind === 'text' ? [] : child.tag === 'tr' ? [child] : /^t(?:body|head|foot)$/u.test(child.tag) ? rowsOf(child) : []));
}

/**
 * Whether a table holds data and not the layout of a page: header cells, or at least two rows and two columns of short
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

/** The rows of a table as lines, cells set apart by a bar; empty rows are left out. */
export function tableRows(table: HtmlElement, words: (cell: HtmlElement) => string): readonly string[] {
  return rowsOf(table).map((row) => cellsOfRow(row).map(words).filter((text) => text !== '').join(' | ')).filter((row) => row !== '');
}

/** The caption of a table, or undefined. */
export function tableCaption(table: HtmlElement): HtmlElement | undefined {
  const found = table.children.find((child) => child.kind === 'element' && child.tag === 'caption');
  return found?.kind === 'element' ? found : undefined;
}
