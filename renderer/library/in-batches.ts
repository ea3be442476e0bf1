import type { AppError } from '../../shared/errors/app-error';
import { mostMovedAtOnce } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';

/** A story that something could not be done to, and why. */
export interface RefusedStory {
  readonly id: string;
  readonly error: AppError;
}

interface Batches<Item, Answer> {
  readonly idOf: (item: Item) => string;
  readonly ask: (batch: Item[]) => Promise<Result<Answer>>;
  /** Hears how many are done; true ends the work before the next ones. */
  readonly progress: (done: number) => boolean;
}

/** Does something to many stories in few requests. When one of these fails as a whole, its stories are refused for that reason, and the others go on. */
export async function inBatches<Item, Answer extends { readonly refused: readonly RefusedStory[] }>(items: readonly Item[], { idOf, ask, progress }: Batches<Item, Answer>): Promise<{ readonly answers: readonly Answer[]; readonly refused: readonly RefusedStory[] }> {
  const answers: Answer[] = [];
  const refused: RefusedStory[] = [];
  for (let from = 0; from < items.length; from += mostMovedAtOnce) {
    const batch = items.slice(from, from + mostMovedAtOnce);
    const answer = await ask(batch);
    if (answer.ok) {
      answers.push(answer.value);
      refused.push(...answer.value.refused);
    } else {
      refused.push(...batch.map((item) => ({ id: idOf(item), error: answer.error })));
    }
    if (progress(from + batch.length)) break;
  }
  return { answers, refused };
}
