import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { call, pathOf } from '../api/client';
import type { ArticleEditorHandle } from '../editor/article-editor';
import { isPictureFileName } from '../editor/pictures/clipboard-pictures';

/** What dropping and pasting a story needs from around it. */
export interface StoryTaker {
  /** Stories were brought in; the first is to be opened. */
  readonly onBrought: (ids: readonly string[]) => void;
  readonly onRefused: (error: AppError) => void;
  /** The text that takes dropped pictures, when there is one. */
  readonly pictures?: { readonly current: Pick<ArticleEditorHandle, 'insertPictures' | 'showDropPlace'> | null } | undefined;
  /** Runs before anything is brought in, such as making the library; false stops it. */
  readonly prepare?: () => Promise<boolean>;
}

/** Brings in text that was pasted or dropped; HTML, when there is some, is read in preference to its plain shadow. */
export async function bringText(transfer: Pick<DataTransfer, 'getData'>, origin: 'paste' | 'drop', taker: StoryTaker): Promise<void> {
  const html = transfer.getData('text/html');
  const text = transfer.getData('text/plain');
  if (html.trim() === '' && text.trim() === '') return;
  if (taker.prepare !== undefined && !(await taker.prepare())) return;
  const answer = await call('import.text', html.trim() === '' ? { text, format: 'text', origin } : { text: html, format: 'html', origin });
  if (answer.ok) taker.onBrought([answer.value.id]);
  else taker.onRefused(answer.error);
}

async function bringFiles(files: readonly File[], taker: StoryTaker): Promise<void> {
  const paths = files.map(pathOf).filter((path) => path !== '');
  if (paths.length === 0) return;
  if (taker.prepare !== undefined && !(await taker.prepare())) return;
  const answer = await call('import.files', { paths });
  if (answer.ok) taker.onBrought(answer.value.ids);
  else taker.onRefused(answer.error);
}

/** What is being dragged from outside; text dragged within the page stays the editor's own affair. */
function comesFromOutside(event: DragEvent, startedHere: boolean): boolean {
  const types = event.dataTransfer?.types ?? [];
  return !startedHere && (types.includes('Files') || types.includes('text/plain') || types.includes('text/html'));
}

/** Whether everything that is dragged calls itself a picture; names are not known before it is let go. */
function bringsPictures(event: DragEvent): boolean {
  const items = [...(event.dataTransfer?.items ?? [])];
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && type.startsWith('image/'));
}

/** Puts dropped pictures into the text that takes them and gives back the files that are none. */
function putPictures(event: DragEvent, files: readonly File[], text: StoryTaker['pictures']): readonly File[] {
  text?.current?.showDropPlace(null);
  if (text?.current === null || text === undefined) return files;
  const pictures = files.filter(isPictureFileName);
  if (pictures.length > 0) text.current.insertPictures({ files: pictures, at: { x: event.clientX, y: event.clientY } });
  return files.filter((file) => !isPictureFileName(file));
}

/** What hangs over the window: a story to be brought in, or pictures for the text. */
export type Dragged = 'story' | 'pictures';

/** Takes files and text dropped anywhere on the window as new stories, and pictures into the open one; says what hangs over it. */
export function useDrop(taker: StoryTaker): Dragged | undefined {
  const [over, setOver] = useState<Dragged>();
  const latest = useRef(taker);
  useEffect(() => {
    latest.current = taker;
  });

  useEffect(() => {
    let startedHere = false;
    const onStart = (): void => {
      startedHere = true;
    };
    const onEnd = (): void => {
      startedHere = false;
    };
    // A drag that was handed to the system never says its end; while it lasts, the pointer is silent.
    const onMove = ({ buttons }: PointerEvent): void => {
      if (buttons === 0) startedHere = false;
    };
    const onOver = (event: DragEvent): void => {
      if (!comesFromOutside(event, startedHere)) return;
      event.preventDefault();
      event.stopPropagation();
      const text = bringsPictures(event) ? latest.current.pictures?.current ?? undefined : undefined;
      text?.showDropPlace({ x: event.clientX, y: event.clientY });
      setOver(text === undefined ? 'story' : 'pictures');
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget !== null) return;
      latest.current.pictures?.current?.showDropPlace(null);
      setOver(undefined);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(undefined);
      if (!comesFromOutside(event, startedHere) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...event.dataTransfer.files];
      const stories = putPictures(event, files, latest.current.pictures);
      if (files.length > 0) void bringFiles(stories, latest.current);
      else void bringText(event.dataTransfer, 'drop', latest.current);
    };
    window.addEventListener('dragstart', onStart);
    window.addEventListener('dragend', onEnd);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerdown', onEnd);
    window.addEventListener('dragover', onOver, true);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragstart', onStart);
      window.removeEventListener('dragend', onEnd);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerdown', onEnd);
      window.removeEventListener('dragover', onOver, true);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop, true);
    };
  }, []);
  return over;
}
