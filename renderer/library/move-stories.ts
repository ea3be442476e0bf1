import type { MovedStories, MovedStory } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import type { Shelf } from '../../shared/library/story-query';
import { call } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';
import { inBatches, type RefusedStory } from './in-batches';

/** Where stories go: to a shelf, or back to where each was. */
export type Destination = Shelf | 'back';

/** What moving and deleting stories need of the window. */
export interface MoveAround {
  readonly copies: WorkingCopies;
  /** Which story is shown, and how the window lets it go. */
  readonly opened: { readonly isShown: (id: string) => boolean; readonly close: () => void; readonly open: (id: string) => Promise<void> };
  /** Hears how many are done; true ends the work before the next ones. */
  readonly progress: (done: number) => boolean;
}

function ask(ids: readonly string[], to: Destination): Promise<Result<MovedStories>> {
  return to === 'back' ? call('shelf.put-back', { ids: [...ids] }) : call('shelf.move', { ids: [...ids], to });
}

/** Moves stories, many in few requests. What was typed in a story that is held here is saved first, and its window follows it; into the trash nobody follows. */
export async function moveStories(ids: readonly string[], to: Destination, { copies, opened, progress }: MoveAround): Promise<MovedStories> {
  const moved: MovedStory[] = [];
  const gone: string[] = [];
  const refused: RefusedStory[] = [];
  const take = (id: string, answer: Result<MovedStories>): void => {
    if (!answer.ok) {
      refused.push({ id, error: answer.error });
      return;
    }
    moved.push(...answer.value.moved);
    gone.push(...answer.value.gone);
    refused.push(...answer.value.refused);
  };

  const moveHeld = async (id: string): Promise<void> => {
    await copies.carry(id, async () => {
      const all = await ask([id], to);
      take(id, all);
      const [story] = all.ok ? all.value.moved : [];
      return story === undefined ? { ok: false, error: refused.at(-1)?.error ?? { code: 'article/gone', name: id } } : { ok: true, value: story };
    });
  };
  const letGo = async (id: string): Promise<void> => {
    const name = copies.get(id)?.name ?? '';
    if (!(await copies.save(id, 'automatic'))) {
      refused.push({ id, error: { code: 'publish/unsaved', name } });
      return;
    }
    const isShown = opened.isShown(id);
    if (isShown) opened.close();
    copies.forget(id);
    const before = refused.length;
    take(id, await ask([id], to));
    if (isShown && refused.length > before) void opened.open(id);
  };

  const held = ids.filter((id) => copies.get(id) !== undefined);
  const others = ids.filter((id) => copies.get(id) === undefined);
  for (const id of held) await (to === 'trash' ? letGo(id) : moveHeld(id));
  const batches = await inBatches(others, { idOf: (id) => id, ask: (batch) => ask(batch, to), progress: (done) => progress(held.length + done) });
  return {
    moved: [...moved, ...batches.answers.flatMap((answer) => answer.moved)],
    gone: [...gone, ...batches.answers.flatMap((answer) => answer.gone)],
    refused: [...refused, ...batches.refused],
  };
}
