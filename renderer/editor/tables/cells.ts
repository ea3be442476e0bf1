import { $isTableSelection } from '@lexical/table';
import { $createParagraphNode, type BaseSelection } from 'lexical';
import type { TableBlock } from '../../../shared/body/block';
import { $inlineToLexical } from '../body-to-lexical';
import { $lexicalToBlock } from '../lexical-to-body';
import { $addColumn, $addRow, $cellAt, $cellsOf, $rowsOf, $selectedCells } from './edit-table';

/** The selected cells as a table of their own; undefined when no cells are selected as such. Call inside a read. */
export function $cellsAsTable(selection: BaseSelection | null): TableBlock | undefined {
  const range = $isTableSelection(selection) ? $selectedCells(selection) : undefined;
  const block = range === undefined ? undefined : $lexicalToBlock(range.table);
  if (range === undefined || block?.type !== 'table') return undefined;
  return {
    type: 'table',
    headerRow: block.headerRow && range.fromRow === 0,
    rows: block.rows.slice(range.fromRow, range.toRow + 1).map(({ cells }) => ({ cells: cells.slice(range.fromColumn, range.toColumn + 1) })),
  };
}

/** Empties the selected cells; they stay. False when no cells are selected as such. */
export function $emptyCells(selection: BaseSelection | null): boolean {
  const range = $isTableSelection(selection) ? $selectedCells(selection) : undefined;
  if (range === undefined) return false;
  for (const row of $rowsOf(range.table).slice(range.fromRow, range.toRow + 1)) {
    for (const cell of $cellsOf(row).slice(range.fromColumn, range.toColumn + 1)) cell.clear().append($createParagraphNode());
  }
  return true;
}

/**
 * Writes a table into the one that is selected or written in, cell by cell from the selected cell on; the table grows as
 * far as it must, and cells that nothing was written into stay as they were. False outside tables.
 */
export function $spreadOverCells(selection: BaseSelection | null, { rows }: TableBlock): boolean {
  const range = $selectedCells(selection);
  if (range === undefined) return false;
  const { table, fromRow, fromColumn } = range;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  while ($rowsOf(table).length < fromRow + rows.length) $addRow(table, $rowsOf(table).length);
  while ($cellsOf($rowsOf(table)[0]).length < fromColumn + width) $addColumn(table, $cellsOf($rowsOf(table)[0]).length);
  rows.forEach(({ cells }, row) => {
    cells.forEach(({ content }, column) => {
      $cellAt(table, fromRow + row, fromColumn + column)?.clear().append($createParagraphNode().append(...$inlineToLexical(content)));
    });
  });
  $cellAt(table, fromRow + rows.length - 1, fromColumn + width - 1)?.selectEnd();
  return true;
}
