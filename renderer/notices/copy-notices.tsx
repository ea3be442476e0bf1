import type { ReactNode } from 'react';
import type { CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import type { AppError } from '../../shared/errors/app-error';
import type { Trouble } from '../articles/working-copy';
import { Notice, type NoticeAction } from '../ui/notice';
import { useWords } from '../ui/words';
import { describeError } from './describe-error';

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
  const { copy, copies } = props;
  const { say } = useWords();
  return (
    <>
      {copy.readOnly ? <Notice tone="info" title={say('app.read-only.newer')}>{say('app.read-only.says')}</Notice> : null}
      {copy.isRecovered ? (
        <Notice
          tone="warn"
          title={say('app.recovered')}
          actions={[
            { label: say('app.recovered.keep'), run: () => copies.settleRecovery(copy.id, true) },
            { label: say('app.recovered.file'), run: () => copies.settleRecovery(copy.id, false) },
          ]}
        >
          {say('app.recovered.says')}
        </Notice>
      ) : null}
      {copy.trouble === undefined ? null : <TroubleNotice {...props} trouble={copy.trouble} />}
      {copy.approvalTakenBack ? <Notice tone="warn" title={say('app.approval-taken-back')}>{say('app.approval-taken-back.says')}</Notice> : null}
    </>
  );
}

function TroubleNotice({ copy, copies, trouble, onCopied, onRefused, onGone }: CopyNoticesProps & { readonly trouble: Trouble }): ReactNode {
  const { language, say } = useWords();
  const saveAs: NoticeAction = {
    label: say('app.trouble.save-as'),
    run: () => void copies.saveAsCopy(copy.id).then((answer) => (answer.ok ? onCopied(answer.value.id) : onRefused(answer.error))),
  };
  const theirs = (label: string): NoticeAction => ({
    label,
    run: () => void copies.takeTheirs(copy.id).then((answer) => (answer.ok ? undefined : onRefused(answer.error))),
  });
  switch (trouble.kind) {
    case 'conflict':
      return (
        <Notice
          tone="warn"
          title={say('app.trouble.conflict')}
          actions={[{ label: say('app.trouble.keep-mine'), run: () => void copies.save(copy.id, 'overwrite') }, theirs(say('app.trouble.take-theirs')), saveAs]}
        >
          {say('app.trouble.conflict.says')}
        </Notice>
      );
    case 'gone':
      return (
        <Notice
          tone="bad"
          title={say('app.trouble.gone')}
          actions={[
            { label: say('app.trouble.put-back'), run: () => void copies.save(copy.id, 'overwrite') },
            saveAs,
            { label: say('app.trouble.let-go'), plain: true, run: () => { copies.forget(copy.id); onGone(); } },
          ]}
        >
          {say('app.trouble.gone.says')}
        </Notice>
      );
    case 'failed': {
      const described = describeError(language, trouble.error);
      return (
        <Notice tone="bad" title={described.title} actions={[{ label: say('app.trouble.retry'), run: () => void copies.save(copy.id, 'asked') }, saveAs]}>
          {described.text}
        </Notice>
      );
    }
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
