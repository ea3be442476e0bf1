import type { Article } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import type { Body } from '../../shared/body/block';
import { Refusal } from '../../shared/errors/refusal';
import type { PublishedRecord, RenamedArticle } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import type { Metadata } from '../../shared/metadata/index';
import type { Profile } from '../../shared/settings/settings';
import { afterEdit, makeMove, type MoveBy } from '../../shared/workflow/moves';
import type { Move, Workflow } from '../../shared/workflow/workflow';
import type { Call } from '../api/client';
import { createCopyTimers, type Timers } from './copy-timers';
import { createOtherWriters, saysGone } from './other-writers';
import { copyOf, doubtAbout, isDirty, isReadOnly, maySaveItself, reduceCopy, sizeOf, troubleOf, type CarriedArticle, type CopyAction, type CopyLock, type WorkingCopy } from './working-copy';

/** What working copies need from the world; tests bring their own clock. */
export interface World {
  readonly call: Call;
  readonly timers: Timers;
  /** UTC now, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: () => string;
  /** Who changes and moves stories. */
  readonly profile: () => Profile;
}

/** The body as the editor holds it; asked only when a save, the journal or a check needs it. */
export interface BodySource {
  readonly readBody: () => Body;
}

/** `automatic` stops at a sharp loss of text; `asked` is a person's save; `overwrite` puts it over what another program wrote. */
export type SaveKind = 'automatic' | 'asked' | 'overwrite';

/** Two versions of a story that were made from one. `base`: undefined when nobody has it; `revision`: that of `theirs`. */
export interface ConflictSides {
  readonly base: Article | undefined;
  readonly mine: Article;
  readonly theirs: Article;
  readonly revision: string;
}

/** The set of working copies: the only shared state of the window, with the saving, the journal and the ways out of trouble. */
export interface WorkingCopies {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: (id: string) => WorkingCopy | undefined;
  /** Every copy that is held: the one shown, and those left behind with words that could not be saved. */
  readonly all: () => readonly WorkingCopy[];
  /** A held copy stays as it is: its words are newer than the file. */
  readonly open: (id: string) => Promise<Result<WorkingCopy>>;
  /** The editor that now holds the body of `id`; gives back how to part, which reads the body one last time. */
  readonly attach: (id: string, source: BodySource) => () => void;
  readonly edited: (id: string) => void;
  readonly changeMetadata: (id: string, patch: Partial<Metadata>) => void;
  readonly dismissReceipt: (id: string, dismissed: boolean) => void;
  /** The receipt's line `line` (counted from 1) is in the text again. */
  readonly notePutBack: (id: string, line: number) => void;
  /** Brings `article.body` up to what the editor shows. */
  readonly refresh: (id: string) => WorkingCopy | undefined;
  /** True when everything that was edited before the call is in the file. */
  readonly save: (id: string, kind: SaveKind) => Promise<boolean>;
  /** Saves every copy, as at blur and quit, and writes down beside the file what cannot be saved; true when nothing is left unsaved. */
  readonly settle: () => Promise<boolean>;
  /** Saves and, once clean, lets go of a copy that is no longer shown. */
  readonly leave: (id: string) => Promise<void>;
  /** Forgets a copy without saving: its file went to the trash. */
  readonly forget: (id: string) => void;
  readonly move: (id: string, move: Move, note?: string) => Promise<Result<null>>;
  readonly publish: (id: string) => Promise<Result<PublishedRecord>>;
  /** Brings an older version back; gives the version that holds what the story was before. */
  readonly restore: (id: string, version: string) => Promise<Result<{ readonly before: string | undefined }>>;
  /** Looks whether the file was changed or renamed by another program: a clean copy takes the change, a dirty one is in conflict; both go on under a new name. */
  readonly lookAgain: (id: string) => Promise<void>;
  /** Drops our words for those of the file; `undoReplacement` brings them back. */
  readonly takeTheirs: (id: string) => Promise<Result<null>>;
  /** Our words, those of the file as it is now, and what both began with. */
  readonly sidesOf: (id: string) => Promise<Result<ConflictSides>>;
  /** Puts what was merged of both sides in the place of ours and saves it over their version, which is kept aside. False when the file has changed again. */
  readonly saveMerged: (id: string, article: Article, sides: ConflictSides) => Promise<boolean>;
  /** Puts what was merged of our words and another file's in the place of ours, and saves it; `undoReplacement` brings ours back. */
  readonly mergeIn: (id: string, article: Article) => Promise<boolean>;
  /** Brings back and saves what stood here before the text was replaced; what took its place is kept aside. */
  readonly undoReplacement: (id: string) => Promise<boolean>;
  /** Somebody else edits the story, or no longer does: then what waits is saved. */
  readonly setLock: (id: string, lock: CopyLock | undefined) => void;
  /** The replacement was seen: it is no longer said. */
  readonly forgetReplacement: (id: string) => void;
  /** That the copy goes on under another name was seen: it is no longer said. */
  readonly forgetFollowing: (id: string) => void;
  /** Writes our words to a new file, beside the old one or where a person says, and lets go of the old one; gives the new id, or none when the person thought better of it. */
  readonly saveAsCopy: (id: string, where: 'beside' | 'elsewhere') => Promise<Result<{ readonly id?: string | undefined }>>;
  /** Keeps the words that were brought back, or puts them away for those of the file. */
  readonly settleRecovery: (id: string, keep: boolean) => Promise<void>;
  /** Saves, then does what gives the file another name or place, with no save in between; the copy goes on under the new id. */
  readonly carry: (id: string, move: () => Promise<Result<RenamedArticle>>) => Promise<Result<RenamedArticle>>;
  /** Hears the id of a copy before and now, just before it goes on: whoever shows it turns to the new one, and finds both. */
  readonly onCarried: (listener: (from: string, to: string) => void) => () => void;
}

