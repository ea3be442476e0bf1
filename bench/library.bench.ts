// The index of the library against MiniSearch, and a save in a small and a large library, in one run. ARTICLES=10000 for a short one.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'vite';
import { z } from 'zod';
import { createHistory } from '../main/history/history';
import { createArticleStore } from '../main/library/article-store';
import { createJournal } from '../main/library/journal';
import { createLibrary } from '../main/library/library';
import { createPlaces } from '../main/library/places';
import { createLocalIndex } from '../main/search/local-index';
import { formatArticleFile } from '../shared/article/article-file';
import { median, table } from './lib';
import { wordAt, writeCorpus } from './library-corpus';
import { storyAt } from '../faults/subjects';

const articles = Number(process.env['ARTICLES'] ?? 100_000);
const saves = 60;
const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-library-bench-')));

const times = z.object({ p50: z.number(), p95: z.number() });
const peerFigures = z.object({ build: z.number(), word: times, prefix: times, memory: z.number(), open: z.number() });
const ourFigures = peerFigures.extend({ newest: times, newestPrefix: times, wholeAnswer: times, shape: times, lastPage: times, check: z.number(), read: z.number(), disk: z.number() });

function measured(who: string, folder: string): unknown {
  const indexFolder = join(root, who);
  mkdirSync(indexFolder);
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', join(import.meta.dirname, 'library-child.ts'), who, folder, indexFolder, join(root, 'read-worker.mjs')], { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** Saves a story again and again and asks for it by the words just written: until it is found, it is not done. Gives the median in ms. */
async function saving(folder: string): Promise<{ readonly save: number; readonly found: number }> {
  const places = createPlaces();
  const home = mkdtempSync(join(root, 'home-'));
  const store = createArticleStore({ places, journal: createJournal(join(home, 'journal')), history: createHistory({ folder: join(home, 'history'), by: () => undefined }), trash: () => Promise.reject(new Error('no trash here')) });
  const index = createLocalIndex({ changed: () => undefined, indexed: () => undefined });
  const library = createLibrary({
    places, makeIndex: () => index, indexFolder: join(home, 'index'), wrote: (path, revision) => store.wrote(path, revision), opened: () => Promise.resolve(), changed: () => undefined, indexed: () => undefined,
  });
  await library.use(folder);
  const { id } = await store.create(folder, 'saved', storyAt(0, 10_000));
  library.touch([id]);
  const question = { shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 1, shape: false } as const;
  await index.settled();
  let { revision } = await store.open(id);
  const save: number[] = [];
  const found: number[] = [];
  for (let step = 1; step <= saves; step += 1) {
    const text = formatArticleFile({ ...storyAt(step, 10_000), metadata: { headline: `saved ${wordAt(step)} ${step}` } });
    const start = performance.now();
    revision = await store.save(id, { baseRevision: revision, text, overwrite: false });
    library.touch([id]);
    save.push(performance.now() - start);
    const answer = await library.query({ ...question, text: `headline:saved headline:${step}` });
    found.push(performance.now() - start);
    if (answer.rows[0]?.id !== id) throw new Error('a story that was saved is not found');
  }
  await library.close();
  return { save: median(save), found: median(found) };
}

await build({
  configFile: false, logLevel: 'silent', ssr: { noExternal: true },
  build: { ssr: join(import.meta.dirname, '..', 'main', 'search', 'read-worker.ts'), outDir: root, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'read-worker.mjs' } } },
});
const small = join(root, 'ten');
const large = join(root, 'library');
writeCorpus(small, 10);
writeCorpus(large, articles);
const we = ourFigures.parse(measured('ours', large));
const peer = peerFigures.parse(measured('minisearch', large));
const few = await saving(small);
const many = await saving(large);
rmSync(root, { recursive: true });

console.log(`${articles} articles of 400 words`);
console.log(table(['', 'ours', 'MiniSearch', 'ratio', 'goal'], [
  ['one word, best first, p95 ms', we.word.p95, peer.word.p95, we.word.p95 / peer.word.p95, '<= 0.8'],
  ['beginning, best first, p95 ms', we.prefix.p95, peer.prefix.p95, we.prefix.p95 / peer.prefix.p95, '<= 1.0'],
  ['one word, newest first, p50 ms', we.newest.p50, peer.word.p50, we.newest.p50 / peer.word.p50, '<= 0.05'],
  ['beginning, newest first, p95 ms', we.newestPrefix.p95, peer.prefix.p95, we.newestPrefix.p95 / peer.prefix.p95, ''],
  ['index from the files, s', we.build / 1000, peer.build / 1000, we.build / peer.build, '<= 0.4'],
  ['memory, MB', we.memory, peer.memory, we.memory / peer.memory, '<= 0.4'],
  ['open and first query, ms', we.open, peer.open, we.open / peer.open, '<= 0.1'],
]));
console.log(table(['', 'ms', 'against', 'ms', 'ratio', 'goal'], [
  ['start, unchanged files', we.check, 'reading them', we.read, we.check / we.read, '<= 0.35'],
  [`save among ${articles}`, many.save, 'among 10', few.save, many.save / few.save, '1'],
  ['save until found', many.found, 'among 10', few.found, many.found / few.found, ''],
]));
console.log(table(['with nothing to compare', 'p50 ms', 'p95 ms'], [
  ['page of 50 with checks and snippets from the files', we.wholeAnswer.p50, we.wholeAnswer.p95],
  ['length, days and counts of an answer', we.shape.p50, we.shape.p95],
  ['last page of the whole list', we.lastPage.p50, we.lastPage.p95],
]));
console.log(`${we.disk.toFixed(0)} MB on disk`);
