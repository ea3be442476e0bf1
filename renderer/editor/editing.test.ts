import { $createRangeSelection, $createTextNode, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $selectAll, $setSelection, configExtension, FORMAT_TEXT_COMMAND, INDENT_CONTENT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, test, vi } from 'vitest';
import type { Block, Body } from '../../shared/body/block';
import { bodyHtml } from '../../shared/body/index';
import { commands } from '../../shared/commands/commands';
import { ChangesExtension } from './extensions/changes';
import { MarkdownExtension } from './extensions/markdown';
import { TypographyExtension } from './extensions/typography';
import { $readFormat, type FormatState } from './format-state';
import { replaceBody } from './load-body';
import { $runFormat, $setLink, type DirectFormatCommand } from './run-format';
import { sayShortcut } from './say-shortcut';
import { headlessEditor } from './test-editor';

const p = (text: string): Block => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });

/** Types one character after the other, as a person does. */
function typed(body: Body, text: string): ReturnType<typeof headlessEditor> {
  const built = headlessEditor(body, MarkdownExtension);
  built.editor.update(() => { $getRoot().selectEnd(); }, { discrete: true });
  for (const character of text) {
    built.editor.update(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      if (character === '\n') selection.insertParagraph();
      else selection.insertText(character);
    }, { discrete: true });
    built.editor.read(() => undefined);
  }
  return built;
}

describe('what is typed as Markdown', () => {
  test.each([
    ['## x', [{ type: 'heading', level: 2, content: [{ type: 'text', text: 'x' }] }]],
    ['### x', [{ type: 'heading', level: 3, content: [{ type: 'text', text: 'x' }] }]],
    ['#### x', [{ type: 'heading', level: 4, content: [{ type: 'text', text: 'x' }] }]],
    ['# x', [p('# x')]],
    ['- x', [{ type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'x' }] }] }]],
    ['1. x', [{ type: 'list', style: 'numbered', items: [{ content: [{ type: 'text', text: 'x' }] }] }]],
    ['7. x', [p('7. x')]],
    ['> x', [{ type: 'quote', content: [{ type: 'text', text: 'x' }] }]],
    ['--- ', [{ type: 'divider' }, p('')]],
    ['``` x', [{ type: 'preformatted', text: 'x' }]],
    ['**b** c', [{ type: 'paragraph', content: [{ type: 'text', text: 'b', marks: ['bold'] }, { type: 'text', text: ' c' }] }]],
    ['*i*', [{ type: 'paragraph', content: [{ type: 'text', text: 'i', marks: ['italic'] }] }]],
    ['~~s~~', [{ type: 'paragraph', content: [{ type: 'text', text: 's', marks: ['strikethrough'] }] }]],
    ['`c`', [{ type: 'paragraph', content: [{ type: 'text', text: 'c', marks: ['code'] }] }]],
  ])('%s', (text, expected) => expect(typed([p('')], text).readBody()).toEqual(expected));

  test('undo right after gives the typed characters back', () => {
    const { editor, readBody } = typed([p('')], '## ');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readBody()).toEqual([p('## ')]);
  });
});

describe('format commands', () => {
  /** Holds something for every command to change. */
  const everySign = 'some "Words" of “all”\u00a0kinds';
  const run = (body: Body, command: DirectFormatCommand, before: () => void = () => { $selectAll(); }): Body => {
    const { editor, readBody } = headlessEditor(body, TypographyExtension);
    editor.update(() => {
      before();
      $runFormat(editor, command);
    }, { discrete: true });
    return readBody();
  };

  test('every format command of the list does something to a selected paragraph', () => {
    for (const { id } of commands) {
      if (!id.startsWith('format.') || id === 'format.link' || id === 'format.paragraph' || id === 'format.clear' || id === 'format.block-details' || id.startsWith('format.move-')) continue;
      const command = commandOf(id);
      expect(run([p(everySign)], command), id).not.toEqual([p(everySign)]);
    }
  });

  test('lists and quotes are switches', () => {
    const list: Block = { type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'words' }] }] };
    expect(run([p('words')], 'format.bulleted-list')).toEqual([list]);
    expect(run([list], 'format.bulleted-list')).toEqual([p('words')]);
    expect(run([{ type: 'quote', content: [{ type: 'text', text: 'words' }] }], 'format.quote')).toEqual([p('words')]);
  });

  test('a changed block keeps its unknown keys', () => {
    expect(run([{ type: 'paragraph', content: [{ type: 'text', text: 'words' }], extra: { tone: 'calm' } }], 'format.heading-2')).toEqual([{ type: 'heading', level: 2, content: [{ type: 'text', text: 'words' }], extra: { tone: 'calm' } }]);
  });

  test('a list in a cell, which holds none, leaves its words', () => {
    const table: Block = { type: 'table', headerRow: false, rows: [{ cells: [{ content: [{ type: 'text', text: 'one' }] }, { content: [] }] }] };
    expect(run([table], 'format.bulleted-list', () => $getRoot().getAllTextNodes()[0]?.select())).toEqual([table]);
  });

  test('clear takes marks and links off', () => {
    const body: Body = [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: ['bold', 'code'] }, { type: 'link', url: 'https://example.org', content: [{ type: 'text', text: 'b', marks: ['italic'] }] }] }];
    expect(run(body, 'format.clear')).toEqual([p('ab')]);
  });

  test('formats that an article cannot carry are refused', () => {
    const { editor, readBody } = headlessEditor([p('words')]);
    editor.update(() => {
      $selectAll();
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline');
      const first = $getRoot().getFirstChild();
      if ($isElementNode(first)) first.append($createTextNode('!').setFormat('underline'));
    }, { discrete: true });
    expect(readBody()).toEqual([p('words!')]);
  });
});

