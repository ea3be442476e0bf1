import { $createTableSelectionFrom, $isTableNode } from '@lexical/table';
import { $getRoot, $getSelection, $isElementNode, $isTextNode, $setSelection, type LexicalNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block, Body, TableBlock } from '../../../shared/body/block';
import { $selectBlock } from '../blocks/select-block';
import { headlessEditor } from '../test-editor';
import { $cellAt } from '../tables/edit-table';
import { bodyAsHtml } from './body-as-html';
import { bodyAsText } from './body-as-text';
import { $insertBody } from './insert-body';
import { $removeSelected } from './remove-selected';
import { $selectedBody } from './selected-body';

const content = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text }]);
const p = (text: string) => ({ type: 'paragraph' as const, content: content(text) });
const h = (text: string) => ({ type: 'heading' as const, level: 3 as const, content: content(text) });
const table = (headerRow: boolean, ...rows: readonly string[]): TableBlock => ({ type: 'table', headerRow, rows: rows.map((row) => ({ cells: row.split('|').map((text) => ({ content: content(text) })) })) });
const card: Block = { type: 'embed', url: 'https://harbour.example/', title: 'Log', caption: content('Kept by hand') };

function $texts(node: LexicalNode = $getRoot()): readonly LexicalNode[] {
  return $isTextNode(node) ? [node] : $isElementNode(node) ? node.getChildren().flatMap((child) => $texts(child)) : [];
}

/** Selects from an offset of one text node to an offset of another. */
function $select(fromNode: number, from: number, toNode: number, to: number): void {
  const [start, end] = [$texts()[fromNode], $texts()[toNode]];
  const selection = $getRoot().selectStart();
  selection.anchor.set(start?.getKey() ?? '', from, 'text');
  selection.focus.set(end?.getKey() ?? '', to, 'text');
}

function $selectCells(from: readonly [number, number], to: readonly [number, number]): void {
  const node = $getRoot().getChildren().find($isTableNode);
  const [start, end] = node === undefined ? [] : [$cellAt(node, ...from), $cellAt(node, ...to)];
  if (node !== undefined && start !== undefined && end !== undefined) $setSelection($createTableSelectionFrom(node, start, end));
}

function copied(body: Body, select: () => void): Body {
  const { editor } = headlessEditor(body);
  editor.update(select, { discrete: true });
  return editor.read(() => $selectedBody($getSelection()));
}

function after(body: Body, ...steps: readonly (() => void)[]): Body {
  const { editor, readBody } = headlessEditor(body);
  for (const step of steps) editor.update(step, { discrete: true });
  return readBody();
}

const pasted = (body: Body, at: readonly [number, number, number, number], what: Body): Body => after(body, () => $select(...at), () => $insertBody(what));

describe('copying from blocks', () => {
  const box: Block = { type: 'fact-box', blocks: [h('Title'), p('one'), p('two')] };

  test('words inside a fact box, a cell or a caption are words', () => {
    expect(copied([box], () => $select(1, 1, 1, 3))).toEqual([p('ne')]);
    expect(copied([table(false, 'abc|d')], () => $select(0, 1, 0, 3))).toEqual([p('bc')]);
    expect(copied([card], () => $select(0, 0, 0, 12))).toEqual([p('Kept by hand')]);
  });

  test('several paragraphs of a fact box come without the box', () => expect(copied([p('x'), box], () => $select(1, 2, 2, 2))).toEqual([h('tle'), p('on')]));

  test('from outside into a box comes a part of the box', () => expect(copied([p('x'), box], () => $select(0, 0, 2, 2))).toEqual([p('x'), { type: 'fact-box', blocks: [h('Title'), p('on')] }]));

  test('a selected block is copied whole', () => expect(copied([p('x'), card], () => {
    const block = $getRoot().getLastChild();
    if (block !== null) $selectBlock(block);
  })).toEqual([card]));

  test('L09: selected cells are a table in every flavour', () => {
    const cells = copied([table(true, 'a|b|c', 'd|e|f', 'g|h|i')], () => $selectCells([0, 1], [2, 2]));
    expect(cells).toEqual([table(true, 'b|c', 'e|f', 'h|i')]);
    expect(bodyAsText(cells)).toBe('b\tc\ne\tf\nh\ti');
    expect(bodyAsHtml(cells)).toBe('<table><thead><tr><th scope="col">b</th><th scope="col">c</th></tr></thead><tbody><tr><td>e</td><td>f</td></tr><tr><td>h</td><td>i</td></tr></tbody></table>');
    expect(copied([table(true, 'a|b', 'c|d')], () => $selectCells([1, 0], [1, 1]))).toEqual([table(false, 'c|d')]);
  });
});

