import { $getRoot, $getSelection, $isElementNode, COMMAND_PRIORITY_EDITOR, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block, Body } from '../../../shared/body/block';
import { OPEN_DETAILS_COMMAND } from '../details/open-details';
import { $runFormat } from '../run-format';
import { headlessEditor } from '../test-editor';
import { $runInsert, type InsertCommand } from './insert-block';

const p = (text: string): Block => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });
const empty = { content: [] };

/** Runs an insert command with the caret at an offset of the block with this index, or with its words selected up to `to`. */
function inserted(body: Body, at: readonly [block: number, from: number, to?: number], command: InsertCommand, then = '', opened: string[] = []): ReturnType<typeof headlessEditor> {
  const built = headlessEditor(body);
  built.editor.registerCommand(OPEN_DETAILS_COMMAND, (key) => opened.push(key) > 0, COMMAND_PRIORITY_EDITOR);
  built.editor.update(() => {
    const block = $getRoot().getChildAtIndex(at[0]);
    if (!$isElementNode(block)) return;
    const text = block.getFirstDescendant();
    const selection = block.select(0, 0);
    if (text !== null) {
      selection.anchor.set(text.getKey(), at[1], 'text');
      selection.focus.set(text.getKey(), at[2] ?? at[1], 'text');
    }
  }, { discrete: true });
  built.editor.update(() => $runInsert(built.editor, command, 'en'), { discrete: true });
  if (then !== '') built.editor.update(() => { $getSelection()?.insertText(then); }, { discrete: true });
  return built;
}

describe('inserting a block', () => {
  test.each<readonly [InsertCommand, Block]>([
    ['insert.table', { type: 'table', headerRow: true, rows: [{ cells: [{ content: [{ type: 'text', text: 'x' }] }, empty, empty] }, { cells: [empty, empty, empty] }, { cells: [empty, empty, empty] }] }],
    ['insert.pull-quote', { type: 'pull-quote', content: [{ type: 'text', text: 'x' }] }],
    ['insert.fact-box', { type: 'fact-box', blocks: [{ type: 'heading', level: 3, content: [{ type: 'text', text: 'x' }] }, { type: 'paragraph', content: [] }] }],
    ['insert.correction', { type: 'correction', content: [{ type: 'text', text: 'Correction:', marks: ['bold'] }, { type: 'text', text: ' x' }] }],
    ['insert.preformatted', { type: 'preformatted', text: 'x' }],
  ])('%s takes the place of an empty paragraph, and what is typed stands in it', (command, block) => {
    expect(inserted([p('before'), p('')], [1, 0], command, 'x').readBody()).toEqual([p('before'), block]);
  });

  test('words are never torn apart: it stands behind their paragraph, or before it at their start', () => {
    const quote: Block = { type: 'pull-quote', content: [] };
    expect(inserted([p('one two')], [0, 3], 'insert.pull-quote').readBody()).toEqual([p('one two'), quote]);
    expect(inserted([p('one two')], [0, 0], 'insert.pull-quote').readBody()).toEqual([quote, p('one two')]);
  });

  test('inside another block it stands behind the whole of it', () => {
    const table: Block = { type: 'table', headerRow: false, rows: [{ cells: [{ content: [{ type: 'text', text: 'a' }] }] }] };
    expect(inserted([table], [0, 0], 'insert.preformatted').readBody()).toEqual([table, { type: 'preformatted', text: '' }]);
  });

  test('selected words are copied into a pull quote, and one undo takes it away', () => {
    const { editor, readBody } = inserted([p('one two three')], [0, 4, 7], 'insert.pull-quote');
    expect(readBody()).toEqual([p('one two three'), { type: 'pull-quote', content: [{ type: 'text', text: 'two' }] }]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readBody()).toEqual([p('one two three')]);
  });

  test('a footnote stands behind the caret and opens', () => {
    const opened: string[] = [];
    const built = inserted([p('one two')], [0, 3], 'insert.footnote', '', opened);
    expect(built.readBody()).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'one' }, { type: 'footnote', content: [] }, { type: 'text', text: ' two' }] }]);
    expect(opened).toHaveLength(1);
  });
});

describe('moving blocks', () => {
  const moved = (body: Body, block: number, ...moves: readonly ('format.move-up' | 'format.move-down')[]): ReturnType<typeof headlessEditor> => {
    const built = headlessEditor(body);
    built.editor.update(() => {
      const node = $getRoot().getChildAtIndex(block);
      if ($isElementNode(node)) node.selectStart();
    }, { discrete: true });
    for (const move of moves) built.editor.update(() => $runFormat(built.editor, move), { discrete: true });
    return built;
  };
  const quote: Block = { type: 'pull-quote', content: [{ type: 'text', text: 'said' }], attribution: 'Somebody' };

  test('a block goes over its neighbour, stops at the ends, and each move is one undo', () => {
    const { editor, readBody } = moved([p('a'), p('b'), quote], 2, 'format.move-up', 'format.move-up', 'format.move-up');
    expect(readBody()).toEqual([quote, p('a'), p('b')]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readBody()).toEqual([p('a'), quote, p('b')]);
    expect(moved([quote, p('a')], 0, 'format.move-down', 'format.move-down').readBody()).toEqual([p('a'), quote]);
  });
});
