import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import type { CallOutput, FoundConflictCopy } from '../../shared/ipc/contract';
import type { Moment } from '../../shared/time/moment';
import { sayMoment } from '../../shared/time/say-moment';
import { call, on } from '../api/client';
import type { CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import type { ShelfActions } from '../library/use-shelf-actions';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import type { NoticeList } from './notice-list';

const ConflictDialog = lazy(async () => ({ default: (await import('../panels/compare/conflict-dialog')).ConflictDialog }));

interface ConflictCopiesProps {
  readonly copy: CopyView;
  readonly copies: WorkingCopies;
  readonly shelf: Pick<ShelfActions, 'move'>;
  readonly notices: NoticeList;
  readonly onOpen: (id: string) => void;
  readonly onRefused: (error: AppError) => void;
}

type Found = CallOutput<'conflict.list'>;
const none: Found = { copies: [] };

/** The conflict copies of a story as they are now: asked for again whenever the library changes. */
function useConflictCopies(id: string): Found {
  const [found, setFound] = useState<{ readonly id: string; readonly found: Found }>();
  useEffect(() => {
    let isWanted = true;
    const ask = (): void => void call('conflict.list', { id }).then((answer) => {
      if (isWanted && answer.ok) setFound({ id, found: answer.value });
    });
    ask();
    const stops = [on('library.changed', ask), on('library.indexed', ask)];
    return () => {
      isWanted = false;
      stops.forEach((stop) => stop());
    };
  }, [id]);
  return found?.id === id ? found.found : none;
}

function momentOf(when: string): Moment {
  return when.includes('T') ? { kind: 'floating', local: `${when}:00` } : { kind: 'day', date: when };
}

/** A sync program kept a second version of the open story, or the open story is one: compared, put away or parted, and nothing of it by itself. */
export function ConflictCopies(props: ConflictCopiesProps): ReactNode {
  const { copy, onOpen } = props;
  const { say } = useWords();
  const { copies: found, of } = useConflictCopies(copy.id);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const keyOf = ({ id, revision }: Pick<FoundConflictCopy, 'id' | 'revision'>): string => `${id} ${revision}`;
  const putOff = (key: string) => (): void => setLater(new Set([...later, key]));
  const [next] = found.filter((each) => !later.has(keyOf(each)));
  return (
    <>
      {of === undefined || later.has(of.id) ? null : (
        <Notice
          tone="info"
          title={say('conflicts.of', { name: of.name })}
          actions={[{ label: say('conflicts.go'), run: () => onOpen(of.id) }, { label: say('conflicts.later'), plain: true, run: putOff(of.id) }]}
        >
          {say('conflicts.of.says')}
        </Notice>
      )}
      {next === undefined || copy.readOnly ? null : <ConflictCopyNotice key={next.id} {...props} found={next} onLater={putOff(keyOf(next))} />}
    </>
  );
}

function ConflictCopyNotice({ copy, copies, shelf, notices, onRefused, found, onLater }: ConflictCopiesProps & { readonly found: FoundConflictCopy; readonly onLater: () => void }): ReactNode {
  const { language, say } = useWords();
  const [isComparing, setComparing] = useState(false);
  const { name, who, when, program } = found;
  const facts = { name, who: who ?? '', when: when === undefined ? '' : sayMoment(momentOf(when), language, 'long') };
  const from = who === undefined ? (when === undefined ? undefined : say('conflicts.when', facts)) : say(when === undefined ? 'conflicts.who' : 'conflicts.who-when', facts);

  // A person may have given the file such a name: then no program is blamed.
  const isSure = program !== 'unknown' && program !== 'onedrive';

  const putAway = (): void => shelf.move([found], 'trash');
  const part = (): void => void call('conflict.part', { id: found.id }).then((answer) => {
    if (answer.ok) notices.say({ id: 'parted', tone: 'good', title: say('conflicts.parted', { name }) });
    else onRefused(answer.error);
  });
  /** What is chosen is in the story's own file before the second version goes. */
  const keep = (article: CopyView['article']): void => void copies.mergeIn(copy.id, article).then((saved) => (saved ? putAway() : undefined));
  const leaving = (way: () => void) => (): void => {
    setComparing(false);
    way();
  };
  return (
    <>
      <Notice
        tone="info"
        title={say(isSure ? 'conflicts.title' : 'conflicts.beside')}
        actions={[
          { label: say('writers.conflict.compare'), run: () => setComparing(true) },
          { label: say('conflicts.keep-this'), run: putAway },
          { label: say('conflicts.keep-both'), run: part },
          { label: say('conflicts.later'), plain: true, run: onLater },
        ]}
      >
        {from} {say('conflicts.says', facts)}
      </Notice>
      {isComparing ? (
        <Suspense fallback={null}>
          <ConflictDialog
            load={async () => {
              const theirs = await call('article.read', { id: found.id });
              const mine = copies.refresh(copy.id)?.article ?? copy.article;
              return theirs.ok ? { ok: true, value: { base: undefined, mine, theirs: theirs.value.article, revision: theirs.value.revision } } : theirs;
            }}
            version={found.revision}
            theirsSays={from ?? name}
            onSave={(merged) => leaving(() => keep(merged))()}
            onKeepMine={leaving(putAway)}
            onTakeTheirs={({ theirs }) => leaving(() => keep(theirs))()}
            onKeepBoth={leaving(part)}
            onRefused={onRefused}
            onClose={() => setComparing(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