const done = { ok: true, value: null } as const;
const notOpen = (id: string): Result<never> => ({ ok: false, error: { code: 'article/not-found', name: id } });

/** Makes the set of working copies. */
export function createWorkingCopies(world: World): WorkingCopies {
  const copies = new Map<string, WorkingCopy>();
  const sources = new Map<string, BodySource>();
  /** Copies that are no longer shown and not yet let go of. */
  const leaving = new Set<string>();
  const writes = new Map<string, Promise<boolean>>();
  /** Copies on their way to another id. */
  const carrying = new Set<string>();
  /** Copies whose last save found no file. */
  const missed = new Set<string>();
  const carriedListeners = new Set<(from: string, to: string) => void>();
  const listeners = new Set<() => void>();
  const timers = createCopyTimers(world.timers, {
    save: (id) => void save(id, 'automatic'),
    // Words that cannot be written down beside the file go into it at once, or a person hears why not.
    journal: (id) => void journal(id).then((kept) => (kept ? undefined : save(id, 'automatic'))),
  });
  let list: readonly WorkingCopy[] = [];
  let serial = 0;

  const put = (id: string, copy: WorkingCopy | undefined): void => {
    if (copy !== undefined) copies.set(id, copy);
    // Another window may open the story from now on.
    else if (copies.delete(id)) void world.call('article.close', { id });
    list = [...copies.values()];
    listeners.forEach((listener) => listener());
  };
  const act = (id: string, action: CopyAction): WorkingCopy | undefined => {
    const copy = copies.get(id);
    if (copy === undefined) return undefined;
    const next = reduceCopy(copy, action);
    put(id, next);
    return next;
  };

  const refresh = (id: string): WorkingCopy | undefined => {
    const copy = copies.get(id);
    const source = sources.get(id);
    if (copy === undefined || source === undefined || copy.bodyEdit === copy.edit) return copy;
    return act(id, { kind: 'body-read', body: source.readBody(), edit: copy.edit });
  };

  const whoMoves = (copy: WorkingCopy): MoveBy => {
    const { name, role } = world.profile();
    return { by: name, role, at: world.now(), revision: copy.revision };
  };
  const changed = (id: string): void => {
    const copy = copies.get(id);
    if (copy === undefined) return;
    const workflow = afterEdit(copy.article.workflow, whoMoves(copy));
    if (workflow !== copy.article.workflow) act(id, { kind: 'workflow-changed', workflow, takenBack: true });
    timers.changed(id);
  };
  const change = (id: string, action: CopyAction): void => {
    const copy = copies.get(id);
    if (copy === undefined || isReadOnly(copy)) return;
    act(id, action);
    changed(id);
  };
  /** What is written down beside the story leaves an approval as it is. */
  const note = (id: string, action: CopyAction): void => {
    const copy = copies.get(id);
    if (copy === undefined || isReadOnly(copy)) return;
    act(id, action);
    timers.changed(id);
  };

  const journal = async (id: string): Promise<boolean> => {
    // What is written down under the old id now would be left there.
    if (carrying.has(id)) await writes.get(id);
    const copy = refresh(id);
    if (copy === undefined || !isDirty(copy) || copy.readOnly) return true;
    return (await world.call('article.journal', { id, baseRevision: copy.revision, text: formatArticleFile(copy.article) })).ok;
  };

  /** One write at a time for a file: a save that is asked for meanwhile waits and then writes what is newest. */
  const save = async (id: string, kind: SaveKind): Promise<boolean> => {
    const running = writes.get(id);
    if (running !== undefined) {
      await running;
      return save(id, kind);
    }
    timers.stopSave(id);
    const write = writeOnce(id, kind).finally(() => writes.delete(id));
    writes.set(id, write);
    const saved = await write;
    const to = missed.delete(id) ? await otherWriters.follow(id) : undefined;
    return to === undefined ? saved : save(to, kind);
  };

  /** Does something to the file that is not a save; saves wait for it, and what it changes on disk is no news. */
  const alone = async <T>(id: string, job: () => Promise<T>): Promise<T> => {
    while (writes.has(id)) await writes.get(id);
    let end = (): void => undefined;
    writes.set(id, new Promise<boolean>((resolve) => (end = () => resolve(true))));
    try {
      return await job();
    } finally {
      writes.delete(id);
      end();
    }
  };

  const writeOnce = async (id: string, kind: SaveKind): Promise<boolean> => {
    const copy = refresh(id);
    if (copy === undefined) return true;
    const mayWrite = kind === 'automatic' ? maySaveItself(copy) : !copy.readOnly;
    if (!isDirty(copy) && kind !== 'overwrite') return copy.trouble === undefined || copy.readOnly;
    // Brought-back words that nobody has judged yet are safe in the journal: they do not hold up a quit.
    if (!mayWrite) return copy.recoveredOver !== undefined && copy.trouble === undefined && (await journal(id));
    const size = sizeOf(copy.article.body);
    const doubt = doubtAbout(copy, kind, size);
    if (doubt !== undefined) {
      act(id, doubt);
      return false;
    }
    const { edit, trouble } = copy;
    const baseRevision = kind === 'overwrite' && trouble?.kind === 'conflict' ? trouble.revision : copy.revision;
    act(id, { kind: 'save-started', edit });
    const answer = await world.call('article.save', { id, baseRevision, text: formatArticleFile(copy.article), overwrite: kind === 'overwrite' });
    if (!answer.ok && saysGone(answer.error)) {
      missed.add(id);
      act(id, { kind: 'save-missed' });
      return false;
    }
    if (!answer.ok) {
      act(id, { kind: 'save-refused', error: answer.error });
      if (answer.error.code.startsWith('disk/')) timers.refused(id);
      return false;
    }
    timers.saved(id);
    const after = act(id, { kind: 'saved', edit, revision: answer.value.revision, size, at: world.now(), article: copy.article });
    // Scenario: somebody typed while the file was being written. Those words are not in it, so the clock starts again.
    if (after !== undefined && isDirty(after)) timers.changed(id);
    else timers.stop(id);
    return true;
  };

  /** Saves, then does with the saved copy what must not meet a save. */
  const withSaved = async <T>(id: string, job: (copy: WorkingCopy) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!(await save(id, 'asked'))) return { ok: false, error: troubleOf(copies.get(id)) };
    const copy = copies.get(id);
    return copy === undefined ? notOpen(id) : alone(id, () => job(copy));
  };

  const carry = (id: string, move: () => Promise<Result<CarriedArticle>>): Promise<Result<CarriedArticle>> =>
    alone(id, async () => {
      carrying.add(id);
      const answer = await move().finally(() => carrying.delete(id));
      const copy = copies.get(id);
      if (!answer.ok || copy === undefined) return answer;
      const renamed = reduceCopy(copy, { kind: 'renamed', ...answer.value });
      const source = sources.get(id);
      timers.stop(id);
      sources.delete(id);
      if (source !== undefined) sources.set(renamed.id, source);
      if (leaving.delete(id)) leaving.add(renamed.id);
      copies.set(renamed.id, renamed);
      carriedListeners.forEach((listener) => listener(id, renamed.id));
      copies.delete(id);
      put(renamed.id, renamed);
      if (isDirty(renamed)) timers.changed(renamed.id);
      return answer;
    });

  const otherWriters = createOtherWriters({
    call: world.call, get: (id) => copies.get(id), refresh, act, save, journal, carry, stopTimers: timers.stop,
    isWriting: (id) => writes.has(id), written: async (id) => writes.get(id),
  });

  const leave = async (id: string): Promise<void> => {
    leaving.add(id);
    const serial = refresh(id)?.serial;
    const saved = await save(id, 'automatic');
    // Meanwhile it may go on under another id, or be shown again. And an editor that still holds the text comes back here when it parts with it.
    const now = list.find((copy) => copy.serial === serial)?.id ?? id;
    if (!saved || !leaving.has(now) || sources.has(now)) return;
    leaving.delete(now);
    put(now, undefined);
  };

  const setWorkflow = async (id: string, workflow: Workflow): Promise<Result<null>> => {
    act(id, { kind: 'workflow-changed', workflow, takenBack: false });
    if (await save(id, 'asked')) return done;
    return { ok: false, error: troubleOf(copies.get(id)) };
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: (id) => copies.get(id),
    all: () => list,
    open: async (id) => {
      leaving.delete(id);
      const held = copies.get(id);
      if (held !== undefined) return { ok: true, value: held };
      const opened = await world.call('article.open', { id });
      if (!opened.ok) return opened;
      const copy = copies.get(id) ?? copyOf(opened.value, ++serial);
      put(id, copy);
      if (isDirty(copy)) timers.changed(id);
      return { ok: true, value: copy };
    },
    attach: (id, source) => {
      sources.set(id, source);
      return () => {
        if (sources.get(id) !== source) return;
        refresh(id);
        sources.delete(id);
        if (leaving.has(id)) void leave(id);
      };
    },
    edited: (id) => change(id, { kind: 'edited' }),
    changeMetadata: (id, patch) => change(id, { kind: 'metadata-changed', patch }),
    dismissReceipt: (id, dismissed) => note(id, { kind: 'receipt-dismissed', dismissed }),
    notePutBack: (id, line) => note(id, { kind: 'line-put-back', line }),
    refresh,
    save,
    settle: async () => {
      const results = await Promise.all(list.map(async ({ id }) => (await save(id, 'automatic')) || (await journal(id), false)));
      return results.every(Boolean);
    },
    leave,
    forget: (id) => {
      timers.stop(id);
      sources.delete(id);
      put(id, undefined);
    },
    move: async (id, move, note) => {
      if (!(await save(id, 'asked'))) return { ok: false, error: troubleOf(copies.get(id)) };
      const copy = copies.get(id);
      if (copy === undefined) return notOpen(id);
      try {
        return await setWorkflow(id, makeMove(copy.article.workflow, move, { ...whoMoves(copy), note }));
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, error: error.error };
        throw error;
      }
    },
    publish: (id) => withSaved(id, async ({ revision, edit }) => {
      const answer = await world.call('publish.run', { id, baseRevision: revision });
      if (answer.ok) act(id, { kind: 'published', opened: answer.value.opened, edit });
      return answer.ok ? { ok: true, value: answer.value.record } : answer;
    }),
    restore: (id, version) => withSaved(id, async ({ revision, edit }) => {
      const answer = await world.call('history.restore', { id, version, baseRevision: revision });
      if (!answer.ok) return answer;
      const { opened, before } = answer.value;
      if (refresh(id)?.edit === edit) {
        act(id, { kind: 'taken', opened, why: 'taken' });
        // The version from before is the way back, and whoever asked says so.
        act(id, { kind: 'replacement-seen' });
        // What was typed meanwhile is in no version: it stays, over a file that is another now.
      } else act(id, { kind: 'changed-on-disk', revision: opened.revision });
      return { ok: true, value: { before } };
    }),
    ...otherWriters,
    setLock: (id, lock) => {
      const copy = act(id, { kind: 'locked', lock });
      if (lock === undefined && copy !== undefined && isDirty(copy)) timers.changed(id);
    },
    saveAsCopy: async (id, where) => {
      const copy = refresh(id);
      if (copy === undefined) return notOpen(id);
      const answer = await world.call(where === 'beside' ? 'article.save-copy' : 'article.save-elsewhere', { id, text: formatArticleFile(copy.article) });
      if (!answer.ok || answer.value.id === undefined) return answer;
      // What was typed meanwhile is not in the copy: the old one stays, and with it the ways out.
      if (refresh(id)?.edit !== copy.edit) return answer;
      await world.call('article.forget-journal', { id });
      timers.stop(id);
      // The words live in the copy now; what is left of the old file is read anew when it is opened again.
      sources.delete(id);
      put(id, undefined);
      return answer;
    },
    settleRecovery: async (id, keep) => {
      const fromFile = copies.get(id)?.recoveredOver;
      if (!keep && fromFile !== undefined) {
        await journal(id);
        await world.call('article.forget-journal', { id });
        act(id, { kind: 'restored', article: fromFile });
      }
      act(id, { kind: 'recovery-settled' });
      await save(id, 'asked');
    },
    carry: async (id, move) => {
      await save(id, 'automatic');
      return carry(id, move);
    },
    onCarried: (listener) => {
      carriedListeners.add(listener);
      return () => carriedListeners.delete(listener);
    },
  };
}
