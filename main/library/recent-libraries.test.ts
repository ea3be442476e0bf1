import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mostRecentLibraries } from '../../shared/settings/settings';
import { listRecent, recentFolder, withRecent } from './recent-libraries';

let root = '';
beforeEach(() => (root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-recent-')))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('keeps the last libraries, the latest first, each once', () => {
  const folders = Array.from({ length: 12 }, (_, index) => `/libraries/${index % 10}`);
  const recent = folders.reduce<readonly string[]>(withRecent, []);
  expect(recent).toEqual(['/libraries/1', '/libraries/0', '/libraries/9', '/libraries/8', '/libraries/7', '/libraries/6', '/libraries/5', '/libraries/4']);
  expect(recent).toHaveLength(mostRecentLibraries);
});

it('offers all but the open one, and says which folder is gone or is none', async () => {
  mkdirSync(join(root, 'Weekend'));
  writeFileSync(join(root, 'Notes'), '');
  const folders = ['Desk', 'Weekend', 'Gone', 'Notes'].map((name) => join(root, name));
  const recent = await listRecent([...folders, join(homedir(), 'Documents', 'Stories')], folders[0]);
  expect(recent.map(({ name, isMissing }) => [name, isMissing]).slice(0, 3)).toEqual([['Weekend', false], ['Gone', true], ['Notes', true]]);
  expect(recent.map(({ where }) => where)).toEqual([root, root, root, join('~', 'Documents')]);
  expect(recentFolder(folders, recent[1]?.id ?? '')).toBe(folders[2]);
  expect(recentFolder(folders, 'none')).toBeUndefined();
});
