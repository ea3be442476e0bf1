import { useCallback, useMemo } from 'react';
import type { Finding, Place } from '../../shared/checks/check';
import type { AppError } from '../../shared/errors/app-error';
import type { Settings } from '../../shared/settings/settings';
import type { CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import type { PanelId, PanelProps } from '../panels/panel';
import { useWords } from '../ui/words';

interface PanelsAround {
  readonly copies: WorkingCopies;
  readonly copy: CopyView | undefined;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  readonly showPlace: (place: Place) => void;
  readonly openPublish: () => void;
  readonly dismissReceipt: () => void;
  readonly openPanel: (panel: PanelId) => void;
  readonly refuse: (error: AppError) => void;
}

/** What the panels are given for the open article; undefined while none is open. */
export function usePanelProps({ copies, copy, findings, settings, showPlace, openPublish, dismissReceipt, openPanel, refuse }: PanelsAround): PanelProps | undefined {
  const { language } = useWords();
  const id = copy?.id;
  const changeMetadata = useCallback<PanelProps['changeMetadata']>((patch) => (id === undefined ? undefined : copies.changeMetadata(id, patch)), [copies, id]);
  const move = useCallback<PanelProps['move']>(async (step, note) => {
    if (id === undefined) return;
    const answer = await copies.move(id, step, note);
    if (!answer.ok) refuse(answer.error);
  }, [copies, id, refuse]);

  return useMemo(() => {
    if (copy === undefined) return undefined;
    return { article: copy.article, findings, readOnly: copy.readOnly, uiLanguage: language, settings, name: copy.name, changeMetadata, showPlace, move, openPublish, dismissReceipt, openPanel };
  }, [copy, findings, language, settings, changeMetadata, showPlace, move, openPublish, dismissReceipt, openPanel]);
}
