import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import { listStoryFiles, lookAt } from './library-files';
import { readHere, readInThread } from './read-files';
import type { FileToRead } from './read-for-index';

let root = '';
beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-readers-')));
  await build({
    configFile: false, logLevel: 'silent', ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'read-worker.ts'), outDir: join(root, 'built'), rolldownOptions: { output: { entryFileNames: 'worker.mjs' } } },
  });
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

function files(): readonly FileToRead[] {
  writeFileSync(join(root, 'lamp.article'), formatArticleFile(newArticle('a', { headline: 'Peña’s lamp' })));
  writeFileSync(join(root, 'broken.article'), '{ "format": "copydesk.article"');
  return listStoryFiles(root).flatMap(({ path, shelf }) => {
    const look = lookAt(root, path);
    return look.kind === 'gone' ? [] : [{ path, shelf, look }];
  });
}

it('reads in a thread what it reads here', async () => {
  const reader = readInThread(join(root, 'built', 'worker.mjs'));
  const found = files();
  expect(found).toHaveLength(2);
  const here = await readHere().read(found);
  expect(await reader.read(found)).toEqual(here);
  expect(here.map(({ words }) => words.get('headline'))).toContain('pena’s lamp');
  reader.close();
  expect(await reader.read(found)).toEqual(here);
});

it('has a module for its thread that answers by itself, without the engine of the index', async () => {
  const modulePath = join(root, 'built', 'worker.mjs');
  expect(readFileSync(modulePath, 'utf8')).not.toContain('libsql');
  const found = files();
  const thread = new Worker(modulePath);
  const answered = new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  thread.postMessage(found);
  expect(await answered).toEqual(await readHere().read(found));
  await thread.terminate();
});

it('takes what the thread says', async () => {
  const modulePath = join(root, 'empty.mjs');
  writeFileSync(modulePath, 'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => parentPort.postMessage([]));');
  const reader = readInThread(modulePath);
  expect(await reader.read(files())).toEqual([]);
  reader.close();
});

it.each(['throw new Error("no start");', 'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(1));'])('goes on here when the thread ends: %s', async (script) => {
  const modulePath = join(root, 'bad.mjs');
  writeFileSync(modulePath, script);
  const reader = readInThread(modulePath);
  const found = files();
  expect(await reader.read(found)).toHaveLength(2);
  expect(await reader.read(found)).toHaveLength(2);
  reader.close();
});
