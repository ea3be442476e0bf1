import { buildEditorFromExtensions, type LexicalEditorWithDispose } from '@lexical/extension';
import { configExtension, defineExtension } from 'lexical';
import type { Body } from '../../shared/body/block';
import type { Language } from '../../shared/i18n/message';
import { createBodyReader, type BodyReader } from './body-reader';
import { AfterTabExtension } from './extensions/after-tab';
import { BlockKeysExtension } from './extensions/block-keys';
import { BlockListExtension } from './extensions/block-list';
import { CardOfferExtension } from './extensions/card-offer';
import { ChangesExtension } from './extensions/changes';
import { ClickBelowExtension } from './extensions/click-below';
import { ClipboardExtension, type PastedStory } from './extensions/clipboard';
import { CurrentBlockExtension } from './extensions/current-block';
import { DeskNotesExtension } from './extensions/desk-notes';
import type { EditorCommand } from './editor-command';
import { DetailsExtension } from './extensions/details';
import { FarBlocksExtension } from './extensions/far-blocks';
import { FootnotesExtension } from './extensions/footnotes';
import { KeysExtension } from './extensions/keys';
import { MarkdownExtension } from './extensions/markdown';
import { OwnUndoExtension } from './extensions/own-undo';
import { PicturesExtension } from './extensions/pictures';
import { PlaceholderExtension } from './extensions/placeholder';
import { PlatesExtension } from './extensions/plates';
import { QuickUndoExtension } from './extensions/quick-undo';
import { SelectedBlocksExtension } from './extensions/selected-blocks';
import { TablesExtension } from './extensions/tables';
import { TkMarksExtension } from './extensions/tk-marks';
import { TypewriterExtension } from './extensions/typewriter';
import { TypographyExtension, type TypographyConfig } from './extensions/typography';
import { UiLanguageExtension } from './extensions/ui-language';
import { UndoStepsExtension } from './extensions/undo-steps';
import type { FormatState } from './format-state';
import type { PictureWorld } from './pictures/picture-world';
import { loadBody } from './load-body';

/** What an editor tells and asks. */
export interface EditorOutside {
  readonly uiLanguage: Language;
  readonly typography: TypographyConfig;
  readonly pictures: PictureWorld;
  readonly onEdited: () => void;
  readonly onFormat: (format: FormatState) => void;
  readonly onStory: (story: PastedStory) => void;
  readonly run: (command: EditorCommand) => void;
}

/** An editor that holds one document, without a window until its root is set. */
export interface BodyEditor {
  readonly editor: LexicalEditorWithDispose;
  readonly reader: BodyReader;
}

/** Builds the editor of a body from its extensions and loads `body`. An error inside Lexical is a bug: it is reported and not thrown, so that Lexical puts the last good state back. */
export function createBodyEditor(body: Body, outside: EditorOutside): BodyEditor {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'copydesk/body',
      namespace: 'copydesk',
      theme: { text: { strikethrough: 'struck', highlight: 'desk-note' }, list: { nested: { listitem: 'nested' } }, hrSelected: 'selected', tableScrollableWrapper: 'table-scroll', tableCellSelected: 'cell-selected', tableSelection: 'cells-selected' },
      onError: (error) => reportError(error),
      dependencies: [
        MarkdownExtension,
        UndoStepsExtension,
        FarBlocksExtension,
        OwnUndoExtension,
        QuickUndoExtension,
        PlaceholderExtension,
        configExtension(TypographyExtension, outside.typography),
        BlockKeysExtension,
        SelectedBlocksExtension,
        TkMarksExtension,
        DeskNotesExtension,
        CurrentBlockExtension,
        TypewriterExtension,
        DetailsExtension,
        configExtension(PicturesExtension, { language: outside.uiLanguage, world: outside.pictures }),
        TablesExtension,
        FootnotesExtension,
        CardOfferExtension,
        ClickBelowExtension,
        AfterTabExtension,
        configExtension(UiLanguageExtension, { language: outside.uiLanguage }),
        PlatesExtension,
        configExtension(BlockListExtension, { run: (_editor, command) => outside.run(command) }),
        configExtension(KeysExtension, { run: (_editor, command) => outside.run(command) }),
        configExtension(ClipboardExtension, { onStory: outside.onStory }),
        configExtension(ChangesExtension, { onEdited: outside.onEdited, onFormat: outside.onFormat }),
      ],
    }),
  );
  const reader = createBodyReader();
  loadBody(editor, reader, body);
  return { editor, reader };
}
