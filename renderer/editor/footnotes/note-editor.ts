import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension';
import { $getRoot, COMMAND_PRIORITY_CRITICAL, configExtension, defineExtension, KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND, mergeRegister } from 'lexical';
import type { Body } from '../../../shared/body/block';
import { canonicalInline } from '../../../shared/body/canonical';
import type { Footnote, Inline } from '../../../shared/body/inline';
import { inlineContents } from '../../../shared/body/map-inline';
import { createBodyReader } from '../body-reader';
import type { EditorCommand } from '../editor-command';
import { ClipboardExtension } from '../extensions/clipboard';
import { KeysExtension } from '../extensions/keys';
import { WritingExtension } from '../extensions/writing';
import { loadBody, loadTag } from '../load-body';

/** What the small editor of a note tells and asks. */
export interface NoteOutside {
  readonly onChange: (content: Footnote['content']) => void;
  readonly run: (command: EditorCommand) => void;
  /** Enter or Escape was pressed. */
  readonly onDone: () => void;
}

/** Whatever was written or pasted into the editor of a note -> what a note may hold: its words in one run, lines parted by breaks. */
export function noteContent(body: Body): Footnote['content'] {
  const lines = body.flatMap(inlineContents);
  const joined = canonicalInline(lines.flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line])));
  return joined.filter((part) => part.type !== 'footnote');
}

/** The small editor of one footnote. It has a history of its own; Shift and Enter breaks a line. */
export function createNoteEditor(content: Footnote['content'], outside: NoteOutside): LexicalEditorWithDispose {
  const reader = createBodyReader();
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'copydesk/note',
      namespace: 'copydesk-note',
      theme: { text: { strikethrough: 'struck', highlight: 'desk-note' } },
      onError: (error) => {
        throw error;
      },
      dependencies: [
        WritingExtension,
        configExtension(KeysExtension, { run: (_editor, command) => outside.run(command) }),
        ClipboardExtension,
      ],
      register: (note) =>
        mergeRegister(
          note.registerCommand(KEY_ENTER_COMMAND, (event) => {
            if (event === null || event.shiftKey || event.isComposing) return false;
            event.preventDefault();
            outside.onDone();
            return true;
          }, COMMAND_PRIORITY_CRITICAL),
          note.registerCommand(KEY_ESCAPE_COMMAND, (event) => {
            event.preventDefault();
            event.stopPropagation();
            outside.onDone();
            return true;
          }, COMMAND_PRIORITY_CRITICAL),
        ),
    }),
  );
  loadBody(editor, reader, [{ type: 'paragraph', content }]);
  editor.update(() => { $getRoot().selectEnd(); }, { discrete: true, tag: loadTag });
  editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has(loadTag) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
    outside.onChange(noteContent(editor.read(() => reader.$read())));
  });
  return editor;
}
