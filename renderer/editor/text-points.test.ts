import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBody } from '../../shared/body/any-body';
import type { Block } from '../../shared/body/block';
import { canonicalBody } from '../../shared/body/canonical';
import { blockText } from '../../shared/body/text-blocks';
import { headlessEditor } from './test-editor';
import { spotsOf, $textPieces } from './text-points';

const blocks: readonly Block[] = [
  { type: 'paragraph', content: [{ type: 'text', text: 'one ' }, { type: 'text', text: 'two', marks: ['bold'] }, { type: 'break' }, { type: 'link', url: 'https://example.org', content: [{ type: 'text', text: 'three' }] }] },
  { type: 'list', style: 'bulleted', items: [
    { content: [{ type: 'text', text: 'first' }], children: [{ type: 'list', style: 'numbered', items: [{ content: [{ type: 'text', text: 'deep' }] }, { content: [] }, { content: [{ type: 'text', text: 'deeper' }] }] }] },
    { content: [], children: [{ type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'under nothing' }] }] }] },
    { content: [{ type: 'text', text: 'last' }] },
  ] },
  { type: 'divider' },
];

describe('where a finding stands', () => {
  test('every piece stands where its words stand in the block’s text', () => {
    const { editor } = headlessEditor(blocks);
    blocks.forEach((block, index) => {
      const text = blockText(block);
      const pieces = editor.read(() => $textPieces(index));
      for (const piece of pieces) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text.replaceAll('\n', ''));
    });
  });

  test('in every block there is', () => {
    fc.assert(fc.property(anyBody, (body) => {
      const shown = canonicalBody(body);
      const { editor } = headlessEditor(shown);
      shown.forEach((block, index) => {
        const text = blockText(block);
        const pieces = editor.read(() => $textPieces(index));
        for (const piece of pieces) expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.replaceAll('\n', ''));
      });
      editor.dispose();
    }), { numRuns: 300 });
  });

  test('a stretch over several runs begins in one and ends in another', () => {
    const { editor } = headlessEditor(blocks);
    const pieces = editor.read(() => $textPieces(0));
    const spots = spotsOf(pieces, 2, 6);
    expect(spots?.map((spot) => spot.offset)).toEqual([2, 2]);
    expect(spots?.[0].key).toBe(pieces[0]?.key);
    expect(spots?.[1].key).toBe(pieces[1]?.key);
  });

  test('a stretch that is no longer there has no place', () => {
    const { editor } = headlessEditor(blocks);
    expect(spotsOf(editor.read(() => $textPieces(0)), 5, 400)).toBeUndefined();
    expect(spotsOf(editor.read(() => $textPieces(2)), 0, 1)).toBeUndefined();
    expect(editor.read(() => $textPieces(9))).toEqual([]);
  });
});
