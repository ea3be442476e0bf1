import { $getRoot, $getSelection, $isElementNode, $isParagraphNode, $isTextNode, configExtension, CONTROLLED_TEXT_INSERTION_COMMAND, PASTE_TAG, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, Body } from '../../../shared/body/block';
import type { Inline } from '../../../shared/body/inline';
import { blockText } from '../../../shared/body/text-blocks';
import { MarkdownExtension } from '../extensions/markdown';
import { TypographyExtension, type TypographyConfig } from '../extensions/typography';
import { $runFormat, type DirectFormatCommand } from '../run-format';
import { headlessEditor } from '../test-editor';
import type { SpacesTold } from './run-text-command';

const p = (...content: readonly (string | Inline)[]): Block => ({ type: 'paragraph', content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)) });
const bold = (text: string): Inline => ({ type: 'text', text, marks: ['bold'] });

type Built = ReturnType<typeof headlessEditor>;

function built(body: Body, config: Partial<TypographyConfig> = {}): Built {
  return headlessEditor(body, MarkdownExtension, configExtension(TypographyExtension, config));
}

/** Types at the end of the last block, key by key, as the browser reports it. */
async function type({ editor }: Built, text: string): Promise<void> {
  editor.update(() => {
    const selection = $getRoot().selectEnd();
    const node = selection.anchor.getNode();
    if ($isTextNode(node)) selection.setFormat(node.getFormat());
  }, { discrete: true });
  for (const sign of text) {
    editor.update(() => { editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, sign); }, { discrete: true });
    await Promise.resolve();
  }
}

const undo = ({ editor }: Built): boolean => editor.dispatchCommand(UNDO_COMMAND, undefined);
const words = ({ readBody }: Built): readonly string[] => readBody().map(blockText);

describe('typed marks', () => {
  it('T02 the first undo gives the straight mark back, the second takes it away', async () => {
    const editor = built([p('')]);
    await type(editor, 'He said "');
    expect(words(editor)).toEqual(['He said “']);
    undo(editor);
    expect(words(editor)).toEqual(['He said "']);
    undo(editor);
    expect(words(editor)).toEqual(['He said ']);
  });

  it('T02 the words typed after a mark that was given back leave it alone', async () => {
    const editor = built([p('')]);
    await type(editor, '6 x 4 "');
    undo(editor);
    await type(editor, ' wide');
    expect(words(editor)).toEqual(['6 x 4 " wide']);
  });

  it('T03 a quotation mark after a dash closes', async () => {
    const editor = built([p('')]);
    await type(editor, '"stop--" he said');
    expect(words(editor)).toEqual(['“stop—” he said']);
  });

  it('knows what is open across formats, and begins anew in the next block', async () => {
    const editor = built([p('“so ', bold('very'))]);
    await type(editor, '"');
    expect(editor.readBody()).toEqual([p('“so ', bold('very”'))]);
    const next = built([p('“open'), p('')]);
    await type(next, '"no"');
    expect(words(next)).toEqual(['“open', '“no”']);
  });

  it('speaks the language of the article and the style of the house', async () => {
    const spanish = built([p('')], { language: 'es' });
    await type(spanish, '"Dijo "no" ayer"');
    expect(words(spanish)).toEqual(['«Dijo “no” ayer»']);
    const house = built([p('')], { language: 'es', angled: false });
    await type(house, '"no"');
    expect(words(house)).toEqual(['“no”']);
  });

  it('does nothing when switched off, in code, in addresses, and to what is pasted', async () => {
    const off = built([p('')], { smart: false });
    await type(off, '"a--b"...');
    expect(words(off)).toEqual(['"a--b"...']);
    const code = built([p({ type: 'text', text: 'x', marks: ['code'] })]);
    await type(code, '="a--b"');
    expect(words(code)).toEqual(['x="a--b"']);
    const address = built([p('see https://a.example/')]);
    await type(address, "it's--so");
    expect(words(address)).toEqual(["see https://a.example/it's--so"]);
    const pasted = built([p('')]);
    pasted.editor.update(() => {
      const selection = $getRoot().selectEnd();
      selection.insertText('"');
    }, { discrete: true, tag: PASTE_TAG });
    await Promise.resolve();
    expect(words(pasted)).toEqual(['"']);
  });

  it('leaves the line of hyphens to the divider', async () => {
    const editor = built([p('')]);
    await type(editor, '--- ');
    expect(editor.readBody().map((block) => block.type)).toEqual(['divider', 'paragraph']);
  });
});

/** Selects from one offset of a block's first level of text to another, over its text nodes. */
function select({ editor }: Built, from: readonly [block: number, node: number, offset: number], to: readonly [block: number, node: number, offset: number]): void {
  editor.update(() => {
    const textAt = ([block, node]: readonly [number, number, number]): string => {
      const parent = $getRoot().getChildAtIndex(block);
      const child = $isElementNode(parent) ? parent.getChildAtIndex(node) : null;
      if (!$isTextNode(child)) throw new Error('no text there');
      return child.getKey();
    };
    const selection = $getRoot().selectEnd();
    selection.anchor.set(textAt(from), from[2], 'text');
    selection.focus.set(textAt(to), to[2], 'text');
  }, { discrete: true });
}

