// What versions cost: a save through the real store on a story with few and with many versions, and the history's own part of it.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createHistory, type History } from '../main/history/history';
import { storeIn, storyAt } from '../faults/subjects';
import { formatArticleFile } from '../shared/article/article-file';
import { median, quantile, table } from './lib';

const rounds = 50;
const many = 1500;
const size = 10_000;
const text = (step: number): string => formatArticleFile(storyAt(step, size));

interface Desk {
  readonly save: () => Promise<void>;
  readonly history: History;
}

async function desk(root: string, versions: number): Promise<Desk> {
  mkdirSync(join(root, 'library'), { recursive: true });
  writeFileSync(join(root, 'library', 'story.article'), text(0));
  const history = createHistory({ folder: join(root, 'history'), by: () => undefined });
  for (let step = 0; step < versions; step += 1) await history.add({ article: 'story', file: 'story.article', folder: root }, Buffer.from(text(1_000_000 + step)), 'saved');
  await history.idle();
  const { store, id } = storeIn(root);
  let { revision } = await store.open(id);
  let step = 0;
  return {
    history,
    save: async () => {
      step += 1;
      revision = await store.save(id, { baseRevision: revision, text: text(step), overwrite: false });
    },
  };
}

const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-history-bench-')));
const [few, lots] = [await desk(join(root, 'few'), 10), await desk(join(root, 'many'), many)];
const time = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 100));
const saves: { few: number[]; many: number[] } = { few: [], many: [] };
const adds: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  // In turns, so that a slow moment of the disk touches both; a pause, as a person makes one between two saves.
  saves.few.push(await time(few.save));
  await pause();
  saves.many.push(await time(lots.save));
  await pause();
  adds.push(await time(() => lots.history.add({ article: 'other', file: 'other.article', folder: root }, Buffer.from(text(2_000_000 + round)), 'saved')));
}
const listed = await time(() => lots.history.list('story'));
console.log(table(['save of a 10 KB story', '10 versions ms', `${many} versions ms`, 'ratio'], [
  ['p50', median(saves.few), median(saves.many), median(saves.many) / median(saves.few)],
  ['p95', quantile(saves.few, 0.95), quantile(saves.many, 0.95), quantile(saves.many, 0.95) / quantile(saves.few, 0.95)],
]));
console.log(table(['behind the save', 'ms'], [['a version added, p50', median(adds)], [`${many} versions listed`, listed]]));
rmSync(root, { recursive: true });
