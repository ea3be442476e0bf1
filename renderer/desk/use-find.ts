import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { textAround } from '../../shared/find/search';
import type { FieldName } from '../../shared/metadata/index';
import type { WorkingCopies } from '../articles/working-copies';
import type { FindAct } from '../commands/run-command';
import type { ArticleEditorHandle } from '../editor/article-editor';
import type { FindSession, FindWorld } from '../find/find-session';
import type { PanelId } from '../panels/panel';
import { panelOf, selectInField } from './show-field';

interface FindOptions {
  readonly copies: WorkingCopies;
  /** The story that is shown. */
  readonly id: string | undefined;
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly openPanel: (panel: PanelId) => void;
}

function isInText(): boolean {
  return document.activeElement?.closest('.article-body') !== null && document.activeElement !== null;
}

function selectedWords(editor: ArticleEditorHandle | null): string {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) return activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd);
  return isInText() ? (editor?.find.selected()?.text ?? '') : '';
}

/** Finding and replacing, loaded when it is first asked for. */
export function useFind(options: FindOptions): { readonly session: FindSession | undefined; readonly run: (what: FindAct) => void } {
  const [session, setSession] = useState<FindSession>();
  const loading = useRef<Promise<FindSession>>(undefined);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const load = useCallback((): Promise<FindSession> => {
    const showPanel = (field: FieldName): void => {
      const panel = panelOf(field);
      if (panel !== undefined) latest.current.openPanel(panel);
    };
    const withCopy = <T>(read: (copies: WorkingCopies, id: string) => T): T | undefined => (latest.current.id === undefined ? undefined : read(latest.current.copies, latest.current.id));
    const world: FindWorld = {
      article: () => withCopy((copies, id) => copies.refresh(id)?.article),
      isReadOnly: () => withCopy((copies, id) => copies.get(id)?.readOnly) !== false,
      text: () => latest.current.editorRef.current?.find,
      isInText,
      selectedWords: () => selectedWords(latest.current.editorRef.current),
      changeMetadata: (patch) => withCopy((copies, id) => copies.changeMetadata(id, patch)),
      undoInText: () => latest.current.editorRef.current?.undo(),
      revealField: showPanel,
      goTo: (hit) => {
        if (hit.place.kind !== 'field') {
          const stretch = hit.place.kind === 'body' ? { from: hit.from, to: hit.to } : { from: 0, to: 0 };
          latest.current.editorRef.current?.show({ block: hit.place.block, ...stretch });
          return;
        }
        const article = world.article();
        showPanel(hit.place.field);
        if (article !== undefined) selectInField(hit.place.field, textAround(article, hit.place), hit.from, hit.to);
      },
      goBack: () => latest.current.editorRef.current?.focus(),
    };
    loading.current ??= import('../find/find-session').then(({ createFindSession }) => {
      const made = createFindSession(world);
      setSession(made);
      return made;
    });
    return loading.current;
  }, []);

  const run = useCallback((what: FindAct): void => void load().then((made) => {
    if (what === 'next' || what === 'previous') made.step(what === 'next' ? 1 : -1);
    else made.open(what === 'replace');
  }), [load]);
  const shown = useRef(options.id);
  useEffect(() => {
    if (shown.current === options.id) return;
    shown.current = options.id;
    session?.leave();
  }, [session, options.id]);
  return { session, run };
}
