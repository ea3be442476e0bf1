import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, UNDO_COMMAND, REDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block, Body } from '../../shared/body/block';
import { blockText } from '../../shared/body/text-blocks';
import { newArticle } from '../../shared/article/article';
import { emptyQuery } from '../../shared/find/query';
import { readSearch, type Hit } from '../../shared/find/search';
import { replaceStretches } from './replace-stretches';
import { headlessEditor } from './test-editor';
import { spotsOf, $textPieces } from './text-points';

const p = (...content: Extract<Block, { type: 'paragraph' }>['content']): Block => ({ type: 'paragraph', content });
const t = (text: string): { readonly type: 'text'; readonly text: string } => ({ type: 'text', text });
const b = (text: string): { readonly type: 'text'; readonly text: string; readonly marks: readonly ['bold'] } => ({ type: 'text', text, marks: ['bold'] });

function hitsIn(body: Body, text: string): readonly Hit[] {
  const read = readSearch({ ...emptyQuery, text });
  return read.ok ? read.search.hitsIn({ ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', {}), body }, 'body') : [];
}

function replaceAll(body: Body, text: string, replacement: string): ReturnType<typeof headlessEditor> {
  const built = headlessEditor(body);
  replaceStretches(built.editor, hitsIn(built.readBody(), text).flatMap(({ place, from, to }) => (place.kind === 'body' ? [{ block: place.block, from, to, text: replacement }] : [])));
  return built;
}

describe('replacing in the text', () => {
  test('F01 a word half bold is one hit, and what replaces it has the format of its first letter', () => {
    const body = [p(t('Said Pe'), b('ña'), t(' Nieto.'))];
    expect(hitsIn(body, 'Peña Nieto')).toHaveLength(1);
    expect(replaceAll(body, 'Peña Nieto', 'the president').readBody()).toEqual([p(t('Said the president.'))]);
    expect(replaceAll(body, 'ña Nieto', '!').readBody()).toEqual([p(t('Said Pe'), b('!'), t('.'))]);
  });

  test('F02 what stands between the blocks moves no hit', () => {
    const body: Body = [{ type: 'picture', file: 'pier.media/a.jpg', caption: [t('The pier')] }, { type: 'divider' }, p(t('one lamp'))];
    const { editor } = headlessEditor(body);
    const [hit] = hitsIn(body, 'lamp');
    if (hit?.place.kind !== 'body') throw new Error('not found');
    const { block } = hit.place;
    const spots = editor.read(() => spotsOf($textPieces(block), hit.from, hit.to));
    expect([block, spots?.map(({ offset }) => offset)]).toEqual([2, [4, 8]]);
    expect(replaceAll(body, 'lamp', 'light').readBody()).toEqual([body[0], body[1], p(t('one light'))]);
  });

  test('many hits, in lists, links and lines, are one step of undo', () => {
    const body: Body = [
      p(t('lamp, lamp'), { type: 'break' }, { type: 'link', url: 'https://example.org', content: [t('a lamp')] }, t(' lamp')),
      { type: 'list', style: 'bulleted', items: [{ content: [t('lamp')], children: [{ type: 'list', style: 'numbered', items: [{ content: [b('la'), t('mp')] }] }] }] },
    ];
    const { editor, readBody } = replaceAll(body, 'lamp', 'light');
    const after: Body = [
      p(t('light, light'), { type: 'break' }, { type: 'link', url: 'https://example.org', content: [t('a light')] }, t(' light')),
      { type: 'list', style: 'bulleted', items: [{ content: [t('light')], children: [{ type: 'list', style: 'numbered', items: [{ content: [b('light')] }] }] }] },
    ];
    expect(readBody()).toEqual(after);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readBody()).toEqual(body);
    editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(readBody()).toEqual(after);
  });

  test('what is deleted leaves no empty link, and the caret is never where letters have gone', () => {
    const { editor, readBody } = headlessEditor([p(t('see '), { type: 'link', url: 'https://example.org', content: [t('lamp')] }), p(t('lamp'))]);
    editor.update(() => { $getRoot().selectEnd(); }, { discrete: true });
    replaceStretches(editor, [{ block: 0, from: 4, to: 8, text: '' }, { block: 1, from: 0, to: 4, text: '' }]);
    expect(readBody()).toEqual([p(t('see ')), p()]);
    editor.update(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) throw new Error('no caret');
      const { anchor } = selection;
      const size = $isElementNode(anchor.getNode()) ? anchor.getNode().getTextContentSize() : anchor.getNode().getTextContent().length;
      expect(anchor.offset).toBeLessThanOrEqual(Math.max(1, size));
      selection.insertText('!');
    }, { discrete: true });
    expect(readBody().map(blockText)).toEqual(['see !', '']);
  });

  test('a very long paragraph full of hits is replaced at once', () => {
    const start = performance.now();
    const { readBody } = replaceAll([p(t('a lamp '.repeat(50_000)))], 'lamp', 'light');
    expect(readBody().map(blockText)).toEqual(['a light '.repeat(50_000)]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
