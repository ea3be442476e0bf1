// A safe save against a plain write of the same bytes, in one run: the price of never losing words.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { storyAt } from '../faults/subjects';
import { formatArticleFile } from '../shared/article/article-file';
import { writeAtomically } from '../main/files/write-atomically';
import { median, table } from './lib';

const rounds = 60;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-save-bench-')));
const time = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const rows: (string | number)[][] = [];
for (const size of [10_000, 100_000]) {
  const path = join(folder, `safe-${size}.article`);
  let revision = await writeAtomically({ path, folder, bytes: Buffer.from(formatArticleFile(storyAt(0, size))), expected: { kind: 'nothing' } });
  const safe: number[] = [];
  const plain: number[] = [];
  // In turns, so that a slow moment of the disk touches both.
  for (let step = 1; step <= rounds; step += 1) {
    const bytes = Buffer.from(formatArticleFile(storyAt(step, size)));
    plain.push(await time(() => writeFile(join(folder, `plain-${size}.article`), bytes)));
    safe.push(await time(async () => (revision = await writeAtomically({ path, folder, bytes, expected: { kind: 'revision', revision } }))));
  }
  rows.push([`${size / 1000} KB`, median(plain), median(safe), median(safe) / median(plain)]);
}
rmSync(folder, { recursive: true });
console.log(table(['save', 'plain write ms', 'safe save ms', 'ratio'], rows));
