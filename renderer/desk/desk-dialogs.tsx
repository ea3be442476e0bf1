import { lazy, Suspense, type ReactNode } from 'react';
import type { LedgerName } from '../../shared/checks/check';
import type { AppError } from '../../shared/errors/app-error';
import type { PublishedRecord } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import type { Settings } from '../../shared/settings/settings';
import type { DeleteAbout } from '../library/delete-dialog';
import type { VersionSource } from '../panels/history/history-dialog';
import type { PanelProps } from '../panels/panel';
import type { SettingsChange } from '../settings/settings-dialog';

const SettingsDialog = lazy(async () => ({ default: (await import('../settings/settings-dialog')).SettingsDialog }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('../commands/shortcuts-dialog')).ShortcutsDialog }));
const AboutDialog = lazy(async () => ({ default: (await import('../commands/about-dialog')).AboutDialog }));
const RenameDialog = lazy(async () => ({ default: (await import('../library/rename-dialog')).RenameDialog }));
const TemplateDialog = lazy(async () => ({ default: (await import('../library/template-dialog')).TemplateDialog }));
const PublishDialog = lazy(async () => ({ default: (await import('../panels/publish/publish-dialog')).PublishDialog }));
const LedgerDialog = lazy(async () => ({ default: (await import('../panels/ledger/ledger-dialog')).LedgerDialog }));

const HistoryDialog = lazy(async () => ({ default: (await import('../panels/history/history-dialog')).HistoryDialog }));
const DeleteDialog = lazy(async () => ({ default: (await import('../library/delete-dialog')).DeleteDialog }));
const SectionDialog = lazy(async () => ({ default: (await import('../library/section-dialog')).SectionDialog }));

/** The sheet that stands over the window; one at a time. */
export type DeskDialog =
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'template' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'ledger'; readonly ledger: LedgerName; readonly fromPublish: boolean }
  | { readonly kind: 'history'; readonly isNaming: boolean }
  | { readonly kind: 'section'; readonly count: number; readonly choose: (section: string) => void }
  | { readonly kind: 'delete'; readonly about: DeleteAbout; readonly run: () => void }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string };

interface DeskDialogsProps {
  readonly dialog: DeskDialog | undefined;
  readonly settings: Settings;
  readonly version: string;
  readonly panel: PanelProps | undefined;
  readonly changeSettings: (change: SettingsChange) => Promise<AppError | undefined>;
  readonly rename: (id: string, slug: string) => Promise<AppError | undefined>;
  /** The versions of the open story. */
  readonly versions: VersionSource;
  readonly startFrom: (template: string) => void;
  readonly publish: () => Promise<Result<PublishedRecord>>;
  readonly chooseFolder: () => Promise<void>;
  readonly showPublished: () => void;
  /** Puts another sheet in the place of this one. */
  readonly onShow: (dialog: DeskDialog) => void;
  readonly onClose: () => void;
}

/** The dialogs, each loaded when it is first asked for. */
export function DeskDialogs({ dialog, settings, version, panel, changeSettings, rename, startFrom, versions, publish, chooseFolder, showPublished, onShow, onClose }: DeskDialogsProps): ReactNode {
  if (dialog === undefined) return null;
  const shown = (): ReactNode => {
    switch (dialog.kind) {
      case 'settings':
        return <SettingsDialog settings={settings} change={changeSettings} onClose={onClose} />;
      case 'shortcuts':
        return <ShortcutsDialog onClose={onClose} />;
      case 'about':
        return <AboutDialog version={version} onClose={onClose} />;
      case 'rename':
        return <RenameDialog name={dialog.name} rename={(slug) => rename(dialog.id, slug)} onClose={onClose} />;
      case 'history':
        return panel === undefined ? null : <HistoryDialog panel={panel} source={versions} isNaming={dialog.isNaming} onClose={onClose} />;
      case 'delete':
        return <DeleteDialog about={dialog.about} onDelete={dialog.run} onClose={onClose} />;
      case 'section':
        return <SectionDialog count={dialog.count} onChoose={dialog.choose} onClose={onClose} />;
      case 'template':
        return <TemplateDialog startFrom={startFrom} onClose={onClose} />;
      case 'publish':
        return panel === undefined ? null : (
          <PublishDialog panel={{ ...panel, openLedger: (ledger) => onShow({ kind: 'ledger', ledger, fromPublish: true }) }} folder={settings.publishFolder} isOpen onClose={onClose} publish={publish} chooseFolder={chooseFolder} showPublished={showPublished} />
        );
      case 'ledger':
        return panel === undefined ? null : (
          <LedgerDialog
            panel={panel}
            shown={dialog.ledger}
            onShow={(ledger) => onShow({ ...dialog, ledger })}
            onClose={onClose}
            backToPublish={dialog.fromPublish ? () => onShow({ kind: 'publish' }) : undefined}
          />
        );
    }
  };
  return <Suspense fallback={null}>{shown()}</Suspense>;
}
