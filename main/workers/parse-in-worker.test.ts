import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseInWorker, type WorkerLimits } from './parse-in-worker';
import type { ParseRequest } from './parse-foreign';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-worker-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const request: ParseRequest = { text: 'Lamp stays on\n\nThe lamp of the old pier will stay on through the winter, the harbour said.', origin: 'file', name: 'lamp.txt', now: '2024-03-29T10:00:00Z', id: 'story-1' };

const withScript = (script: string, limits: Partial<WorkerLimits> = {}): ReturnType<typeof parseInWorker> => {
  const modulePath = join(folder, `${String(script.length)}.mjs`);
  writeFileSync(modulePath, script);
  return parseInWorker({ modulePath, ...limits });
};

it('reads a text in a thread of its own', async () => {
  await build({
    configFile: false, logLevel: 'silent', ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'parse-worker.ts'), outDir: join(folder, 'built'), rolldownOptions: { output: { entryFileNames: 'worker.mjs' } } },
  });
  const article = await parseInWorker({ modulePath: join(folder, 'built', 'worker.mjs'), timeMs: 60_000 })(request);
  expect(article).toMatchObject({ id: 'story-1', metadata: { headline: 'Lamp stays on' }, receipt: { source: 'file', name: 'lamp.txt' } });
}, 60_000);

it('ends a text that hangs', async () => {
  await expect(withScript('for (;;);', { timeMs: 300 })(request)).rejects.toMatchObject({ error: { code: 'import/timed-out', name: 'lamp.txt' } });
});

it('ends a text that swells', async () => {
  await expect(withScript('const all = []; for (;;) all.push(new Array(1000).fill({}));', { memoryMb: 16, timeMs: 60_000 })(request)).rejects.toMatchObject({ error: { code: 'import/too-large' } });
}, 60_000);

it('passes on what went wrong in the thread', async () => {
  await expect(withScript('throw new Error("a bug in the reader");')(request)).rejects.toThrow('a bug in the reader');
  await expect(withScript('process.exit(4);')(request)).rejects.toThrow('ended with 4');
});
