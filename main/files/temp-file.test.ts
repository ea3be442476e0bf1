import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimTempName, releaseTempName, sweepTempFiles } from './temp-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-sweep-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('sweeps what a dead process left, and nothing else', async () => {
  const inUse = claimTempName();
  const deadPid = spawnSync(process.execPath, ['-e', '']).pid;
  const dead = inUse.replace(`-${process.pid}-`, `-${deadPid}-`);
  const foreign = inUse.replace(/^\.copydesk-[0-9a-f]{8}/, '.copydesk-00000000');
  const oldForeign = foreign.replace(/[0-9a-f]{16}/, '0123456789abcdef');
  for (const name of [inUse, dead, foreign, oldForeign, 'a.article', '.copydesk-notes.tmp']) writeFileSync(join(folder, name), 'x');
  utimesSync(join(folder, oldForeign), 1_600_000_000, 1_600_000_000);
  expect(await sweepTempFiles(folder)).toBe(2);
  expect(readdirSync(folder).sort()).toEqual([inUse, foreign, 'a.article', '.copydesk-notes.tmp'].sort());
  releaseTempName(inUse);
  expect(await sweepTempFiles(folder)).toBe(1);
});
