import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFresh } from './build.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'is-fresh-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file that was changed at the given second, into folders that look untouched. */
function write(name, second) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, second, second);
  for (let above = path.dirname(file); above !== folder; above = path.dirname(above)) utimesSync(above, 1, 1);
}

const build = (second) => ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].forEach((name) => write(name, second));

it('is not fresh before the first build, nor when one of the three parts is missing', () => {
  write('main/index.ts', 10);
  expect(isFresh(folder)).toBe(false);
  build(20);
  expect(isFresh(folder)).toBe(true);
  rmSync(path.join(folder, 'out/renderer/index.html'));
  expect(isFresh(folder)).toBe(false);
});

it('turns stale when a source deep inside changes, and not when a test does', () => {
  build(20);
  write('shared/time/moment.test.ts', 30);
  expect(isFresh(folder)).toBe(true);
  write('shared/time/moment.ts', 30);
  expect(isFresh(folder)).toBe(false);
});

it('turns stale when a source is deleted', () => {
  write('renderer/ui/button.tsx', 10);
  write('renderer/ui/field.tsx', 10);
  build(20);
  expect(isFresh(folder)).toBe(true);
  rmSync(path.join(folder, 'renderer/ui/field.tsx'));
  expect(isFresh(folder)).toBe(false);
});
