// Saves for ever; a line on stdout for each acknowledged save. Killed by bench/kill-saves.ts.
import { randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { formatArticleFile } from '../shared/article/article-file';
import { stepOf, storeIn, storyAt } from './saved-story';

const { store, id } = storeIn(process.argv[2] ?? '');
const opened = await store.open(id);
let { revision } = opened;
for (let step = stepOf(opened.article) + 1; ; step += 1) {
  const text = formatArticleFile(storyAt(step, randomInt(500, 200_000)));
  if (step % 3 === 0) await store.keepTyped(id, revision, formatArticleFile(storyAt(step, 200)));
  revision = await store.save(id, { baseRevision: revision, text, overwrite: false });
  writeSync(1, `${step}\n`);
}
