import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { call, pathOf } from '../api/client';

/** What dropping and pasting a story needs from around it. */
export interface StoryTaker {
  /** Stories were brought in; the first is to be opened. */
  readonly onBrought: (ids: readonly string[]) => void;
  readonly onRefused: (error: AppError) => void;
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

/** Takes files and text dropped anywhere on the window as new stories; true while something hangs over it. */
export function useDrop(taker: StoryTaker): boolean {
  const [isOver, setOver] = useState(false);
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
    const onOver = (event: DragEvent): void => {
      if (!comesFromOutside(event, startedHere)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!comesFromOutside(event, startedHere) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...event.dataTransfer.files];
      if (files.length > 0) void bringFiles(files, latest.current);
      else void bringText(event.dataTransfer, 'drop', latest.current);
    };
    window.addEventListener('dragstart', onStart);
    window.addEventListener('dragend', onEnd);
    window.addEventListener('dragover', onOver, true);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragstart', onStart);
      window.removeEventListener('dragend', onEnd);
      window.removeEventListener('dragover', onOver, true);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop, true);
    };
  }, []);
  return isOver;
}
