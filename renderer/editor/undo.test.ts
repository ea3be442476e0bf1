import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, configExtension, INSERT_PARAGRAPH_COMMAND, PASTE_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Body } from '../../shared/body/block';
import { blockText } from '../../shared/body/text-blocks';
import { $insertBody } from './clipboard/insert-body';
import { UndoStepsExtension } from './extensions/undo-steps';
import { $runFormat, $setLink } from './run-format';
import { headlessEditor } from './test-editor';

const p = (text: string): Body[number] => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });

/** Somebody who writes, with a clock that is set by hand. */
class Writer {
  readonly built;
  private now = 0;

  constructor(body: Body) {
    this.built = headlessEditor(body, UndoStepsExtension, configExtension(HistoryExtension, { now: () => this.now }));
    this.caret(0);
  }

  get texts(): readonly string[] {
    return this.built.readBody().map(blockText);
  }

  /** Puts the caret at the end of a block. */
  caret(block: number): void {
    this.built.editor.update(() => {
      const node = $getRoot().getChildAtIndex(block);
      if ($isElementNode(node)) node.selectEnd();
    }, { discrete: true });
  }

  wait(milliseconds: number): void {
    this.now += milliseconds;
  }

  /** One key every 100 ms. */
  type(text: string): void {
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      this.wait(100);
      this.built.editor.update(() => {
        const selection = $getSelection();
        if (segment === '\n' && $isRangeSelection(selection)) selection.insertParagraph();
        else selection?.insertText(segment);
      }, { discrete: true });
    }
  }

  paste(body: Body): void {
    this.built.editor.update(() => $insertBody(body), { discrete: true, tag: PASTE_TAG });
  }

  bold(): void {
    this.built.editor.update(() => {
      $getRoot().select(0, $getRoot().getChildrenSize());
      $runFormat(this.built.editor, 'format.bold');
    }, { discrete: true });
  }

  undo(): void {
    this.built.editor.dispatchCommand(UNDO_COMMAND, undefined);
  }

  redo(): void {
    this.built.editor.dispatchCommand(REDO_COMMAND, undefined);
  }
}

describe('steps of undo', () => {
  test('go back word by word, however fast somebody types', () => {
    const writer = new Writer([p('')]);
    writer.type('The lamp stays');
    const seen = [0, 0, 0].map(() => {
      writer.undo();
      return writer.texts[0];
    });
    expect(seen).toEqual(['The lamp ', 'The ', '']);
    writer.redo();
    writer.redo();
    expect(writer.texts).toEqual(['The lamp ']);
  });

  test('part a word at a pause', () => {
    const writer = new Writer([p('')]);
    writer.type('lamp');
    writer.wait(700);
    writer.type('light');
    writer.undo();
    expect(writer.texts).toEqual(['lamp']);
  });

  test('a new paragraph, a format and what is typed behind them are steps of their own', () => {
    const writer = new Writer([p('')]);
    writer.type('one\ntwo');
    writer.bold();
    writer.caret(1);
    writer.type('!');
    writer.undo();
    expect(writer.texts).toEqual(['one', 'two']);
    writer.undo();
    expect(writer.built.readBody()).toEqual([p('one'), p('two')]);
    writer.undo();
    expect(writer.texts).toEqual(['one', '']);
    writer.undo();
    expect(writer.texts).toEqual(['one']);
  });

  test('a paste is taken back alone: what was typed just before and just behind it stays by itself', () => {
    for (const pasted of [[p('x')], [p('a word')], [p('one'), p('two')]]) {
      const writer = new Writer([p('')]);
      writer.type('before');
      writer.wait(100);
      writer.paste(pasted);
      writer.wait(100);
      const whole = writer.texts;
      writer.type('behind');
      writer.undo();
      expect(writer.texts).toEqual(whole);
      writer.undo();
      expect(writer.texts).toEqual(['before']);
      writer.redo();
      expect(writer.texts).toEqual(whole);
    }
  });

  test('two hundred are kept', () => {
    const writer = new Writer([p('')]);
    for (let word = 0; word < 250; word += 1) writer.type(`w${word} `);
    const { canUndo } = getExtensionDependencyFromEditor(writer.built.editor, HistoryExtension).output;
    let steps = 0;
    while (canUndo.value) {
      writer.undo();
      steps += 1;
    }
    expect(steps).toBe(200);
    expect(writer.texts[0]?.split(' ')).toHaveLength(51);
  });

  test('a paragraph that is begun before a link can be taken back', () => {
    const link = { type: 'link', url: 'https://example.org', content: [{ type: 'text', text: 'lamp' }] } as const;
    for (const content of [[link], [{ type: 'text', text: 'A ' } as const, link], [{ type: 'text', text: 'A ', marks: ['bold'] } as const, { type: 'text', text: ' ' } as const, link]]) {
      const body: Body = [{ type: 'paragraph', content }, p('End')];
      const { editor, readBody } = headlessEditor(body, UndoStepsExtension);
      editor.update(() => {
        const words = $getRoot().getAllTextNodes().find((node) => node.getTextContent() === 'lamp');
        words?.select(0, 0);
        editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      }, { discrete: true });
      expect(readBody()).toHaveLength(3);
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      expect(readBody()).toEqual(body);
    }
  });

  test('another address of a link is a step of its own', () => {
    const link = (url: string): Body => [{ type: 'paragraph', content: [{ type: 'link', url, content: [{ type: 'text', text: 'lamp' }] }] }];
    const { editor, readBody } = headlessEditor(link('https://a.example'), UndoStepsExtension);
    editor.update(() => {
      $getRoot().selectStart();
      $setLink('https://b.example');
    }, { discrete: true });
    expect(readBody()).toEqual(link('https://b.example'));
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readBody()).toEqual(link('https://a.example'));
  });

  test('U04 caption and text share one history: two edits are two steps back and two forth', () => {
    const writer = new Writer([p('Text'), { type: 'picture', file: 'pier.media/a.jpg', caption: [{ type: 'text', text: 'Caption' }] }]);
    writer.type('!');
    writer.caret(1);
    writer.type('?');
    expect(writer.texts).toEqual(['Text!', 'Caption?']);
    writer.undo();
    expect(writer.texts).toEqual(['Text!', 'Caption']);
    writer.undo();
    expect(writer.texts).toEqual(['Text', 'Caption']);
    writer.redo();
    writer.redo();
    expect(writer.texts).toEqual(['Text!', 'Caption?']);
  });
});
