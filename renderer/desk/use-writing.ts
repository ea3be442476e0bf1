import { useCallback, useMemo } from 'react';
import type { Settings } from '../../shared/settings/settings';
import type { ArticleEditorProps } from '../editor/article-editor';
import { useWords } from '../ui/words';
import { useTold } from './use-told';

/** What helps while writing, for the sheet, the status row and the commands. */
export interface Writing {
  /** What the editor is given besides the story. */
  readonly editor: Pick<ArticleEditorProps, 'marks' | 'onSpaces'>;
  /** What the last command did, for the status row. */
  readonly told: string | undefined;
  /** Tells what was done, where the work itself is easily missed. */
  readonly tell: (text: string) => void;
}

/** Joins the helps of writing: how marks are set, and what is told about them. */
export function useWriting(settings: Settings): Writing {
  const { say } = useWords();
  const { text: told, tell } = useTold();
  const { smartMarks, quotes } = settings;
  const marks = useMemo(() => ({ smart: smartMarks, angled: quotes === 'language' }), [smartMarks, quotes]);
  const onSpaces: ArticleEditorProps['onSpaces'] = useCallback(({ changed, kept }) => {
    const done = changed === 0 ? say('writing.spaces.none') : say('writing.spaces.changed', { count: changed });
    tell(kept === 0 ? done : `${done} · ${say('writing.spaces.kept', { count: kept })}`);
  }, [say, tell]);
  return { editor: useMemo(() => ({ marks, onSpaces }), [marks, onSpaces]), told, tell };
}
