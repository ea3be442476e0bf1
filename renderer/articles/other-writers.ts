import type { OpenedArticle } from '../../shared/ipc/contract';
import type { AppError } from '../../shared/errors/app-error';
import type { Result } from '../../shared/ipc/result';
import type { Call } from '../api/client';
import type { SaveKind, WorkingCopies } from './working-copies';
import { isDirty, type CarriedArticle, type CopyAction, type WorkingCopy } from './working-copy';

/** What the ways with other writers need of the set of copies. */
interface OtherWritersAround {
  readonly call: Call;
  readonly get: (id: string) => WorkingCopy | undefined;
  readonly refresh: (id: string) => WorkingCopy | undefined;
  readonly act: (id: string, action: CopyAction) => WorkingCopy | undefined;
  readonly isWriting: (id: string) => boolean;
  /** Resolves when what is being done to the file is done. */
  readonly written: (id: string) => Promise<unknown>;
  readonly save: (id: string, kind: SaveKind) => Promise<boolean>;
  readonly journal: (id: string) => Promise<boolean>;
  readonly stopTimers: (id: string) => void;
  /** Does what gives the file another place, with no save in between; the copy goes on under the new id. */
  readonly carry: (id: string, move: () => Promise<Result<CarriedArticle>>) => Promise<Result<CarriedArticle>>;
}

/** The part of the working copies that is about other programs: what they did to a file, and what a person decides then. */
export interface OtherWriters extends Pick<WorkingCopies, 'lookAgain' | 'takeTheirs' | 'sidesOf' | 'saveMerged' | 'mergeIn' | 'undoReplacement' | 'forgetReplacement' | 'forgetFollowing'> {
  /** The file is not where it was: the copy goes on where another program put it, and its id there is given, or is said to be gone. */
  readonly follow: (id: string) => Promise<string | undefined>;
}

const done = { ok: true, value: null } as const;
const notOpen = (id: string): Result<never> => ({ ok: false, error: { code: 'article/not-found', name: id } });

/** Whether a refusal says that there is no file any more. */
export function saysGone(error: AppError): boolean {
  return error.code === 'article/not-found' || error.code === 'article/gone';
}

/** Makes it for a set of copies. */
export function createOtherWriters({ call, get, refresh, act, isWriting, written, save, journal, stopTimers, carry }: OtherWritersAround): OtherWriters {
  /** The article as its file holds it now. */
  const readFile = async (copy: WorkingCopy): Promise<Result<OpenedArticle>> => {
    const read = await call('article.read', { id: copy.id });
    return read.ok ? { ok: true, value: { id: copy.id, name: copy.name, ...read.value } } : read;
  };

  /** The id under which the copy goes on, when another program gave the story another place. */
  const carried = async (id: string): Promise<string | undefined> => {
    const followed = await carry(id, async () => {
      const answer = await call('article.follow', { id });
      const to = answer.ok ? answer.value.to : undefined;
      return to === undefined ? notOpen(id) : { ok: true, value: { ...to, byOther: { shelf: to.shelf } } };
    });
    if (!followed.ok) return undefined;
    // What was changed along with the name is met as any change is.
    await lookAgain(followed.value.id);
    return followed.value.id;
  };
  const follow = async (id: string): Promise<string | undefined> => {
    const to = await carried(id);
    if (to === undefined) act(id, { kind: 'gone' });
    return to;
  };

  const lookAgain = async (id: string): Promise<void> => {
    await written(id);
    const copy = get(id);
    if (copy === undefined) return;
    const opened = await readFile(copy);
    const now = get(id);
    if (now === undefined || isWriting(id) || now.revision !== copy.revision) return;
    if (!opened.ok) {
      if (saysGone(opened.error)) await follow(id);
      return;
    }
    const { article, revision } = opened.value;
    if (now.trouble?.kind === 'gone') act(id, { kind: 'found' });
    if (revision === now.revision) return;
    // Another story took the name: ours may have got another one.
    if (article.id !== now.article.id && (await carried(id)) !== undefined) return;
    if (isDirty(get(id) ?? now)) act(id, { kind: 'changed-on-disk', revision });
    else act(id, { kind: 'taken', opened: opened.value, why: article.id === now.article.id ? 'followed' : 'other-story' });
  };

  return {
    follow,
    lookAgain,
    takeTheirs: async (id) => {
      const copy = refresh(id);
      const opened = copy === undefined ? notOpen(id) : await readFile(copy);
      if (!opened.ok) return opened;
      await journal(id);
      const aside = await call('article.forget-journal', { id });
      if (!aside.ok) return aside;
      stopTimers(id);
      // What was typed up to now comes back with the rest.
      refresh(id);
      act(id, { kind: 'taken', opened: opened.value, why: 'taken' });
      return done;
    },
    sidesOf: async (id) => {
      const copy = refresh(id);
      const opened = copy === undefined ? notOpen(id) : await readFile(copy);
      if (!opened.ok || copy === undefined) return opened.ok ? notOpen(id) : opened;
      const { article: theirs, revision } = opened.value;
      return { ok: true, value: { base: theirs.id === copy.base?.id ? copy.base : undefined, mine: copy.article, theirs, revision } };
    },
    saveMerged: (id, article, { theirs, revision }) => {
      act(id, { kind: 'merged', article, theirs, revision });
      return save(id, 'overwrite');
    },
    mergeIn: (id, article) => {
      const copy = get(id);
      if (copy !== undefined) act(id, { kind: 'merged', article, theirs: copy.base ?? copy.article, revision: copy.revision });
      return save(id, 'asked');
    },
    undoReplacement: (id) => {
      act(id, { kind: 'replacement-undone' });
      return save(id, 'overwrite');
    },
    forgetReplacement: (id) => void act(id, { kind: 'replacement-seen' }),
    forgetFollowing: (id) => void act(id, { kind: 'following-seen' }),
  };
}
