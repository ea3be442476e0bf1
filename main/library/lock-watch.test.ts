import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoryLock } from '../../shared/ipc/contract';
import { createLockWatch, type LockWatch } from './lock-watch';
import { createLocks, type Locks } from './locks';

let folder: string;
let watch: LockWatch;
let told: (readonly StoryLock[])[];
const locksOf = (who: string, machine: string): Locks => createLocks({ who: () => who, now: () => '2024-03-28T12:02:00Z', machine });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-lock-watch-'));
  told = [];
});
afterEach(() => {
  watch.close();
  rmSync(folder, { recursive: true, force: true });
});

it('tells who else edits, hears when that changes, and says nothing of our own locks', async () => {
  const [ours, theirs] = [locksOf('Ana', 'kestrel'), locksOf('Bo', 'heron')];
  watch = createLockWatch({ locks: ours, changed: (locks) => told.push(locks) });
  await watch.use(folder);
  await ours.take(folder, 'our-story', () => undefined);
  await theirs.take(folder, 'their-story', () => undefined);
  await expect.poll(() => watch.list(), { timeout: 5000 }).toEqual([{ articleId: 'their-story', holder: { who: 'Bo', machine: 'heron', since: '2024-03-28T12:02:00Z' } }]);
  await theirs.release('their-story');
  await expect.poll(() => watch.list(), { timeout: 5000 }).toEqual([]);
  expect(told).toHaveLength(2);
  await ours.releaseAll();
});

it('knows nothing of the library before', async () => {
  const theirs = locksOf('Bo', 'heron');
  await theirs.take(folder, 'their-story', () => undefined);
  watch = createLockWatch({ locks: locksOf('Ana', 'kestrel'), changed: (locks) => told.push(locks) });
  await watch.use(folder);
  expect(watch.list()).toHaveLength(1);
  await watch.use(join(folder, 'elsewhere'));
  expect(watch.list()).toEqual([]);
  await theirs.releaseAll();
});
