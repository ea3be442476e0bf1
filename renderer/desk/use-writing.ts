import { useCallback, useMemo } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import type { Settings } from '../../shared/settings/settings';
import type { ArticleEditorProps } from '../editor/article-editor';
import { useWords } from '../ui/words';
import { usePictureWorld } from './use-picture-world';
import { useTold } from './use-told';

/** What helps while writing, for the sheet, the status row and the commands. */
export interface Writing {
  /** What the editor is given besides the story. */
  readonly editor: Pick<ArticleEditorProps, 'marks' | 'onSpaces' | 'pictures'>;
  /** What the last command did, for the status row. */
  readonly told: string | undefined;
  /** Tells what was done, where the work itself is easily missed. */
  readonly tell: (text: string) => void;
}

/** Joins the helps of writing: how marks are set, where pictures come from, and what is told about them. `id` is the open story's. */
export function useWriting(settings: Settings, id: string | undefined, refuse: (error: AppError) => void): Writing {
  const { say } = useWords();
  const { text: told, tell } = useTold();
  const { smartMarks, quotes } = settings;
  const marks = useMemo(() => ({ smart: smartMarks, angled: quotes === 'language' }), [smartMarks, quotes]);
  const onSpaces: ArticleEditorProps['onSpaces'] = useCallback(({ changed, kept }) => {
    const done = changed === 0 ? say('writing.spaces.none') : say('writing.spaces.changed', { count: changed });
    tell(kept === 0 ? done : `${done} · ${say('writing.spaces.kept', { count: kept })}`);
  }, [say, tell]);
  const pictures = usePictureWorld(id, refuse, tell);
  return { editor: useMemo(() => ({ marks, onSpaces, pictures }), [marks, onSpaces, pictures]), told, tell };
}
