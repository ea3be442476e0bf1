import { $createRangeSelection, $getRoot, $getSelection, $isElementNode, $isTextNode, $setSelection, type LexicalNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block, Body } from '../../../shared/body/block';
import { headlessEditor } from '../test-editor';
import { bodyAsHtml } from './body-as-html';
import { bodyAsText } from './body-as-text';
import { looksLikeStory, readClipboardBody, writeClipboardBody } from './clipboard-body';
import { $insertBody } from './insert-body';
import { pasteReceipt } from './paste-receipt';
import { $selectedBody } from './selected-body';

const p = (text: string): Block => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });
const item = (text: string, ...children: readonly Extract<Block, { type: 'list' }>[]) => ({ content: [{ type: 'text' as const, text }], ...(children.length === 0 ? {} : { children }) });
const ul = (...items: readonly ReturnType<typeof item>[]) => ({ type: 'list' as const, style: 'bulleted' as const, items });

function $texts(node: LexicalNode = $getRoot()): readonly LexicalNode[] {
  return $isTextNode(node) ? [node] : $isElementNode(node) ? node.getChildren().flatMap((child) => $texts(child)) : [];
}

/** Selects from one text node's offset to another's. */
function $select(fromNode: number, from: number, toNode: number, to: number): void {
  const texts = $texts();
  const selection = $createRangeSelection();
  selection.anchor.set(texts[fromNode]?.getKey() ?? '', from, 'text');
  selection.focus.set(texts[toNode]?.getKey() ?? '', to, 'text');
  $setSelection(selection);
}

function copied(body: Body, ...range: readonly [number, number, number, number]): Body {
  const { editor } = headlessEditor(body);
  editor.update(() => $select(...range), { discrete: true });
  return editor.read(() => $selectedBody($getSelection()));
}

function pasted(body: Body, at: readonly [number, number, number, number] | 'end', what: Body): Body {
  const { editor, readBody } = headlessEditor(body);
  editor.update(() => {
    if (at === 'end') $getRoot().selectEnd();
    else $select(...at);
    $insertBody(what);
  }, { discrete: true });
  return readBody();
}

describe('copying', () => {
  const heading: Block = { type: 'heading', level: 2, content: [{ type: 'text', text: 'Head' }], extra: { tone: 'calm' } };

  test('words inside one block are one paragraph', () => {
    expect(copied([heading], 0, 1, 0, 3)).toEqual([p('ea')]);
    expect(copied([ul(item('one'), item('two'))], 1, 0, 1, 3)).toEqual([p('two')]);
  });

  test('a whole block stays what it is, with its unknown keys; a part of one loses them', () => {
    expect(copied([heading, p('after')], 0, 0, 1, 2)).toEqual([heading, p('af')]);
    expect(copied([heading, p('after')], 0, 2, 1, 5)).toEqual([{ type: 'heading', level: 2, content: [{ type: 'text', text: 'ad' }], extra: { tone: 'calm' } }, p('after')]);
  });

  test('backwards and across an unknown block', () => {
    const unknown: Block = { type: 'unknown', raw: { type: 'poll', n: 1 } };
    expect(copied([p('one'), unknown, p('two')], 1, 1, 0, 1)).toEqual([p('ne'), unknown, p('t')]);
  });

  test('deeper items alone come without the levels above them', () => {
    expect(copied([ul(item('top', ul(item('a'), item('b'))))], 1, 0, 2, 1)).toEqual([ul(item('a'), item('b'))]);
  });
});

describe('pasting', () => {
  test('one paragraph joins the words around the caret and takes the place of a selection', () => {
    expect(pasted([p('one two')], [0, 4, 0, 7], [p('three')])).toEqual([p('one three')]);
  });

  test('a heading pasted after words stays a heading', () => {
    const heading: Block = { type: 'heading', level: 3, content: [{ type: 'text', text: 'Head' }] };
    expect(pasted([p('one')], 'end', [heading])).toEqual([p('one'), heading]);
    expect(pasted([p('one two')], [0, 3, 0, 3], [heading, p('x')])).toEqual([p('one'), heading, p('x'), p(' two')]);
  });

  test('an empty paragraph gives way', () => {
    expect(pasted([p('')], 'end', [{ type: 'divider' }, p('x')])).toEqual([{ type: 'divider' }, p('x')]);
    expect(pasted([p('')], 'end', [ul(item('a')), p('x')])).toEqual([ul(item('a')), p('x')]);
  });

  test('several paragraphs join at both ends', () => {
    expect(pasted([p('start end')], [0, 6, 0, 6], [p('a'), p('b')])).toEqual([p('start a'), p('bend')]);
  });

  test('blocks pasted into a list part it and stay blocks', () => {
    expect(pasted([ul(item('one'), item('two'))], [0, 3, 0, 3], [p('a'), p('b')])).toEqual([ul(item('one')), p('a'), p('b'), ul(item('two'))]);
  });

  test('an unknown block is pasted as it was', () => {
    const unknown: Block = { type: 'unknown', raw: { type: 'poll', n: 1 } };
    expect(pasted([p('one')], 'end', [unknown])).toEqual([p('one'), unknown]);
  });
});

