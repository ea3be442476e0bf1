import { namedSignals } from '@lexical/extension';
import {
  $addUpdateTag, $getSelection, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, COMMAND_PRIORITY_EDITOR, COMPOSITION_END_COMMAND, CONTROLLED_TEXT_INSERTION_COMMAND, defineExtension, HISTORIC_TAG,
  HISTORY_PUSH_TAG, INPUT_COMMAND, mergeRegister, PASTE_TAG, safeCast,
} from 'lexical';
import { marksOf } from '../../../shared/typography/language-marks';
import type { TextEdit } from '../../../shared/typography/text-edit';
import { smartSigns, typedSign } from '../../../shared/typography/typed-sign';
import { $runTextCommand, TEXT_COMMAND, type SpacesTold, type TextSetting } from '../writing/run-text-command';
import { $blockAround, $editLine, $lineOf, $offsetIn, type TextLine } from '../writing/text-lines';
import { WritingExtension } from './writing';

/** How the marks of a text are set. */
export interface TypographyConfig {
  /** BCP 47 tag of the article. */
  language: string;
  /** Turns straight marks into those of the language as they are typed. */
  smart: boolean;
  /** Whether the house prints « » where the language has them. */
  angled: boolean;
  /** Told after a clean-up of no-break spaces. */
  onSpaces: (told: SpacesTold) => void;
}

interface Found {
  readonly line: TextLine;
  readonly edit: TextEdit;
}

/** The line that the caret stands in, and where. */
function $caret(): { readonly line: TextLine; readonly at: number } | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const block = $blockAround(selection.anchor.getNode());
  const line = block === null ? undefined : $lineOf(block);
  const at = line === undefined ? undefined : $offsetIn(line, selection.anchor);
  return line === undefined || at === undefined ? undefined : { line, at };
}

/** Whether a sign that is about to be typed at the caret turns into another. */
function $turns(sign: string, { marks }: TextSetting): boolean {
  const caret = $caret();
  return caret !== undefined && typedSign(sign, caret.line.text.slice(0, caret.at), caret.line.text.slice(caret.at), marks) !== undefined;
}

/** What a sign that stands before the caret turns into. */
function $edit(sign: string, { marks }: TextSetting): Found | undefined {
  const caret = $caret();
  if (caret?.line.text.charAt(caret.at - 1) !== sign) return undefined;
  const { line, at } = caret;
  const replacement = typedSign(sign, line.text.slice(0, at - 1), line.text.slice(at), marks);
  return replacement === undefined ? undefined : { line, edit: { from: at - replacement.back, to: at, text: replacement.text } };
}

/**
 * Typed straight marks, double hyphens and three dots become those of the article's language. The sign and what it turns
 * into are two steps of the history: the first undo gives the sign as it was typed, the second takes it away.
 */
export const TypographyExtension = defineExtension({
  name: 'copydesk/typography',
  dependencies: [WritingExtension],
  config: safeCast<TypographyConfig>({ language: 'en', smart: true, angled: true, onSpaces: () => undefined }),
  build: (_editor, { language, smart, angled }) => namedSignals({ language, smart, angled }),
  register: (editor, { onSpaces }, state) => {
    const { language, smart, angled } = state.getOutput();
    const setting = (): TextSetting => ({ language: language.peek(), marks: marksOf(language.peek(), angled.peek()) });
    let typed: string | undefined;
    const take = (text: string | null | undefined): void => {
      typed = smart.peek() && text !== null && text !== undefined && smartSigns.has(text) ? text : undefined;
      if (typed !== undefined && $turns(typed, setting())) $addUpdateTag(HISTORY_PUSH_TAG);
    };
    return mergeRegister(
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, (eventOrText) => {
        if (typeof eventOrText === 'string') take(eventOrText);
        return false;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INPUT_COMMAND, (event) => {
        if (event.inputType === 'insertText') take(event.data);
        return false;
      }, COMMAND_PRIORITY_CRITICAL),
      // A dead key composes its sign.
      editor.registerCommand(COMPOSITION_END_COMMAND, (event) => {
        take(event.data);
        return false;
      }, COMMAND_PRIORITY_CRITICAL),
      editor.registerUpdateListener(({ tags }) => {
        if (typed === undefined || editor.isComposing()) return;
        const sign = typed;
        typed = undefined;
        if (tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG)) return;
        const found = editor.read(() => $edit(sign, setting()));
        if (found !== undefined) editor.update(() => $editLine(found.line, [found.edit]), { tag: HISTORY_PUSH_TAG });
      }),
      editor.registerCommand(TEXT_COMMAND, (command) => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        const told = $runTextCommand(command, setting());
        if (told !== undefined) onSpaces(told);
        return true;
      }, COMMAND_PRIORITY_EDITOR),
    );
  },
});