function selected({ editor }: Built): string {
  return editor.read(() => $getSelection()?.getTextContent() ?? '');
}

function run({ editor }: Built, command: DirectFormatCommand): void {
  editor.update(() => $runFormat(editor, command), { discrete: true });
}

describe('commands on characters', () => {
  it('curls and straightens the whole story as one step when nothing is selected', () => {
    const list: Block = { type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: '"one"' }], children: [{ type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: "it's" }] }] }] }] };
    const body: Body = [p('"A ', bold('b"'), ' c'), list];
    const editor = built(body);
    run(editor, 'format.curly-quotes');
    expect(words(editor)).toEqual(['“A b” c', '“one”\nit’s']);
    expect(editor.readBody()[0]).toEqual(p('“A ', bold('b”'), ' c'));
    undo(editor);
    expect(editor.readBody()).toEqual(body);
    run(editor, 'format.curly-quotes');
    run(editor, 'format.straight-quotes');
    expect(editor.readBody()).toEqual(body);
  });

  it('curls what is selected and nothing else, and keeps it selected', () => {
    const editor = built([p('"a" and "b"')], { language: 'fr' });
    select(editor, [0, 0, 8], [0, 0, 11]);
    run(editor, 'format.curly-quotes');
    expect(words(editor)).toEqual(['"a" and «\u202fb\u202f»']);
    expect(selected(editor)).toBe('«\u202fb\u202f»');
  });

  it('changes the case over formats and blocks, with the selection and the formats kept, as one step', () => {
    const body: Body = [p('the ', bold('strasse und'), ' wege'), p('zwei')];
    const editor = built(body, { language: 'de' });
    select(editor, [0, 0, 2], [1, 0, 2]);
    run(editor, 'format.upper-case');
    expect(editor.readBody()).toEqual([p('thE ', bold('STRASSE UND'), ' WEGE'), p('ZWei')]);
    expect(selected(editor)).toBe('E STRASSE UND WEGE\nZW');
    undo(editor);
    expect(editor.readBody()).toEqual(body);
  });

  it('changes the word around the caret when nothing is selected', () => {
    const editor = built([p('an old pier')]);
    select(editor, [0, 0, 4], [0, 0, 4]);
    run(editor, 'format.upper-case');
    expect(words(editor)).toEqual(['an OLD pier']);
    run(editor, 'format.title-case');
    expect(words(editor)).toEqual(['an Old pier']);
  });

  it('keeps letters that become two inside the selection', () => {
    const editor = built([p('Maße gut')], { language: 'de' });
    select(editor, [0, 0, 0], [0, 0, 4]);
    run(editor, 'format.upper-case');
    expect([words(editor), selected(editor)]).toEqual([['MASSE gut'], 'MASSE']);
  });

  it('T06 makes ordinary spaces of those that came in by accident, keeps those that are meant, and tells', () => {
    const told: SpacesTold[] = [];
    const editor = built([p('words\u00a0joined by 10\u00a0000\u00a0pesos'), p('no\u00a0more')], { onSpaces: (each) => told.push(each) });
    run(editor, 'format.ordinary-spaces');
    expect(words(editor)).toEqual(['words joined by 10\u00a0000\u00a0pesos', 'no more']);
    expect(told).toEqual([{ changed: 2, kept: 2 }]);
    undo(editor);
    expect(words(editor)).toEqual(['words\u00a0joined by 10\u00a0000\u00a0pesos', 'no\u00a0more']);
  });

  it('keeps a no-break space that is typed', () => {
    const editor = built([p('San')]);
    editor.editor.update(() => { $getRoot().selectEnd(); }, { discrete: true });
    run(editor, 'format.no-break-space');
    expect(words(editor)).toEqual(['San\u00a0']);
  });

  it('clears every format and link, and keeps block and words', () => {
    const marked: Block = { type: 'paragraph', content: [{ type: 'text', text: 'all', marks: ['bold', 'italic', 'strikethrough', 'subscript', 'code'] }, { type: 'link', url: 'https://a.example/', content: [{ type: 'text', text: ' of it', marks: ['superscript'] }] }] };
    const editor = built([marked]);
    editor.editor.update(() => {
      const first = $getRoot().getFirstChild();
      if ($isParagraphNode(first)) first.select(0, first.getChildrenSize());
    }, { discrete: true });
    run(editor, 'format.clear');
    expect(editor.readBody()).toEqual([p('all of it')]);
  });

  it('does not touch code', () => {
    const code: Block = p('"a" ', { type: 'text', text: `x="it's"`, marks: ['code'] });
    const editor = built([code, { type: 'preformatted', text: '"b"\n--' }]);
    run(editor, 'format.curly-quotes');
    expect(words(editor)).toEqual([`“a” x="it's"`, '"b"\n--']);
  });
});
