import { useEffect, useState, type RefObject } from 'react';
import { measureBody, type Measure } from '../../shared/body/measure';
import type { ArticleEditorHandle } from '../editor/article-editor';

/** How long a selection must stand still before it is measured. */
const quietMs = 200;

/** How much is selected in the text; undefined while nothing is. Measured once the selection rests, never while it is drawn. */
export function useSelectionMeasure(editorRef: RefObject<ArticleEditorHandle | null>, language: string | undefined): Measure | undefined {
  const [measure, setMeasure] = useState<Measure>();
  useEffect(() => {
    let timer = 0;
    const look = (): void => {
      const body = editorRef.current?.readSelection() ?? [];
      setMeasure(body.length === 0 ? undefined : measureBody(body, language));
    };
    const soon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, quietMs);
    };
    document.addEventListener('selectionchange', soon);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
    };
  }, [editorRef, language]);
  return measure;
}
