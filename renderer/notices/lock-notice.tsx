import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { useLock } from '../articles/use-lock';
import type { CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import { sayRecord } from '../panels/controls/say-record';
import { announce } from '../ui/announce';
import { computerZone } from '../ui/computer-zone';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';

interface LockNoticeProps {
  readonly copy: CopyView;
  readonly copies: WorkingCopies;
  readonly onRefused: (error: AppError) => void;
}

/** Somebody else edits the story: read it only, or take it over. Both texts stay, whatever is chosen. */
export function LockNotice({ copy, copies, onRefused }: LockNoticeProps): ReactNode {
  const { language, say } = useWords();
  const { takeOver } = useLock(copies, copy, () => announce(say('lock.free')));
  const { lock } = copy;
  if (lock === undefined) return null;
  const { holder } = lock;
  const who = holder.who === '' ? say('lock.nobody') : holder.who;
  const facts = { who, machine: holder.machine, when: sayRecord(holder.since, computerZone(), language) };
  const read = async (): Promise<void> => {
    // Words that were typed are kept beside what is read, with a way back.
    const answer = copy.isDirty ? await copies.takeTheirs(copy.id) : undefined;
    if (answer?.ok === false) onRefused(answer.error);
    else copies.setLock(copy.id, { kind: 'reading', holder });
  };
  const over = { label: say('lock.take-over'), run: () => void takeOver() };
  if (lock.kind === 'reading') return <Notice tone="info" title={say('lock.reading', facts)} actions={[over]} />;
  return (
    <Notice tone="warn" title={say(`lock.${lock.kind}`, facts)} actions={[{ label: say('lock.read'), run: () => void read() }, over]}>
      {say(`lock.${lock.kind}.says`)}
    </Notice>
  );
}
