import { $createTableCellNode, $createTableRowNode, $isTableCellNode, $isTableNode, $isTableRowNode, $isTableSelection, TableCellHeaderStates, type TableCellNode, type TableNode, type TableRowNode } from '@lexical/table';
import { $createParagraphNode, $findMatchingParent, type BaseSelection, type LexicalNode } from 'lexical';
import { $removeBlock } from '../blocks/remove-block';

/** What can be done to a table as a whole. */
export const tableActions = ['row-above', 'row-below', 'column-before', 'column-after', 'delete-row', 'delete-column', 'header-row', 'delete-table'] as const;

/** One thing that can be done to a table. */
export type TableAction = (typeof tableActions)[number];

/** A cell with its place: its table, and its row and column from 0. */
export interface CellPlace {
  readonly table: TableNode;
  readonly cell: TableCellNode;
  readonly row: number;
  readonly column: number;
}

/** The rows of a table. Its cells are never merged, so a column is an index. */
export function $rowsOf(table: TableNode): readonly TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

/** The cells of a row. */
export function $cellsOf(row: TableRowNode | undefined): readonly TableCellNode[] {
  return row?.getChildren().filter($isTableCellNode) ?? [];
}

/** The cell that a node is or stands in, with its place. */
export function $cellPlace(node: LexicalNode): CellPlace | undefined {
  const cell = $findMatchingParent(node, $isTableCellNode);
  const row = cell?.getParent();
  const table = row?.getParent();
  return cell === null || !$isTableNode(table) ? undefined : { table, cell, row: row?.getIndexWithinParent() ?? 0, column: cell.getIndexWithinParent() };
}

/** Whether the first row of a table names its columns. */
export function $hasHeaderRow(table: TableNode): boolean {
  return $cellsOf($rowsOf(table)[0])[0]?.hasHeaderState(TableCellHeaderStates.ROW) ?? false;
}

function $newCell(isHeader: boolean): TableCellNode {
  return $createTableCellNode(isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS).append($createParagraphNode());
}

/** Makes the first row one that names the columns, and every other one that does not. */
export function $setHeaderRow(table: TableNode, isHeader: boolean): void {
  $rowsOf(table).forEach((row, index) => {
    for (const cell of $cellsOf(row)) cell.setHeaderStyles(isHeader && index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS);
  });
}

/** Adds an empty row before the one that has this index, or behind all; the first row keeps or becomes the header. */
export function $addRow(table: TableNode, index: number): TableRowNode {
  const rows = $rowsOf(table);
  const isHeader = $hasHeaderRow(table);
  const row = $createTableRowNode().append(...$cellsOf(rows[0]).map(() => $newCell(false)));
  const before = rows[index];
  if (before === undefined) table.append(row);
  else before.insertBefore(row);
  if (index === 0) $setHeaderRow(table, isHeader);
  return row;
}

/** Adds an empty column before the one that has this index, or behind all. */
export function $addColumn(table: TableNode, index: number): void {
  const isHeader = $hasHeaderRow(table);
  $rowsOf(table).forEach((row, rowIndex) => {
    const cell = $newCell(isHeader && rowIndex === 0);
    const before = $cellsOf(row)[index];
    if (before === undefined) row.append(cell);
    else before.insertBefore(cell);
  });
}

/** The cell at a place, or the nearest one. */
export function $cellAt(table: TableNode, row: number, column: number): TableCellNode | undefined {
  const rows = $rowsOf(table);
  const cells = $cellsOf(rows[Math.min(row, rows.length - 1)]);
  return cells[Math.min(column, cells.length - 1)];
}

/** The stretch of rows and columns that a selection covers. */
export interface CellRange {
  readonly table: TableNode;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** The cells of one table that a selection covers: those of a selection of cells, or the one of the caret. Undefined outside tables and across their border. */
export function $selectedCells(selection: BaseSelection | null): CellRange | undefined {
  const points = selection?.getStartEndPoints();
  if (points === null || points === undefined) return undefined;
  const [a, b] = points.map((point) => $cellPlace(point.getNode()));
  if (a === undefined || b === undefined || !a.table.is(b.table) || (!$isTableSelection(selection) && !a.cell.is(b.cell))) return undefined;
  return {
    table: a.table, fromRow: Math.min(a.row, b.row), toRow: Math.max(a.row, b.row), fromColumn: Math.min(a.column, b.column), toColumn: Math.max(a.column, b.column),
  };
}

/** Does something to the table of a selection; the caret stays as near as it can. Nothing outside tables. Call inside an update. */
export function $editTable(selection: BaseSelection | null, action: TableAction): void {
  const range = $selectedCells(selection);
  if (range === undefined) return;
  const { table, fromRow, toRow, fromColumn, toColumn } = range;
  const go = (row: number, column: number): void => void $cellAt(table, row, column)?.selectStart();
  const rows = $rowsOf(table);
  switch (action) {
    case 'row-above':
      $addRow(table, fromRow);
      go(fromRow, fromColumn);
      return;
    case 'row-below':
      $addRow(table, toRow + 1);
      go(toRow + 1, fromColumn);
      return;
    case 'column-before':
      $addColumn(table, fromColumn);
      go(fromRow, fromColumn);
      return;
    case 'column-after':
      $addColumn(table, toColumn + 1);
      go(fromRow, toColumn + 1);
      return;
    case 'delete-row': {
      const isHeader = $hasHeaderRow(table);
      if (toRow - fromRow + 1 === rows.length) {
        $removeBlock(table);
        return;
      }
      go(toRow + 1 < rows.length ? toRow + 1 : fromRow - 1, fromColumn);
      for (const row of rows.slice(fromRow, toRow + 1)) row.remove();
      if (fromRow === 0) $setHeaderRow(table, isHeader);
      return;
    }
    case 'delete-column': {
      const width = $cellsOf(rows[0]).length;
      if (toColumn - fromColumn + 1 === width) {
        $removeBlock(table);
        return;
      }
      go(fromRow, toColumn + 1 < width ? toColumn + 1 : fromColumn - 1);
      for (const row of rows) for (const cell of $cellsOf(row).slice(fromColumn, toColumn + 1)) cell.remove();
      return;
    }
    case 'header-row':
      $setHeaderRow(table, !$hasHeaderRow(table));
      return;
    case 'delete-table':
      $removeBlock(table);
  }
}

/** Goes to the next or the previous cell; behind the last one a row is added. False where there is no such cell, or no table. */
export function $goToCell(node: LexicalNode, direction: 'next' | 'previous'): boolean {
  const place = $cellPlace(node);
  if (place === undefined) return false;
  const { table, row, column } = place;
  const width = $cellsOf($rowsOf(table)[row]).length;
  const at = row * width + column + (direction === 'next' ? 1 : -1);
  if (at < 0) return false;
  if (at >= width * $rowsOf(table).length) $addRow(table, row + 1);
  const cell = $cellAt(table, Math.floor(at / width), at % width);
  cell?.selectEnd();
  return true;
}
