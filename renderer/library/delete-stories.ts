import type { DeletedStories } from '../../shared/ipc/contract';
import { call } from '../api/client';
import { inBatches } from './in-batches';
import type { MoveAround } from './move-stories';

interface DeleteAround extends MoveAround {
  /** Says that there is something to wait for, if it takes long. */
  readonly tidy: (work: Promise<unknown>) => Promise<void>;
}

/** Deletes stories for good, many in few requests. `tidy` then waits for the index of the library, which takes as long as it is large and happens once. A story that stays is shown again. */
export async function deleteStories(ids: readonly string[], { copies, opened, progress, tidy }: DeleteAround): Promise<DeletedStories> {
  const shown = ids.find(opened.isShown);
  for (const id of ids.filter((each) => copies.get(each) !== undefined)) {
    // No write may come behind the deletion.
    await copies.save(id, 'automatic');
    if (opened.isShown(id)) opened.close();
    copies.forget(id);
  }
  const { answers, refused } = await inBatches(ids, { idOf: (id) => id, ask: (batch) => call('article.delete-for-good', { ids: batch }), progress });
  const deleted = answers.flatMap((answer) => answer.deleted);
  if (deleted.length > 0) await tidy(call('library.expunge', {}));
  if (shown !== undefined && refused.some(({ id }) => id === shown)) void opened.open(shown);
  return { deleted, refused };
}
