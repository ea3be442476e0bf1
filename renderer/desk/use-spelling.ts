import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Body } from '../../shared/body/block';
import { blockText } from '../../shared/body/text-blocks';
import type { AppError } from '../../shared/errors/app-error';
import type { AppState } from '../../shared/ipc/contract';
import { noSpelling, type SpellingState } from '../../shared/spelling/spelling-state';
import type { Occurrence } from '../../shared/spelling/unknown-words';
import { call, on } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';
import type { ArticleEditorHandle } from '../editor/article-editor';
import type { BodyPlace } from '../editor/show-place';
import type { PanelSpelling } from '../panels/spelling/panel-spelling';
import { useWords } from '../ui/words';
import { typeIntoField } from './focus';

interface SpellingOptions {
  readonly id: string | undefined;
  readonly copies: WorkingCopies;
  /** Language of the story, BCP 47; that of the app where the story says none. */
  readonly language: string | undefined;
  readonly platform: AppState['platform'];
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly refuse: (error: AppError) => void;
  /** Tells what was done about a word: who cannot see its marks go hears it. */
  readonly tell: (text: string) => void;
}

/** Tells main which story is shown and in which language, hears what it is spelled by, and does what is decided about its words. */
export function useSpelling({ id, copies, language, platform, editorRef, refuse, tell }: SpellingOptions): PanelSpelling {
  const { say, language: uiLanguage } = useWords();
  const spoken = language ?? uiLanguage;
  const [state, setState] = useState<SpellingState>(noSpelling);
  const [checks, setChecks] = useState(0);
  useEffect(() => {
    let isOver = false;
    void call('spelling.show', { id, language: spoken }).then((answer) => {
      if (answer.ok && !isOver) setState(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [id, spoken]);
  useEffect(() => on('spelling.changed', setState), []);
  useEffect(() => on('spelling.recheck', () => {
    recheckTexts();
    setChecks((before) => before + 1);
  }), []);

  const latest = useRef({ refuse, tell, say });
  useEffect(() => {
    latest.current = { refuse, tell, say };
  });
  const actions = useMemo(() => ({
    ignore: async (word: string): Promise<void> => {
      if (id === undefined) return;
      const answer = await call('spelling.ignore', { id, word });
      if (answer.ok) latest.current.tell(latest.current.say('spelling.said.ignored', { word }));
      else latest.current.refuse(answer.error);
    },
    add: async (word: string): Promise<void> => {
      const answer = await call('spelling.add', { word });
      if (answer.ok) latest.current.tell(latest.current.say('spelling.said.added', { word }));
      else latest.current.refuse(answer.error);
    },
    change: (word: string, occurrences: readonly Occurrence[], text: string): void => {
      // The list may be a moment older than the text.
      const body = (id === undefined ? undefined : copies.refresh(id))?.article.body ?? [];
      const stillThere = ({ block, from, to }: BodyPlace): boolean => blockTextAt(body, block).slice(from, to) === word;
      const inText = occurrences.flatMap(({ place }) => (place.kind === 'body' && stillThere(place) ? [{ ...place, text }] : []));
      const inFields = occurrences.flatMap(({ place, from, to }) => (place.kind === 'field' ? [{ field: place.field, from, to }] : []));
      if (inText.length > 0) editorRef.current?.find.replace(inText);
      for (const field of new Set(inFields.map((each) => each.field))) {
        const these = inFields.filter((each) => each.field === field);
        typeIntoField(field, (before) => these.reduceRight((after, { from, to }) => (before.slice(from, to) === word ? after.slice(0, from) + text + after.slice(to) : after), before));
      }
      latest.current.tell(latest.current.say('spelling.said.changed', { word, text, count: inText.length + inFields.length }));
    },
  }), [id, copies, editorRef]);
  useEffect(() => on('spelling.asked', ({ what, word }) => void actions[what](word)), [actions]);

  return { ...state, isSystems: platform === 'darwin', checks, ...actions };
}

/** Chromium looks again at a text only where something is typed, or when checking is turned on for it. */
function recheckTexts(): void {
  for (const text of document.querySelectorAll<HTMLElement>('[spellcheck="true"]')) {
    text.spellcheck = false;
    requestAnimationFrame(() => {
      text.spellcheck = true;
    });
  }
}

function blockTextAt(body: Body, index: number): string {
  const block = body[index];
  return block === undefined ? '' : blockText(block);
}
