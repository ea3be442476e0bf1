import { buildEditorFromExtensions, type AnyLexicalExtensionArgument, type LexicalEditorWithDispose } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import { defineExtension } from 'lexical';
import type { Body } from '../../shared/body/block';
import { createBodyReader, type BodyReader } from './body-reader';
import { WritingExtension } from './extensions/writing';
import { loadBody } from './load-body';

/** For tests: the writing part of the editor without a window, holding `body`. Errors inside Lexical are thrown. */
export function headlessEditor(body: Body, ...more: readonly AnyLexicalExtensionArgument[]): { readonly editor: LexicalEditorWithDispose; readonly reader: BodyReader; readonly readBody: () => Body } {
  const editor = buildEditorFromExtensions(
    defineExtension({ name: 'test', dependencies: [HeadlessExtension, WritingExtension, ...more], onError: (error) => { throw error; } }),
  );
  const reader = createBodyReader();
  loadBody(editor, reader, body);
  return { editor, reader, readBody: () => editor.read(() => reader.$read()) };
}