function commandOf(id: string): DirectFormatCommand {
  const found = commands.map((command) => command.id).find((each): each is DirectFormatCommand => each === id && each.startsWith('format.') && each !== 'format.link');
  if (found === undefined) throw new Error(`no format command: ${id}`);
  return found;
}

describe('links', () => {
  const link = (url: string, text: string): Block => ({ type: 'paragraph', content: [{ type: 'link', url, content: [{ type: 'text', text }] }] });
  const set = (body: Body, url: string | null, whole: boolean): Body => {
    const { editor, readBody } = headlessEditor(body);
    editor.update(() => {
      if (whole) $selectAll();
      else $getRoot().selectEnd();
      $setLink(url);
    }, { discrete: true });
    return readBody();
  };

  test('a selection becomes a link', () => expect(set([p('words')], 'https://example.org', true)).toEqual([link('https://example.org', 'words')]));
  test('without a selection the address is the text', () => expect(set([p('')], 'https://example.org', false)).toEqual([link('https://example.org', 'https://example.org')]));
  test('the link around the caret changes its address', () => expect(set([link('https://a.example', 'words')], 'https://b.example', false)).toEqual([link('https://b.example', 'words')]));
  test('a selection that ends where the next link begins takes off its own link and leaves that one', () => {
    const { editor, readBody } = headlessEditor([{ type: 'paragraph', content: [{ type: 'link', url: 'https://a.example', content: [{ type: 'text', text: 'one two' }] }, { type: 'text', text: ' ' }, { type: 'link', url: 'https://b.example', content: [{ type: 'text', text: 'next' }] }] }]);
    editor.update(() => {
      const [first, , last] = $getRoot().getAllTextNodes();
      const selection = $createRangeSelection();
      selection.anchor.set(first?.getKey() ?? '', 4, 'text');
      selection.focus.set(last?.getKey() ?? '', 0, 'text');
      $setSelection(selection);
      $setLink(null);
    }, { discrete: true });
    expect(readBody()).toEqual([{ type: 'paragraph', content: [{ type: 'link', url: 'https://a.example', content: [{ type: 'text', text: 'one ' }] }, { type: 'text', text: 'two ' }, { type: 'link', url: 'https://b.example', content: [{ type: 'text', text: 'next' }] }] }]);
  });
  test('the link around the caret is taken off', () => expect(set([link('https://a.example', 'words')], null, false)).toEqual([p('words')]));
});

describe('what the editor tells', () => {
  test('edits and undo, but neither the load nor a selection; the format when it changes', () => {
    const onEdited = vi.fn<() => void>();
    const formats: FormatState[] = [];
    const { editor } = headlessEditor([{ type: 'quote', content: [{ type: 'text', text: 'said' }] }], configExtension(ChangesExtension, { onEdited, onFormat: (format) => void formats.push(format) }));
    expect(onEdited).not.toHaveBeenCalled();
    editor.update(() => { $getRoot().selectEnd(); }, { discrete: true });
    expect(onEdited).not.toHaveBeenCalled();
    expect(formats).toEqual([{ block: 'quote', marks: [], link: undefined }]);
    editor.update(() => { $getSelection()?.insertText('!'); }, { discrete: true });
    expect(onEdited).toHaveBeenCalledTimes(1);
    onEdited.mockClear();
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.read(() => $readFormat());
    expect(onEdited).toHaveBeenCalled();
  });

  test('a replaced body is one step of undo', () => {
    const { editor, reader, readBody } = headlessEditor([p('old')]);
    replaceBody(editor, reader, [p('new'), { type: 'divider' }]);
    expect(readBody()).toEqual([p('new'), { type: 'divider' }]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readBody()).toEqual([p('old')]);
    editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(readBody()).toEqual([p('new'), { type: 'divider' }]);
    for (let steps = 0; steps < 5; steps += 1) editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readBody(), 'the load itself cannot be undone').toEqual([p('old')]);
  });
});

describe('shortcuts in words', () => {
  test.each([['CmdOrCtrl+B', false, 'Ctrl+B'], ['CmdOrCtrl+Shift+8', false, 'Ctrl+⇧8'], ['CmdOrCtrl+Alt+2', true, '⌥⌘2'], ['CmdOrCtrl+Shift+X', true, '⇧⌘X']])('%s', (accelerator, apple, said) => expect(sayShortcut(accelerator, apple)).toBe(said));
});

test('L01: an item that is set in stands inside the item above it, in the file and in HTML, with no empty item between', () => {
  const { editor, readBody } = typed([p('')], '- Tea\nBlack tea');
  editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
  editor.read(() => undefined);
  expect(bodyHtml(readBody()).map(({ html }) => html)).toEqual(['<ul><li>Tea<ul><li>Black tea</li></ul></li></ul>']);
});
