// A record of the journal against a plain append of the same bytes, both made to last, in one run: the price of a word being safe. Aim: at most 1.5.
import { closeSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { formatArticleFile } from '../shared/article/article-file';
import { createJournal } from '../main/library/journal';
import { storyAt } from '../faults/subjects';
import { median, quantile, table } from './lib';

const rounds = 300;
const id = '0'.repeat(32);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-journal-bench-')));
const time = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The bytes that the journal's file ends with since it had `from` bytes. */
const tailOf = (path: string, from: number): Buffer => readFileSync(path).subarray(from);

const plainAppend = async (path: string, bytes: Buffer): Promise<void> => {
  const handle = await open(path, 'a');
  try {
    await handle.appendFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
};

const rows: (string | number)[][] = [];
for (const size of [10_000, 100_000, 1_000_000]) {
  const journal = createJournal(join(folder, `journal-${size}`));
  const path = join(folder, `journal-${size}`, `${id}.journal`);
  const plainPath = join(folder, `plain-${size}`);
  closeSync(openSync(plainPath, 'w'));
  const story = formatArticleFile(storyAt(0, size));
  await journal.keep(id, 'r1', story);
  const ours: number[] = [];
  const plain: number[] = [];
  let bytes = readFileSync(path).length;
  for (let step = 1; step <= rounds; step += 1) {
    // As somebody types: twenty more letters in the middle of the story.
    const text = Buffer.from(`${story.slice(0, story.length / 2)}${'word and '.repeat(step * 2)}${story.slice(story.length / 2)}`).toString();
    const took = await time(() => journal.keep(id, 'r1', text));
    const record = tailOf(path, bytes);
    bytes += record.length;
    // A record that folds the earlier ones in is a save of its own, and rare.
    if (record.length === 0) bytes = readFileSync(path).length;
    else {
      ours.push(took);
      plain.push(await time(() => plainAppend(plainPath, record)));
    }
  }
  rows.push([`${size / 1000} KB`, median(plain), median(ours), median(ours) / median(plain), quantile(ours, 0.95) / quantile(plain, 0.95)]);
}
rmSync(folder, { recursive: true });
console.log(table(['journal', 'plain append ms', 'our append ms', 'ratio', 'ratio p95'], rows));
