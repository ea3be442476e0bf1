import { useCallback, useMemo, type RefObject } from 'react';
import type { Finding, LedgerName, Place } from '../../shared/checks/check';
import type { AppError } from '../../shared/errors/app-error';
import type { Settings } from '../../shared/settings/settings';
import type { CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import type { ArticleEditorHandle } from '../editor/article-editor';
import type { PanelId, PanelProps } from '../panels/panel';
import { useWords } from '../ui/words';

interface PanelsAround {
  readonly copies: WorkingCopies;
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly copy: CopyView | undefined;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  readonly showPlace: (place: Place) => void;
  readonly openPublish: () => void;
  readonly dismissReceipt: () => void;
  readonly openPanel: (panel: PanelId) => void;
  readonly openLedger: (ledger: LedgerName) => void;
  readonly refuse: (error: AppError) => void;
}

/** What the panels are given for the open article; undefined while none is open. */
export function usePanelProps({ copies, editorRef, copy, findings, settings, showPlace, openPublish, dismissReceipt, openPanel, openLedger, refuse }: PanelsAround): PanelProps | undefined {
  const { language } = useWords();
  const id = copy?.id;
  const changeMetadata = useCallback<PanelProps['changeMetadata']>((patch) => (id === undefined ? undefined : copies.changeMetadata(id, patch)), [copies, id]);
  const move = useCallback<PanelProps['move']>(async (step, note) => {
    if (id === undefined) return;
    const answer = await copies.move(id, step, note);
    if (!answer.ok) refuse(answer.error);
  }, [copies, id, refuse]);

  const putBack = useCallback<PanelProps['putBack']>((line) => {
    const lines = id === undefined ? [] : (copies.get(id)?.article.receipt?.lines ?? []);
    if (id === undefined || editorRef.current === null) return;
    editorRef.current.addParagraph(line.text, lines.filter((each) => each.line < line.line && each.outcome !== 'removed').toSorted((one, other) => other.line - one.line).map((each) => each.text));
    copies.notePutBack(id, line.line);
  }, [copies, editorRef, id]);

  return useMemo(() => {
    if (copy === undefined) return undefined;
    return { article: copy.article, findings, readOnly: copy.readOnly, uiLanguage: language, settings, name: copy.name, changeMetadata, showPlace, move, openPublish, dismissReceipt, putBack, openPanel, openLedger };
  }, [copy, findings, language, settings, changeMetadata, showPlace, move, openPublish, dismissReceipt, putBack, openPanel, openLedger]);
}
