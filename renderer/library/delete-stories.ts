import type { AppError } from '../../shared/errors/app-error';
import { mostMovedAtOnce, type DeletedStories } from '../../shared/ipc/contract';
import { call } from '../api/client';
import type { MoveAround } from './move-stories';

interface DeleteAround extends MoveAround {
  /** Says that there is something to wait for, if it takes long. */
  readonly tidy: (work: Promise<unknown>) => Promise<void>;
}

/** Deletes stories for good, many in few requests. `tidy` then waits for the index of the library, which takes as long as it is large and happens once. A story that stays is shown again. */
export async function deleteStories(ids: readonly string[], { copies, opened, progress, tidy }: DeleteAround): Promise<DeletedStories> {
  const deleted: string[] = [];
  const refused: { readonly id: string; readonly error: AppError }[] = [];
  const shown = ids.find(opened.isShown);
  for (const id of ids.filter((each) => copies.get(each) !== undefined)) {
    // No write may come behind the deletion.
    await copies.save(id, 'automatic');
    if (opened.isShown(id)) opened.close();
    copies.forget(id);
  }
  for (let from = 0; from < ids.length; from += mostMovedAtOnce) {
    const batch = ids.slice(from, from + mostMovedAtOnce);
    const answer = await call('article.delete-for-good', { ids: batch });
    if (answer.ok) {
      deleted.push(...answer.value.deleted);
      refused.push(...answer.value.refused);
    } else {
      refused.push(...batch.map((id) => ({ id, error: answer.error })));
    }
    if (progress(from + batch.length)) break;
  }
  if (deleted.length > 0) await tidy(call('library.expunge', {}));
  if (shown !== undefined && refused.some(({ id }) => id === shown)) void opened.open(shown);
  return { deleted, refused };
}
