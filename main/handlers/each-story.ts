import { Refusal } from '../../shared/errors/refusal';
import type { MovedStories } from '../../shared/ipc/contract';

/** Does something to each story on its own: one that is refused does not keep the others from it. */
export async function eachStory<T>(ids: readonly string[], act: (id: string) => Promise<T>): Promise<{ readonly done: readonly T[]; readonly refused: MovedStories['refused'] }> {
  const done: T[] = [];
  const refused: MovedStories['refused'][number][] = [];
  for (const id of ids) {
    try {
      done.push(await act(id));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id, error: error.error });
    }
  }
  return { done, refused };
}