describe('cutting', () => {
  test('cells are emptied and stay', () => expect(after([table(true, 'a|b', 'c|d')], () => $selectCells([0, 0], [1, 0]), $removeSelected)).toEqual([table(true, '|b', '|d')]));

  test('a block goes whole, and what was selected last leaves a line to write in', () => {
    const whole = (): void => {
      const block = $getRoot().getFirstChild();
      if (block !== null) $selectBlock(block);
    };
    expect(after([card, p('x')], whole, $removeSelected)).toEqual([p('x')]);
    expect(after([card], whole, $removeSelected)).toEqual([p('')]);
  });
});

describe('pasting into a table', () => {
  test('L05: a table spreads over the cells from the caret on, exactly, and the table grows', () => {
    expect(pasted([table(true, 'a|b', 'c|d')], [3, 0, 3, 0], [table(false, '1|2', '3|4')])).toEqual([table(true, 'a|b|', 'c|1|2', '|3|4')]);
    expect(pasted([table(false, 'a|b', 'c|d')], [0, 0, 0, 0], [table(true, '1|2')])).toEqual([table(false, '1|2', 'c|d')]);
  });

  test('L05: cells with several lines stay single cells', () => {
    const lines: TableBlock = { type: 'table', headerRow: false, rows: [{ cells: [{ content: [...content('1'), { type: 'break' }, ...content('2')] }, { content: content('3') }] }] };
    expect(pasted([table(false, 'a|b', 'c|d')], [0, 0, 0, 0], [lines])).toEqual([{ ...table(false, 'x|x', 'c|d'), rows: [lines.rows[0], table(false, 'c|d').rows[0]] }]);
  });

  test('selected cells take it from the first of them on', () => expect(after([table(false, 'a|b', 'c|d')], () => $selectCells([1, 1], [0, 1]), () => $insertBody([table(false, '1', '2')]))).toEqual([table(false, 'a|1', 'c|2')]));

  test('words take the place of selected cells', () => expect(after([table(false, 'a|b', 'c|d')], () => $selectCells([0, 0], [1, 0]), () => $insertBody([p('x')]))).toEqual([table(false, 'x|b', '|d')]));

  test('blocks become lines of the cell, and what is more than words stands behind the table', () => {
    const lines = [...content('ab'), { type: 'break' as const }, ...content('c')];
    expect(pasted([table(false, 'a|z')], [0, 1, 0, 1], [h('b'), p('c'), card])).toEqual([{ type: 'table', headerRow: false, rows: [{ cells: [{ content: lines }, { content: content('z') }] }] }, card]);
  });
});

describe('pasting into other blocks', () => {
  test('a caption takes the words as lines and stays one caption', () => {
    expect(pasted([card, p('x')], [0, 4, 0, 12], [h('in'), p('ink')])).toEqual([{ ...card, caption: [...content('Keptin'), { type: 'break' }, ...content('ink')] }, p('x')]);
    expect(pasted([card, p('x')], [0, 0, 0, 12], [table(false, 'a|b')])).toEqual([{ ...card, caption: [] }, table(false, 'a|b'), p('x')]);
  });

  test('a fact box takes text, headings and lists, and puts the rest behind itself', () => {
    const box: Block = { type: 'fact-box', blocks: [h('Title'), p('one')] };
    expect(pasted([box, p('x')], [1, 3, 1, 3], [h('Two'), card])).toEqual([{ type: 'fact-box', blocks: [h('Title'), p('one'), h('Two')] }, card, p('x')]);
  });

  test('preformatted text takes everything as plain text, footnotes under it', () => {
    expect(pasted([{ type: 'preformatted', text: 'a b' }], [0, 2, 0, 2], [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: ['bold'] }, { type: 'footnote', content: content('note') }] }]))
      .toEqual([{ type: 'preformatted', text: 'a x[1]\n\n[1] noteb' }]);
  });

  test('a footnote is pasted with its note', () => {
    expect(pasted([p('ab')], [0, 1, 0, 1], [{ type: 'paragraph', content: [{ type: 'footnote', content: content('note') }] }])).toEqual([{ type: 'paragraph', content: [...content('a'), { type: 'footnote', content: content('note') }, ...content('b')] }]);
  });
});
