import { $getSelection, $isRangeSelection, createCommand, type LexicalCommand, type RangeSelection } from 'lexical';
import { changeCase, type LetterCase } from '../../../shared/typography/change-case';
import { curl, straighten } from '../../../shared/typography/convert';
import type { LanguageMarks } from '../../../shared/typography/language-marks';
import { noBreakSpace, ordinarySpaces } from '../../../shared/typography/no-break-spaces';
import type { FormatCommand } from '../run-format';
import { $allLines, $blockAround, $editLine, $lineOf, $offsetIn, $selectedLines, type TextLine } from './text-lines';

const caseCommands = { 'format.upper-case': 'upper', 'format.lower-case': 'lower', 'format.title-case': 'title', 'format.sentence-case': 'sentence' } as const satisfies Partial<Record<FormatCommand, LetterCase>>;

const otherCommands = ['format.curly-quotes', 'format.straight-quotes', 'format.no-break-space', 'format.ordinary-spaces'] as const satisfies readonly FormatCommand[];

/** A command that changes the characters themselves: their case, the marks, the spaces. */
export type TextCommand = keyof typeof caseCommands | (typeof otherCommands)[number];

/** Whether a command changes characters. */
export function isTextCommand(command: FormatCommand): command is TextCommand {
  return command in caseCommands || otherCommands.some((each) => each === command);
}

/** Asks for a change of the characters that are selected; answered by the typography of an editor, which knows the language. */
export const TEXT_COMMAND: LexicalCommand<TextCommand> = createCommand('TEXT_COMMAND');

/** What a change of characters has to know. */
export interface TextSetting {
  /** BCP 47 tag of the article. */
  readonly language: string;
  readonly marks: LanguageMarks;
}

/** What was done to the spaces of a text. */
export interface SpacesTold {
  readonly changed: number;
  readonly kept: number;
}

function isCase(command: TextCommand): command is keyof typeof caseCommands {
  return command in caseCommands;
}

/** The word around the caret, for somebody who has selected nothing. */
function $wordAtCaret(selection: RangeSelection): readonly TextLine[] {
  const block = $blockAround(selection.anchor.getNode());
  const line = block === null ? undefined : $lineOf(block);
  const at = line === undefined ? undefined : $offsetIn(line, selection.anchor);
  if (line === undefined || at === undefined) return [];
  const from = at - (/[\p{L}\p{N}\p{M}'’-]*$/u.exec(line.text.slice(0, at))?.[0].length ?? 0);
  return [{ ...line, from, to: at + (/^[\p{L}\p{N}\p{M}'’-]*/u.exec(line.text.slice(at))?.[0].length ?? 0) }];
}

/** The selected lines; all of the story when nothing is selected. */
function $linesOrAll(): readonly TextLine[] {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed() ? $selectedLines(selection) : $allLines();
}

/** Carries out a change of characters; call inside an update. Tells what was done to no-break spaces. */
export function $runTextCommand(command: TextCommand, { language, marks }: TextSetting): SpacesTold | undefined {
  const selection = $getSelection();
  if (isCase(command)) {
    if (!$isRangeSelection(selection)) return undefined;
    const lines = selection.isCollapsed() ? $wordAtCaret(selection) : $selectedLines(selection);
    for (const line of lines) $editLine(line, changeCase(line.text, line.from, line.to, caseCommands[command], language));
    return undefined;
  }
  switch (command) {
    case 'format.curly-quotes':
      for (const line of $linesOrAll()) $editSelected(line, curl(line.text, marks));
      return undefined;
    case 'format.straight-quotes':
      for (const line of $linesOrAll()) $editSelected(line, straighten(line.text));
      return undefined;
    case 'format.no-break-space':
      if ($isRangeSelection(selection)) selection.insertText(noBreakSpace);
      return undefined;
    case 'format.ordinary-spaces': {
      const cleanings = $linesOrAll().map((line) => ({ line, ...ordinarySpaces(line.text, language) }));
      for (const { line, edits } of cleanings) $editSelected(line, edits);
      return { changed: cleanings.reduce((sum, { line, edits }) => sum + edits.filter((edit) => isSelected(line, edit)).length, 0), kept: cleanings.reduce((sum, { kept }) => sum + kept, 0) };
    }
  }
}

function isSelected(line: TextLine, edit: { readonly from: number; readonly to: number }): boolean {
  return line.from <= edit.from && edit.to <= line.to;
}

/** The whole line decides what a mark becomes; only what is selected of it changes. */
function $editSelected(line: TextLine, edits: Parameters<typeof $editLine>[1]): void {
  $editLine(line, edits.filter((edit) => isSelected(line, edit)));
}
