import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog } from './log';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const logged = (): string => readFileSync(join(folder, 'copydesk.log'), 'utf8');

it('gives a bug an id and writes neither text nor paths', () => {
  const log = createLog(folder);
  let thrown: unknown;
  try {
    JSON.parse('The minister will resign');
  } catch (error) {
    thrown = error;
  }
  const id = log.bug(thrown);
  log.bug(new Error(`cannot read ${join(folder, 'embargoed-story.article')}`));
  expect(id).toMatch(/^R-[0-9A-F]{8}$/);
  expect(logged()).toContain(id);
  expect(logged()).toContain('SyntaxError');
  expect(logged()).not.toMatch(/minister|embargoed-story/);
  expect(logged()).not.toContain(folder);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'copydesk.log')).mode & 0o777).toBe(0o600);
});

it('begins a new file when the old one is large, and survives a folder it cannot use', () => {
  writeFileSync(join(folder, 'copydesk.log'), 'x'.repeat(1024 * 1024 + 1));
  createLog(folder).note('started', { count: 1 });
  expect(logged().split('\n')).toHaveLength(2);
  expect(createLog(join(folder, 'copydesk.log')).bug(new Error('again'))).toMatch(/^R-/);
});
