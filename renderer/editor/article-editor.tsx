import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $getSelection, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { lazy, Suspense, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type JSX, type Ref, type RefObject } from 'react';
import type { Body } from '../../shared/body/block';
import { readLinkUrl } from '../../shared/body/link-url';
import type { Finding } from '../../shared/checks/check';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import { $addParagraph } from './add-paragraph';
import { BlockTools } from './blocks/block-tools';
import { setPrompts } from './blocks/prompts';
import { ChoicesView } from './choices/choices-view';
import { $selectedBody } from './clipboard/selected-body';
import { createBodyEditor, type BodyEditor } from './create-editor';
import { BlockDetails } from './details/block-details';
import { runEditorCommand, type EditorCommand } from './editor-command';
import { pastePlainInstead, type PastedStory } from './extensions/clipboard';
import { PicturesExtension } from './extensions/pictures';
import { TypewriterExtension } from './extensions/typewriter';
import { TypographyExtension } from './extensions/typography';
import { findDoor, type FindDoor } from './find-door';
import { UiLanguageExtension } from './extensions/ui-language';
import { FootnoteList } from './footnotes/footnote-list';
import { createFormatStore, type FormatStore } from './format-store';
import { highlightFindings } from './highlights';
import { keepCaret, putCaretBack, type KeptCaret } from './keep-caret';
import { LinkPopover } from './link-popover';
import { PasteNote } from './paste-note';
import { replaceBody } from './load-body';
import { showDropPlace } from './pictures/insert-pictures';
import { INSERT_PICTURE_FILES_COMMAND, newestWorld, type PicturesToInsert, type PictureWorld } from './pictures/picture-world';
import { $caretPlace, showPlace, type BodyPlace } from './show-place';
import type { SpacesTold } from './writing/run-text-command';
import './editor.css';
import './blocks/blocks.css';

const SignsLayer = lazy(async () => ({ default: (await import('./writing/signs-layer')).SignsLayer }));

/** What the window may ask of the editor of a body. It stays the same object for as long as the document does. */
export interface ArticleEditorHandle {
  /** The body as it is now. Blocks that were not touched are the same objects as before: cheap enough for every pause in typing. */
  readBody(): Body;
  /** Puts the focus into the text, where the caret was. */
  focus(): void;
  /** Carries out a `format.*` or `insert.*` command at the selection; `format.link` opens the link popover. */
  run(command: EditorCommand): void;
  /** Selects a stretch of a block's text (offsets of `blockText`), brings it into view and takes the focus. */
  show(place: BodyPlace): void;
  /** Puts another body in the place of the present one; one undo takes it back. */
  replaceBody(body: Body): void;
  /** Adds a paragraph behind the nearest block that reads like one of `neighbours` (nearest first), else before everything; one undo takes it back. */
  addParagraph(text: string, neighbours: readonly string[]): void;
  /** Takes picture files and puts them where they were dropped, or at the caret. */
  insertPictures(pictures: PicturesToInsert): void;
  /** Shows where something would stand that is let go at this point of the window; null takes the mark away. */
  showDropPlace(point: { readonly x: number; readonly y: number } | null): void;
  /** One step back in the text, whatever has the focus. */
  undo(): void;
  /** One step forward again. */
  redo(): void;
  /** Puts the words alone in the place of what was just pasted; nothing when nothing was. */
  pastePlainInstead(): void;
  /** The blocks, or parts of blocks, that are selected; none when nothing is. */
  readSelection(): Body;
  /** Where the caret stands: the block and the offset in its `blockText`; undefined when it is not in the text. */
  caret(): Pick<BodyPlace, 'block' | 'from'> | undefined;
  /** The format at the selection, for the toolbar. */
  readonly format: FormatStore;
  /** What finding and replacing works through. */
  readonly find: FindDoor;
}

/** What {@link ArticleEditor} is given. */
export interface ArticleEditorProps {
  /** A new key is a new document: `initialBody` is loaded and the history begins anew. */
  readonly documentKey: string;
  readonly initialBody: Body;
  readonly readOnly: boolean;
  /** BCP 47 language of the article. */
  readonly language: string;
  readonly uiLanguage: Language;
  /** How typed marks are set; by the settings. */
  readonly marks: { readonly smart: boolean; readonly angled: boolean };
  /** Where the pictures of the story come from. */
  readonly pictures: PictureWorld;
  /** Draws no-break spaces and other signs that are not seen. */
  readonly signs: boolean;
  /** Keeps the line of the caret at one height. */
  readonly typewriter: boolean;
  /** Findings to underline; those about fields are passed over. */
  readonly findings: readonly Finding[];
  /** Something in the body changed; ask `readBody()` when you want to know what. Called often. */
  readonly onEdited: () => void;
  /** A whole story was pasted into an empty body. `text` of format html is as the clipboard had it: not sanitised, never make it markup. */
  readonly onStoryPasted: (source: PastedStory) => void;
  /** No-break spaces were cleaned up. */
  readonly onSpaces: (told: SpacesTold) => void;
  /** A link was followed (Ctrl or Cmd and click, or from the link popover). The URL is http, https or mailto. */
  readonly onOpenLink: (url: string) => void;
  readonly ref: Ref<ArticleEditorHandle>;
}

/** The editor of an article's body. */
export function ArticleEditor(props: ArticleEditorProps): JSX.Element {
  const caret = useRef<{ readonly story: string; readonly kept: KeptCaret }>(undefined);
  return <DocumentEditor key={props.documentKey} {...props} caret={caret} />;
}

