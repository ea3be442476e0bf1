import { UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '../../shared/body/block';
import { $addParagraph } from './add-paragraph';
import { headlessEditor } from './test-editor';

const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body = [p('The lamp stays on.'), p('It has its own pump.')];

function added(text: string, neighbours: readonly string[]): readonly Block[] {
  const { editor, readBody } = headlessEditor(body);
  editor.update(() => $addParagraph(text, neighbours), { discrete: true });
  return readBody();
}

test('stands behind the nearest neighbour that is still there', () => {
  expect(added('Share', ['A line nobody kept', 'The lamp  stays on.'])).toEqual([body[0], p('Share'), body[1]]);
  expect(added('Share', ['It has its own pump.', 'The lamp stays on.'])).toEqual([...body, p('Share')]);
});

test('stands before everything where no neighbour is left', () => {
  expect(added('Home > News', [])).toEqual([p('Home > News'), ...body]);
});

test('undo takes it back', () => {
  const { editor, readBody } = headlessEditor(body);
  editor.update(() => $addParagraph('Share', []), { discrete: true, tag: 'history-push' });
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(readBody()).toEqual(body);
});
