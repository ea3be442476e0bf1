import { $getRoot, $getSelection, $isElementNode, UNDO_COMMAND } from 'lexical';
import { $createTableSelectionFrom, $isTableNode } from '@lexical/table';
import { $setSelection } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block, Body, TableBlock } from '../../../shared/body/block';
import { headlessEditor } from '../test-editor';
import { $cellAt, $editTable, $goToCell, type TableAction } from './edit-table';
import { tableTsv, tsvTable } from './tsv';

const content = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text }]);
const table = (headerRow: boolean, ...rows: readonly string[]): TableBlock => ({ type: 'table', headerRow, rows: rows.map((row) => ({ cells: row.split('|').map((text) => ({ content: content(text) })) })) });
const p = (text: string): Block => ({ type: 'paragraph', content: content(text) });

/** Acts with the caret in one cell, or with the cells from one to another selected. */
function edited(body: Body, from: readonly [number, number], action: TableAction, to?: readonly [number, number]): ReturnType<typeof headlessEditor> {
  const built = headlessEditor(body);
  built.editor.update(() => {
    const node = $getRoot().getChildren().find($isTableNode);
    const start = node === undefined ? undefined : $cellAt(node, ...from);
    const end = node === undefined || to === undefined ? undefined : $cellAt(node, ...to);
    if (node !== undefined && start !== undefined && end !== undefined) $setSelection($createTableSelectionFrom(node, start, end));
    else start?.selectStart();
  }, { discrete: true });
  built.editor.update(() => $editTable($getSelection(), action), { discrete: true });
  return built;
}

describe('rows and columns', () => {
  const before = table(true, 'a|b', 'c|d');

  test.each<readonly [TableAction, readonly [number, number], Body]>([
    ['row-above', [1, 0], [table(true, 'a|b', '|', 'c|d')]],
    ['row-below', [1, 0], [table(true, 'a|b', 'c|d', '|')]],
    ['row-above', [0, 0], [table(true, '|', 'a|b', 'c|d')]],
    ['column-before', [0, 1], [table(true, 'a||b', 'c||d')]],
    ['column-after', [0, 1], [table(true, 'a|b|', 'c|d|')]],
    ['delete-row', [1, 1], [table(true, 'a|b')]],
    ['delete-row', [0, 1], [table(true, 'c|d')]],
    ['delete-column', [1, 0], [table(true, 'b', 'd')]],
    ['header-row', [1, 0], [table(false, 'a|b', 'c|d')]],
    ['delete-table', [1, 0], [p('')]],
  ])('%s at %s', (action, at, after) => {
    const { editor, readBody } = edited([before], at, action);
    expect(readBody()).toEqual(after);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readBody()).toEqual([before]);
  });

  test('what covers several rows deletes them, and all of them the table', () => {
    expect(edited([p('x'), table(true, 'a|b', 'c|d', 'e|f')], [1, 0], 'delete-row', [2, 1]).readBody()).toEqual([p('x'), table(true, 'a|b')]);
    expect(edited([p('x'), before], [0, 0], 'delete-column', [1, 1]).readBody()).toEqual([p('x')]);
  });

  test('typing goes on where the deleted row was', () => {
    const { editor, readBody } = edited([table(false, 'a|b', 'c|d', 'e|f')], [1, 1], 'delete-row');
    editor.update(() => { $getSelection()?.insertText('!'); }, { discrete: true });
    expect(readBody()).toEqual([table(false, 'a|b', 'e|!f')]);
  });
});

describe('from cell to cell', () => {
  const go = (at: readonly [number, number], direction: 'next' | 'previous'): readonly [boolean, Body] => {
    const { editor, readBody } = headlessEditor([table(true, 'a|b', 'c|d')]);
    let went = false;
    editor.update(() => {
      const node = $getRoot().getFirstChild();
      const cell = $isTableNode(node) ? $cellAt(node, ...at) : undefined;
      const words = cell?.getFirstChild();
      if (!$isElementNode(words)) return;
      went = $goToCell(words, direction);
      $getSelection()?.insertText('!');
    }, { discrete: true });
    return [went, readBody()];
  };
  test('Tab goes on, over the end of a row', () => expect(go([0, 1], 'next')).toEqual([true, [table(true, 'a|b', 'c!|d')]]));
  test('back', () => expect(go([1, 0], 'previous')).toEqual([true, [table(true, 'a|b!', 'c|d')]]));
  test('behind the last cell it adds a row', () => expect(go([1, 1], 'next')).toEqual([true, [table(true, 'a|b', 'c|d', '!|')]]));
  test('before the first there is nothing', () => expect(go([0, 0], 'previous')[0]).toBe(false));
});

describe('what spreadsheets write', () => {
  test('rows and columns, with lines and quotes inside cells', () => {
    expect(tsvTable('a\tb\r\n"two\nlines"\t"say ""so"""\r\n')).toEqual({
      ...table(false, 'a|b', 'x|say "so"'),
      rows: [table(false, 'a|b').rows[0], { cells: [{ content: [{ type: 'text', text: 'two' }, { type: 'break' }, { type: 'text', text: 'lines' }] }, { content: content('say "so"') }] }],
    });
    expect(tsvTable('\tb\nc\t')).toEqual(table(false, '|b', 'c|'));
  });

  test('prose with tabs is none', () => {
    for (const text of ['no tab', 'one\tline', 'a\tb\nno', 'a\tb\nc\td\te']) expect(tsvTable(text), text).toBeUndefined();
    expect(tsvTable('one\tline', true)).toEqual(table(false, 'one|line'));
  });

  test('L09: what is written comes back cell by cell', () => {
    const block = table(false, 'a|say "so"|', 'tab\there|d|e');
    expect(tsvTable(tableTsv(block))).toEqual(block);
  });
});
