import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import type { AppError } from '../../shared/errors/app-error';
import type { Trouble, WorkingCopy } from '../articles/working-copy';
import { Notice, type NoticeAction } from '../ui/notice';
import { useWords } from '../ui/words';
import { describeError } from './describe-error';
import { LockNotice } from './lock-notice';
import { ConflictNotice, FollowedNotice, ReplacementNotice } from './other-writers';

const CompareDialog = lazy(async () => ({ default: (await import('../panels/compare/compare-dialog')).CompareDialog }));

interface CopyNoticesProps {
  readonly copy: CopyView;
  readonly copies: WorkingCopies;
  readonly onCopied: (id: string) => void;
  readonly onRefused: (error: AppError) => void;
  /** The copy was let go; nothing of it is shown any more. */
  readonly onGone: () => void;
}

/** What is true of the open article and needs a person: conflict, missing file, failed write, sharp loss, words brought back, read-only, approval taken back. */
export function CopyNotices(props: CopyNoticesProps): ReactNode {
  const { copy, copies, onRefused } = props;
  const { say } = useWords();
  return (
    <>
      {copy.isNewer ? <Notice tone="info" title={say('app.read-only.newer')}>{say('app.read-only.says')}</Notice> : null}
      {copy.isRecovered ? <RecoveredNotice copy={copy} copies={copies} /> : null}
      <LockNotice copy={copy} copies={copies} onRefused={onRefused} />
      <FollowedNotice copy={copy} copies={copies} />
      <ReplacementNotice copy={copy} copies={copies} />
      {copy.trouble === undefined ? null : <TroubleNotice {...props} trouble={copy.trouble} />}
      {copy.approvalTakenBack ? <Notice tone="warn" title={say('app.approval-taken-back')}>{say('app.approval-taken-back.says')}</Notice> : null}
    </>
  );
}

/** What came back is given up only when that is said twice: it is the only copy of some words. */
function RecoveredNotice({ copy, copies }: Pick<CopyNoticesProps, 'copy' | 'copies'>): ReactNode {
  const { say } = useWords();
  const [isAsking, setAsking] = useState(false);
  const [compared, setCompared] = useState<WorkingCopy>();
  if (isAsking) {
    return (
      <Notice
        tone="warn"
        title={say('recovery.throw-away.question')}
        actions={[
          { label: say('recovery.throw-away.yes'), run: () => void copies.settleRecovery(copy.id, false) },
          { label: say('recovery.throw-away.no'), run: () => setAsking(false) },
        ]}
      />
    );
  }
  return (
    <>
      <Notice
        tone="warn"
        title={say('app.recovered')}
        actions={[
          { label: say('app.recovered.keep'), run: () => void copies.settleRecovery(copy.id, true) },
          { label: say('recovery.compare'), run: () => setCompared(copies.refresh(copy.id)) },
          { label: say('app.recovered.file'), run: () => setAsking(true) },
        ]}
      >
        {say('app.recovered.says')}
      </Notice>
      {compared?.recoveredOver === undefined ? null : (
        <Suspense>
          <CompareDialog
            title={say('recovery.compare.title')}
            before={compared.recoveredOver}
            after={compared.article}
            beforeName={say('recovery.compare.file')}
            afterName={say('recovery.compare.journal')}
            onClose={() => setCompared(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function TroubleNotice({ copy, copies, trouble, onCopied, onRefused, onGone }: CopyNoticesProps & { readonly trouble: Trouble }): ReactNode {
  const { language, say } = useWords();
  const saveAs = (label: string, where: 'beside' | 'elsewhere'): NoticeAction => ({
    label,
    run: () => void copies.saveAsCopy(copy.id, where).then((answer) => {
      if (!answer.ok) onRefused(answer.error);
      else if (answer.value.id !== undefined) onCopied(answer.value.id);
    }),
  });
  const elsewhere = saveAs(say('recovery.save-elsewhere'), 'elsewhere');
  const theirs = (label: string): NoticeAction => ({
    label,
    run: () => void copies.takeTheirs(copy.id).then((answer) => (answer.ok ? undefined : onRefused(answer.error))),
  });
  switch (trouble.kind) {
    case 'conflict':
      return <ConflictNotice copy={copy} copies={copies} revision={trouble.revision} onCopied={onCopied} onRefused={onRefused} />;
    case 'gone':
      return (
        <Notice
          tone="bad"
          title={say('app.trouble.gone')}
          actions={[
            { label: say('app.trouble.put-back'), run: () => void copies.save(copy.id, 'overwrite') },
            elsewhere,
            { label: say('app.trouble.let-go'), plain: true, run: () => void copies.settle().then(() => { copies.forget(copy.id); onGone(); }) },
          ]}
        >
          {say('app.trouble.gone.says')}
        </Notice>
      );
    case 'failed': {
      const described = describeError(language, trouble.error);
      return (
        <Notice tone="bad" title={described.title} actions={[{ label: say('app.trouble.retry'), run: () => void copies.save(copy.id, 'asked') }, elsewhere]}>
          {described.text}
        </Notice>
      );
    }
    case 'linked':
      return (
        <Notice tone="info" title={say('links.title')} actions={[{ label: say('links.save-so'), run: () => void copies.save(copy.id, 'asked') }, elsewhere]}>
          {say('links.says')}
        </Notice>
      );
    case 'shrunk': {
      const lost = trouble.to.unknownBlocks < trouble.from.unknownBlocks;
      return (
        <Notice
          tone="warn"
          title={say(lost ? 'app.trouble.block-lost' : 'app.trouble.shrunk')}
          actions={[{ label: say('app.trouble.save-so'), run: () => void copies.save(copy.id, 'asked') }, theirs(say('app.trouble.back-to-file'))]}
        >
          {lost ? say('app.trouble.block-lost.says') : say('app.trouble.shrunk.says', { from: trouble.from.characters, to: trouble.to.characters })}
        </Notice>
      );
    }
  }
}
