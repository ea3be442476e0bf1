import fc from 'fast-check';
import { $getRoot, $isElementNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { anyBody } from '../../shared/body/any-body';
import type { Block } from '../../shared/body/block';
import { canonicalBody } from '../../shared/body/canonical';
import { $lexicalToBlock } from './lexical-to-body';
import { headlessEditor } from './test-editor';

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('body -> editor -> body', () => {
  test('any body comes back in its canonical form, read afresh from the nodes', () => {
    fc.assert(fc.property(anyBody, (body) => {
      const { editor } = headlessEditor(body);
      const back = editor.read(() => $getRoot().getChildren().map((node) => $lexicalToBlock(node)));
      const expected = canonicalBody(body);
      expect(plain(back)).toEqual(plain(expected.length === 0 ? [{ type: 'paragraph', content: [] }] : expected));
      editor.dispose();
    }), { numRuns: 2000 });
  });

  test('an untouched body is given back as the very blocks that were loaded', () => {
    fc.assert(fc.property(anyBody, (body) => {
      const { editor, readBody } = headlessEditor(body);
      const read = readBody();
      if (canonicalBody(body).length === body.length) read.forEach((each, index) => expect(each).toBe(body[index]));
      expect(readBody()).toBe(read);
      editor.dispose();
    }), { numRuns: 100 });
  });

  test('an empty body becomes one empty paragraph', () => {
    expect(headlessEditor([]).readBody()).toEqual([{ type: 'paragraph', content: [] }]);
  });
});

describe('reading again', () => {
  const body: readonly Block[] = [
    { type: 'paragraph', content: [{ type: 'text', text: 'One' }] },
    { type: 'unknown', raw: { type: 'poll', question: 'Which?' } },
    { type: 'paragraph', content: [{ type: 'text', text: 'Three' }], extra: { tone: 'calm' } },
  ];

  test('after an edit only the edited block is a new object', () => {
    const { editor, readBody } = headlessEditor(body);
    const before = readBody();
    editor.update(() => {
      const last = $getRoot().getLastDescendant();
      if (last !== null && !$isElementNode(last)) last.selectEnd().insertText('!');
    }, { discrete: true });
    const after = readBody();
    expect(after).not.toBe(before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'Three!' }], extra: { tone: 'calm' } });
  });

  test('the second half of a split block does not take the unknown keys along', () => {
    const { editor, readBody } = headlessEditor(body);
    editor.update(() => {
      $getRoot().getLastChildOrThrow().selectEnd().insertParagraph();
    }, { discrete: true });
    expect(readBody().at(-2)).toEqual(body[2]);
    expect(readBody().at(-1)).toEqual({ type: 'paragraph', content: [] });
  });
});
