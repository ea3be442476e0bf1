import type { AppError } from '../../shared/errors/app-error';
import { mostMovedAtOnce, type DeletedStories } from '../../shared/ipc/contract';
import { call } from '../api/client';
import type { MoveAround } from './move-stories';

/** Deletes stories for good, many in few requests; what the index of the library keeps of them goes once, at the end. A story that stays is shown again where it was. */
export async function deleteStories(ids: readonly string[], { copies, opened, progress }: MoveAround): Promise<DeletedStories> {
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
  if (deleted.length > 0) await call('library.expunge', {});
  if (shown !== undefined && refused.some(({ id }) => id === shown)) void opened.open(shown);
  return { deleted, refused };
}
