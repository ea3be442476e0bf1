import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchFolder, type HintedNames } from './watcher';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-watch-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function namesAfter(files: number): Promise<{ readonly looks: number; readonly names: HintedNames }> {
  let looks = 0;
  const names = await new Promise<HintedNames>((resolve) => {
    const watcher = watchFolder(folder, (hinted) => {
      looks += 1;
      watcher.close();
      resolve(hinted);
      return Promise.resolve();
    });
    for (let number = 0; number < files; number += 1) writeFileSync(join(folder, `s-${number}.article`), 'x');
  });
  return { looks, names };
}

it('looks after a change, once for a few, with their names', async () => {
  const { looks, names } = await namesAfter(50);
  expect(looks).toBe(1);
  expect([...(names ?? [])].sort()).toEqual(Array.from({ length: 50 }, (_, number) => `s-${number}.article`).sort());
});

it('takes a burst as a change of anything', async () => {
  expect((await namesAfter(400)).names).toBeUndefined();
});
