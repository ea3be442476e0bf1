import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import { openIndexDatabase } from './index-database';
import { openLibraryIndex } from './library-index';

const stories = 1500;
let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-kill-index-')));
  mkdirSync(join(root, 'library'));
  for (let number = 0; number < stories; number += 1) {
    writeFileSync(join(root, 'library', `s${number}.article`), formatArticleFile({ ...newArticle('a', { headline: `Lamp ${number}` }), body: [{ type: 'paragraph', content: [{ type: 'text', text: `words of story ${number} `.repeat(60) }] }] }));
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function rowsIn(file: string): number {
  const database = openIndexDatabase(file);
  const [[count] = []] = database.read('SELECT count(*) FROM rows');
  const [[words] = []] = database.read('SELECT count(*) FROM words WHERE words MATCH ?', '"lamp"');
  database.close();
  expect(words).toBe(count);
  return Number(count);
}

it('keeps what was indexed before a kill in the middle of a write, and goes on from there', async () => {
  const file = join(root, 'index', 'a.db');
  let before = 0;
  for (let kill = 0; before < stories && kill < 20; kill += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'kill-index-child.ts'), join(root, 'library'), file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const told = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await Promise.race([told, ended]);
    await new Promise((resolve) => setTimeout(resolve, kill * 7));
    child.kill('SIGKILL');
    await ended;
    const rows = rowsIn(file);
    expect(rows).toBeGreaterThanOrEqual(before);
    before = rows;
  }
  expect(before).toBeGreaterThan(0);
  expect(statSync(file).isFile()).toBe(true);
  const index = openLibraryIndex({ folder: join(root, 'library'), file }, { changed: () => undefined, indexed: () => undefined });
  await index.settled();
  const { answer } = index.query({ text: 'lamp', shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 1, shape: true });
  expect(answer.shape?.total).toBe(stories);
  await index.close();
}, 120_000);
