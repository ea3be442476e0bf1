import fc from 'fast-check';
import { $getRoot, $isElementNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block, ListBlock, ListItem } from '../../shared/body/block';
import { canonicalBody } from '../../shared/body/canonical';
import { marks, type Inline } from '../../shared/body/inline';
import { $lexicalToBlock } from './lexical-to-body';
import { headlessEditor } from './test-editor';

const text = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.constantFrom('Año', ' ', '\u00a0', '“…”', 'a\tb'));
const run = fc.record({ type: fc.constant('text' as const), text, marks: fc.option(fc.uniqueArray(fc.constantFrom(...marks), { minLength: 1 }), { nil: undefined }) });
const lineBreak = fc.constant({ type: 'break' } as const);
const link = fc.record({ type: fc.constant('link' as const), url: fc.constantFrom('https://example.org/a', 'mailto:a@example.org', 'tel:1'), content: fc.array(fc.oneof(run, lineBreak), { minLength: 1, maxLength: 3 }) });
const inline: fc.Arbitrary<readonly Inline[]> = fc.array(fc.oneof({ weight: 5, arbitrary: run }, { weight: 1, arbitrary: lineBreak }, { weight: 2, arbitrary: link }), { maxLength: 6 });
const extra = fc.option(fc.dictionary(fc.constantFrom('align', 'id', 'tone'), fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant({ deep: [1] })), { minKeys: 1 }), { nil: undefined });

const { list } = fc.letrec<{ list: ListBlock; item: ListItem }>((tie) => ({
  item: fc.record({ content: inline, children: fc.option(fc.array(tie('list'), { maxLength: 2, depthIdentifier: 'list' }), { nil: undefined, depthIdentifier: 'list' }) }),
  list: fc.record({ type: fc.constant('list' as const), style: fc.constantFrom('bulleted' as const, 'numbered' as const), items: fc.array(tie('item'), { maxLength: 3, depthIdentifier: 'list' }) }),
}));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), content: inline, extra }),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const, 4 as const), content: inline, extra }),
  fc.record({ type: fc.constant('quote' as const), content: inline, extra }),
  fc.record({ type: fc.constant('divider' as const), extra }),
  list,
  fc.record({ type: fc.constant('unknown' as const), raw: fc.constantFrom({ type: 'map', at: [1, 2] }, { type: 'poll', deep: { a: null } }) }),
);

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('body -> editor -> body', () => {
  test('any body comes back in its canonical form, read afresh from the nodes', () => {
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (body) => {
      const { editor } = headlessEditor(body);
      const back = editor.read(() => $getRoot().getChildren().map((node) => $lexicalToBlock(node)));
      const expected = canonicalBody(body);
      expect(plain(back)).toEqual(plain(expected.length === 0 ? [{ type: 'paragraph', content: [] }] : expected));
      editor.dispose();
    }), { numRuns: 300 });
  });

  test('an untouched body is given back as the very blocks that were loaded', () => {
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (body) => {
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
