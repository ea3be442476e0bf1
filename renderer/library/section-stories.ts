import type { ChangedSections, SectionChanged } from '../../shared/ipc/contract';
import { call } from '../api/client';
import type { WorkingCopies } from '../articles/working-copies';
import { troubleOf } from '../articles/working-copy';
import { inBatches, type RefusedStory } from './in-batches';

/** A story and the section that it is to have, '' for none; left as it is when `over` is given and its section is another by now. */
export interface SectionWish {
  readonly id: string;
  readonly section: string;
  readonly over?: string | undefined;
}

/** Gives stories their section, many in few requests. One that is held in this window is edited there. `progress` hears how many are done; true ends the work before the next ones. */
export async function sectionStories(wishes: readonly SectionWish[], copies: WorkingCopies, progress: (done: number) => boolean): Promise<ChangedSections> {
  const changed: SectionChanged[] = [];
  const refused: RefusedStory[] = [];

  const changeHeld = async ({ id, section, over }: SectionWish): Promise<void> => {
    const copy = copies.refresh(id);
    const before = copy?.article.metadata.section ?? '';
    if (copy === undefined || before === section || (over !== undefined && before !== over)) return;
    const { state } = copy.article.workflow;
    copies.changeMetadata(id, { section: section === '' ? undefined : section });
    const after = copies.get(id);
    const isChanged = (after?.article.metadata.section ?? '') === section;
    if (!isChanged) refused.push({ id, error: { code: 'article/read-only', name: copy.name } });
    else if (await copies.save(id, 'asked')) changed.push({ id, before, tookBack: after?.article.workflow.state !== state });
    else refused.push({ id, error: troubleOf(copies.get(id)) });
  };

  const held = wishes.filter(({ id }) => copies.get(id) !== undefined);
  const others = wishes.filter(({ id }) => copies.get(id) === undefined);
  for (const wish of held) await changeHeld(wish);
  const batches = await inBatches(others, { idOf: ({ id }) => id, ask: (stories) => call('section.set', { stories }), progress: (done) => progress(held.length + done) });
  return { changed: [...changed, ...batches.answers.flatMap((answer) => answer.changed)], refused: [...refused, ...batches.refused] };
}
