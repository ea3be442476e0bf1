import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Place } from '../../shared/checks/check';
import type { CommandId } from '../../shared/commands/commands';
import type { AppError } from '../../shared/errors/app-error';
import type { Settings } from '../../shared/settings/settings';
import type { WorkingCopies } from '../articles/working-copies';
import type { ArticleEditorHandle, ArticleEditorProps } from '../editor/article-editor';
import { useWords } from '../ui/words';
import { nextTk, type Whereabouts } from './next-tk';
import type { FocusMode } from './use-focus-mode';
import { usePictureWorld } from './use-picture-world';
import { useRemembered } from './use-remembered';
import { useTextZoom } from './use-text-zoom';
import { useTold } from './use-told';

/** The commands that help while writing and are not about what is selected. */
export type WritingCommand = Extract<CommandId, 'story.next-tk' | 'story.counts' | 'view.outline' | 'view.focus-mode' | 'view.typewriter' | 'view.signs' | 'view.text-larger' | 'view.text-smaller' | 'view.text-normal'>;

/** The popovers of writing; one is open at a time. */
export type WritingPopover = 'counts' | 'outline';

/** What helps while writing, for the sheet, the status row and the commands. */
export interface Writing {
  /** What the editor is given besides the story. */
  readonly editor: Pick<ArticleEditorProps, 'marks' | 'signs' | 'typewriter' | 'onSpaces' | 'pictures'>;
  /** Class names for the window. */
  readonly classNames: string;
  readonly isFocus: boolean;
  /** Percent of the text's own size. */
  readonly textSize: string;
  /** What the last command did, for the status row. */
  readonly told: string | undefined;
  /** Tells what was done, where the work itself is easily missed. */
  readonly tell: (text: string) => void;
  readonly popover: WritingPopover | undefined;
  readonly setPopover: (popover: WritingPopover | undefined) => void;
  readonly run: (command: WritingCommand) => void;
}

interface WritingProps {
  readonly settings: Settings;
  readonly copies: WorkingCopies;
  readonly id: string | undefined;
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly focus: FocusMode;
  readonly showPlace: (place: Place) => void;
  readonly refuse: (error: AppError) => void;
}

const switches = ['off', 'on'] as const;

function whereabouts(editor: ArticleEditorHandle | null): Whereabouts {
  const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'];
  if (field !== undefined) return { kind: 'field', field };
  const caret = editor?.caret();
  return caret === undefined ? undefined : { kind: 'body', ...caret };
}

/** Joins the helps of writing: how marks are set, where pictures come from, ways to look at the text, the words still to come, and what is told about them. */
export function useWriting({ settings, copies, id, editorRef, focus, showPlace, refuse }: WritingProps): Writing {
  const { say } = useWords();
  const { text: told, tell } = useTold();
  const { size, change } = useTextZoom();
  const [signs, setSigns] = useRemembered('signs', switches, 'off');
  const [typewriter, setTypewriter] = useRemembered('typewriter', switches, 'off');
  const [popover, setPopover] = useState<WritingPopover>();
  const { smartMarks, quotes } = settings;
  const onSpaces: ArticleEditorProps['onSpaces'] = useCallback(({ changed, kept }) => {
    const done = changed === 0 ? say('writing.spaces.none') : say('writing.spaces.changed', { count: changed });
    tell(kept === 0 ? done : `${done} · ${say('writing.spaces.kept', { count: kept })}`);
  }, [say, tell]);
  const pictures = usePictureWorld(id, refuse, tell);

  const wasFocus = useRef(focus.isOn);
  useEffect(() => {
    if (wasFocus.current === focus.isOn) return;
    wasFocus.current = focus.isOn;
    tell(say(focus.isOn ? 'writing.focus.on' : 'writing.focus.off'));
  }, [focus.isOn, say, tell]);

  const goToNextTk = async (): Promise<void> => {
    const from = whereabouts(editorRef.current);
    const { leftoverTk } = await import('../../shared/checks/rules/leftover-tk');
    const article = id === undefined ? undefined : copies.refresh(id)?.article;
    const tks = article === undefined ? [] : leftoverTk.run(article, { now: '' });
    const next = nextTk(tks, from);
    if (next !== undefined) showPlace(next.finding.place);
    tell(next === undefined ? say('writing.tk.none') : say('writing.tk.at', { number: next.number, count: tks.length }));
  };
  const flip = (now: 'on' | 'off', set: (next: 'on' | 'off') => void, name: 'typewriter' | 'signs'): void => {
    const next = now === 'on' ? 'off' : 'on';
    set(next);
    tell(say(`writing.${name}.${next}`));
  };
  const resize = (way: 1 | -1 | 0): void => tell(say('writing.text-size', { size: change(way) }));
  const runners: Record<WritingCommand, () => void> = {
    'story.next-tk': () => void goToNextTk(),
    'story.counts': () => setPopover('counts'),
    'view.outline': () => setPopover('outline'),
    'view.focus-mode': () => {
      (focus.isOn ? focus.leave : focus.enter)();
      editorRef.current?.focus();
    },
    'view.typewriter': () => flip(typewriter, setTypewriter, 'typewriter'),
    'view.signs': () => flip(signs, setSigns, 'signs'),
    'view.text-larger': () => resize(1),
    'view.text-smaller': () => resize(-1),
    'view.text-normal': () => resize(0),
  };
  const editor = useMemo(
    () => ({ marks: { smart: smartMarks, angled: quotes === 'language' }, signs: signs === 'on', typewriter: typewriter === 'on', onSpaces, pictures }),
    [smartMarks, quotes, signs, typewriter, onSpaces, pictures],
  );
  const classNames = [focus.isOn ? 'focus-mode' : '', typewriter === 'on' ? 'typewriter' : ''].filter((name) => name !== '').join(' ');
  return { editor, classNames, isFocus: focus.isOn, textSize: size, told, tell, popover, setPopover, run: (command) => runners[command]() };
}
