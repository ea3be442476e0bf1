import type { LexicalEditor } from 'lexical';
import { languages, type Language } from '../../shared/i18n/message';
import { $runInsert, type InsertCommand } from './blocks/insert-block';
import { $runFormat, type FormatCommand } from './run-format';

/** A command about the text: how it is set, or what is put into it. */
export type EditorCommand = FormatCommand | InsertCommand;

function isInsert(command: EditorCommand): command is InsertCommand {
  return command.startsWith('insert.');
}

/** The language for words of ours that become part of the article: the article's, or English when we do not speak it. */
function wordsLanguage(editor: LexicalEditor): Language {
  const tag = editor.getRootElement()?.lang ?? '';
  return languages.find((language) => tag === language || tag.startsWith(`${language}-`)) ?? 'en';
}

/** Carries out a command at the selection; a link is asked for by `openLink`. */
export function runEditorCommand(editor: LexicalEditor, command: EditorCommand, openLink: () => void): void {
  if (command === 'format.link') openLink();
  else if (isInsert(command)) editor.update(() => $runInsert(editor, command, wordsLanguage(editor)));
  else editor.update(() => $runFormat(editor, command));
}
