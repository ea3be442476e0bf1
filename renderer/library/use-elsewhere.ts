import { useEffect, useMemo, useState } from 'react';
import type { StoryLock } from '../../shared/ipc/contract';
import type { StoryRow } from '../../shared/library/story-query';
import { call, on } from '../api/client';
import { useWords } from '../ui/words';

/** Where else a story is open: in another window of this app, or with somebody else. */
export interface Elsewhere {
  readonly kind: 'window' | 'person';
  readonly words: string;
}

/** The stories that other windows of the app have open. */
function useOtherWindows(): ReadonlySet<string> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const take = (now: readonly string[]): void => setIds((before) => (now.length === before.size && now.every((id) => before.has(id)) ? before : new Set(now)));
    void call('window.others', {}).then((answer) => (answer.ok ? take(answer.value.ids) : undefined));
    return on('window.others-changed', (others) => take(others.ids));
  }, []);
  return ids;
}

/** Who else edits which story of the library. */
function useOtherPeople(): readonly StoryLock[] {
  const [locks, setLocks] = useState<readonly StoryLock[]>([]);
  useEffect(() => {
    void call('lock.others', {}).then((answer) => (answer.ok ? setLocks(answer.value.locks) : undefined));
    return on('lock.others-changed', (others) => setLocks(others.locks));
  }, []);
  return locks;
}

/** Says of a row where else its story is open; the same object as long as nothing changed. */
export function useElsewhere(): (row: StoryRow) => Elsewhere | undefined {
  const { say } = useWords();
  const ids = useOtherWindows();
  const locks = useOtherPeople();
  return useMemo(() => {
    const inWindow: Elsewhere = { kind: 'window', words: say('windows.elsewhere') };
    const people = new Map(locks.map(({ articleId, holder }): [string, Elsewhere] => [articleId, { kind: 'person', words: say('windows.edited-by', { who: holder.who === '' ? say('lock.nobody') : holder.who, machine: holder.machine }) }]));
    return ({ id, articleId }) => (ids.has(id) ? inWindow : articleId === undefined ? undefined : people.get(articleId));
  }, [ids, locks, say]);
}
