import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import type { CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import type { Replacement } from '../articles/working-copy';
import type { MessageKey } from '../../shared/i18n/index';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';

const CompareDialog = lazy(async () => ({ default: (await import('../panels/compare/compare-dialog')).CompareDialog }));
const ConflictDialog = lazy(async () => ({ default: (await import('../panels/compare/conflict-dialog')).ConflictDialog }));

interface OtherWritersProps {
  readonly copy: CopyView;
  readonly copies: WorkingCopies;
  readonly onCopied: (id: string) => void;
  readonly onRefused: (error: AppError) => void;
}

/** Another program changed the file under words that are not saved: three ways out, and the two side by side. */
export function ConflictNotice({ copy, copies, revision, onCopied, onRefused }: OtherWritersProps & { readonly revision: string }): ReactNode {
  const { say } = useWords();
  const [isComparing, setComparing] = useState(false);
  const close = (): void => setComparing(false);
  const keepMine = (): void => void copies.save(copy.id, 'overwrite');
  const takeTheirs = (): void => void copies.takeTheirs(copy.id).then((answer) => (answer.ok ? undefined : onRefused(answer.error)));
  const keepBoth = (): void => void copies.saveAsCopy(copy.id, 'beside').then((answer) => {
    if (!answer.ok) onRefused(answer.error);
    else if (answer.value.id !== undefined) onCopied(answer.value.id);
  });
  const leaving = (way: () => void) => (): void => {
    close();
    way();
  };
  return (
    <>
      <Notice
        tone="warn"
        title={say('app.trouble.conflict')}
        actions={[
          { label: say('writers.conflict.compare'), run: () => setComparing(true) },
          { label: say('app.trouble.keep-mine'), run: keepMine },
          { label: say('app.trouble.take-theirs'), run: takeTheirs },
          { label: say('app.trouble.save-as'), run: keepBoth },
        ]}
      >
        {say('app.trouble.conflict.says')}
      </Notice>
      {isComparing ? (
        <Suspense fallback={null}>
          <ConflictDialog
            load={() => copies.sidesOf(copy.id)}
            version={revision}
            theirsSays={say('merge.theirs.says')}
            onSave={(merged, sides) => {
              close();
              void copies.saveMerged(copy.id, merged, sides);
            }}
            onKeepMine={leaving(keepMine)}
            onTakeTheirs={leaving(takeTheirs)}
            onKeepBoth={leaving(keepBoth)}
            onRefused={onRefused}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** Another program renamed or moved the file: the story goes on there. */
export function FollowedNotice({ copy, copies }: Pick<OtherWritersProps, 'copy' | 'copies'>): ReactNode {
  const { say } = useWords();
  const { followed, name } = copy;
  if (followed === undefined) return null;
  const title = followed.shelf === undefined ? say('follow.renamed', { name }) : say('follow.moved', { name, shelf: say(`shelves.${followed.shelf}`) });
  return (
    <Notice tone="info" title={title} actions={[{ label: say('app.dismiss'), plain: true, run: () => copies.forgetFollowing(copy.id) }]}>
      {say('follow.says')}
    </Notice>
  );
}

const titles: Record<Replacement, MessageKey> = { 'followed': 'writers.followed', 'other-story': 'writers.other-story', 'taken': 'writers.taken', 'merged': 'writers.merged' };

/** The text was replaced by that of the file: what changed, and the way back. */
export function ReplacementNotice({ copy, copies }: Pick<OtherWritersProps, 'copy' | 'copies'>): ReactNode {
  const { say } = useWords();
  const [isComparing, setComparing] = useState(false);
  const { replacement, replacedArticle } = copy;
  if (replacement === undefined || replacedArticle === undefined) return null;
  return (
    <>
      <Notice
        tone="info"
        title={say(titles[replacement])}
        actions={[
          { label: say('writers.what-changed'), run: () => setComparing(true) },
          ...(copy.canUndoReplacement ? [{ label: say('writers.undo'), run: () => void copies.undoReplacement(copy.id) }] : []),
          { label: say('app.dismiss'), plain: true, run: () => copies.forgetReplacement(copy.id) },
        ]}
      />
      {isComparing ? (
        <Suspense fallback={null}>
          <CompareDialog title={say('writers.changes')} before={replacedArticle} after={copy.article} beforeName={say('writers.before')} afterName={say('writers.now')} onClose={() => setComparing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