/** The story of a document: its text may be replaced from outside, which makes it another document. */
function storyOf(documentKey: string): string {
  return documentKey.replace(/\.\d+$/, '');
}

/** The callbacks of the newest render, for an editor that is built once. */
function useNewest<Value>(value: Value): { readonly current: Value } {
  const newest = useRef(value);
  useLayoutEffect(() => {
    newest.current = value;
  });
  return newest;
}

function useBodyEditor(props: ArticleEditorProps, openLink: () => void): BodyEditor & { readonly format: FormatStore } {
  const newest = useNewest({ ...props, openLink });
  const [built] = useState(() => {
    const format = createFormatStore();
    const body: BodyEditor = createBodyEditor(props.initialBody, {
      uiLanguage: props.uiLanguage,
      typography: { language: props.language, ...props.marks, onSpaces: (told) => newest.current.onSpaces(told) },
      pictures: newestWorld(() => newest.current.pictures),
      onEdited: () => newest.current.onEdited(),
      onFormat: format.put,
      onStory: (story) => newest.current.onStoryPasted(story),
      run: (command) => runEditorCommand(body.editor, command, newest.current.openLink),
    });
    return { ...body, format };
  });
  return built;
}

interface DocumentEditorProps extends ArticleEditorProps {
  /** Where the caret stood in the document before this one. */
  readonly caret: RefObject<{ readonly story: string; readonly kept: KeptCaret } | undefined>;
}

function DocumentEditor(props: DocumentEditorProps): JSX.Element {
  const { documentKey, initialBody, caret, readOnly, language, uiLanguage, marks, signs, typewriter, findings, onOpenLink } = props;
  const root = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const openLink = useCallback(() => setLinking(true), []);
  const { editor, reader, format } = useBodyEditor(props, openLink);

  useImperativeHandle(props.ref, (): ArticleEditorHandle => ({
    readBody: () => editor.read(() => reader.$read()),
    focus: () => editor.focus(),
    run: (command) => runEditorCommand(editor, command, openLink),
    show: (place) => showPlace(editor, place),
    replaceBody: (body) => replaceBody(editor, reader, body),
    addParagraph: (text, neighbours) => editor.update(() => $addParagraph(text, neighbours), { discrete: true, tag: HISTORY_PUSH_TAG }),
    insertPictures: (pictures) => void editor.dispatchCommand(INSERT_PICTURE_FILES_COMMAND, pictures),
    showDropPlace: (point) => showDropPlace(editor, point),
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    pastePlainInstead: () => pastePlainInstead(editor),
    readSelection: () => editor.read(() => $selectedBody($getSelection())),
    caret: () => editor.read($caretPlace),
    format,
    find: findDoor(editor),
  }), [editor, reader, format, openLink]);

  useLayoutEffect(() => {
    editor.setRootElement(root.current);
    const story = storyOf(documentKey);
    const before = caret.current;
    caret.current = undefined;
    if (before?.story === story) putCaretBack(editor, initialBody, before.kept);
    return () => {
      const kept = keepCaret(editor, editor.read(() => reader.$read()));
      caret.current = kept === undefined ? undefined : { story, kept };
      editor.setRootElement(null);
    };
    // The document is the editor's own: these come with it and stay.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor]);
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useEffect(() => {
    getExtensionDependencyFromEditor(editor, PicturesExtension).output.language.value = uiLanguage;
    getExtensionDependencyFromEditor(editor, UiLanguageExtension).output.language.value = uiLanguage;
    const element = editor.getRootElement();
    if (element !== null) setPrompts(element, uiLanguage);
  }, [editor, uiLanguage]);
  useEffect(() => {
    const typography = getExtensionDependencyFromEditor(editor, TypographyExtension).output;
    typography.language.value = language;
    typography.smart.value = marks.smart;
    typography.angled.value = marks.angled;
  }, [editor, language, marks.smart, marks.angled]);
  useEffect(() => {
    getExtensionDependencyFromEditor(editor, TypewriterExtension).output.on.value = typewriter;
  }, [editor, typewriter]);
  useEffect(() => highlightFindings(editor, findings), [editor, findings]);

  return (
    <>
      <div
        ref={root}
        className="article-body"
        contentEditable={!readOnly}
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-readonly={readOnly}
        aria-label={say(uiLanguage, 'editor.body')}
        data-placeholder={say(uiLanguage, 'editor.placeholder')}
        lang={language}
        spellCheck
        onClick={(event) => {
          const link = event.target instanceof Element ? event.target.closest('a') : null;
          if (link === null) return;
          event.preventDefault();
          const url = readLinkUrl(link.getAttribute('href') ?? '');
          if (url !== undefined && (readOnly || event.ctrlKey || event.metaKey)) onOpenLink(url);
        }}
      />
      {!readOnly && <BlockTools editor={editor} uiLanguage={uiLanguage} />}
      <ChoicesView editor={editor} />
      <FootnoteList editor={editor} uiLanguage={uiLanguage} />
      <BlockDetails editor={editor} uiLanguage={uiLanguage} onOpenLink={onOpenLink} />
      <PasteNote editor={editor} uiLanguage={uiLanguage} />
      {signs && <Suspense fallback={null}><SignsLayer editor={editor} /></Suspense>}
      {linking && !readOnly && <LinkPopover editor={editor} uiLanguage={uiLanguage} onOpenLink={onOpenLink} onClose={() => setLinking(false)} />}
    </>
  );
}