describe('what travels', () => {
  test('our own form comes back as it was, with harmless links only', () => {
    const body: Body = [{ type: 'quote', content: [{ type: 'link', url: 'https://example.org', content: [{ type: 'text', text: 'ok' }] }], extra: { a: 1 } }, { type: 'unknown', raw: { type: 'poll' } }];
    expect(readClipboardBody(writeClipboardBody(body))).toEqual(body);
    expect(readClipboardBody('[{"type":"paragraph","content":[{"type":"link","url":"javascript:x","content":[{"type":"text","text":"no"}]}]}]')).toEqual([p('no')]);
    expect(readClipboardBody('{"not":"a body"}')).toBeUndefined();
    expect(readClipboardBody('nonsense')).toBeUndefined();
  });

  test('HTML for other programs is escaped and bare', () => {
    expect(bodyAsHtml([p('a <b> & "c"')])).toBe('a &lt;b&gt; &amp; "c"');
    expect(bodyAsHtml([{ type: 'heading', level: 2, content: [{ type: 'text', text: 'H', marks: ['italic'] }] }, ul(item('a', ul(item('b'))))])).toBe('<h2><em>H</em></h2>\n<ul><li>a<ul><li>b</li></ul></li></ul>');
  });

  test('X01 one italic word is one tag, without classes or styles', () => {
    expect(bodyAsHtml([{ type: 'paragraph', content: [{ type: 'text', text: 'One ' }, { type: 'text', text: 'Two', marks: ['italic'] }, { type: 'text', text: '.' }] }, p('x')])).toBe('<p>One <em>Two</em>.</p>\n<p>x</p>');
  });

  test('L09 a table is copied field by field, as HTML and with tabs', () => {
    const cell = (text: string): { readonly content: readonly { readonly type: 'text'; readonly text: string }[] } => ({ content: text === '' ? [] : [{ type: 'text', text }] });
    const table: Block = { type: 'table', headerRow: false, rows: [['a', 'b', ''], ['1', '2 "x"', '3']].map((row) => ({ cells: row.map(cell) })) };
    expect(bodyAsText([table, p('after')])).toBe('a\tb\t\n1\t"2 ""x"""\t3\n\nafter');
    expect(bodyAsHtml([table])).toMatch(/<tr><td>a<\/td><td>b<\/td><td><\/td><\/tr>\s*<tr><td>1/);
    expect(bodyAsText([{ type: 'table', headerRow: false, rows: [{ cells: [{ content: [{ type: 'text', text: 'two' }, { type: 'break' }, { type: 'text', text: 'lines' }] }, cell('x')] }] }])).toBe('"two\nlines"\tx');
  });

  test('notes to the desk stay behind in a copy for others', () => {
    expect(bodyAsText([{ type: 'paragraph', content: [{ type: 'text', text: 'Seen' }, { type: 'text', text: ' not', marks: ['note'] }] }])).toBe('Seen');
  });

  test('a receipt names what came and what stayed, and is silent about plain words', () => {
    const rich: Body = [{ type: 'heading', level: 2, content: [{ type: 'link', url: 'https://a.example/', content: [{ type: 'text', text: 'x', marks: ['bold'] }] }] }, ul(item('a'))];
    expect(pasteReceipt(rich, { looks: 1, pictures: 2 }, [])).toEqual({ kept: [{ kind: 'headings', count: 1 }, { kind: 'lists', count: 1 }, { kind: 'links', count: 1 }, { kind: 'formats', count: 1 }], lost: [{ kind: 'pictures', count: 2 }, { kind: 'looks', count: 1 }], plain: [] });
    expect(pasteReceipt([p('x')], { looks: 1 }, [])).toBeUndefined();
    expect(pasteReceipt([p('x')], { embeds: 1 }, [])?.lost).toEqual([{ kind: 'embeds', count: 1 }]);
  });

  test('a story is long and has lines', () => {
    expect(looksLikeStory('word '.repeat(200))).toBe(false);
    expect(looksLikeStory(`Head\n\nline\n\n${'word '.repeat(200)}`)).toBe(true);
    expect(looksLikeStory('a\nb\nc')).toBe(false);
  });
});
