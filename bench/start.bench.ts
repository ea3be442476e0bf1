import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { newArticle } from '../shared/article/article';
import { formatArticleFile } from '../shared/article/article-file';
import { median, table } from './lib';

const rounds = Number(process.argv[2] ?? 7);
const warmUps = 2;

/** From just before the process is made to the painted, interactive window, by the window's own clock, in milliseconds. */
async function startOnce(args: readonly string[]): Promise<number> {
  const from = Date.now();
  const app = await _electron.launch({ executablePath: process.env['ELECTRON_EXEC_PATH'] ?? 'electron', args: [...args] });
  const page = await app.firstWindow();
  await page.waitForSelector('html[data-app-state="ready"]');
  const ready = await page.evaluate(() => new Promise<number>((told) => setTimeout(() => told(performance.timeOrigin + performance.now()), 0)));
  app.process().kill('SIGKILL');
  await new Promise((resolve) => app.process().once('exit', resolve));
  return ready - from;
}

const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'));
const library = join(folder, 'library');
const data = join(folder, 'data');
await mkdir(library);
await mkdir(data);
const words = 'The ferry left the quay an hour late and nobody on board seemed to mind the rain. '.repeat(25).trim();
const article = { ...newArticle('bench', { headline: 'A ferry leaves late', language: 'en' }), body: [{ type: 'paragraph', content: [{ type: 'text', text: words }] } as const] };
const file = join(library, 'ferry.article');
await writeFile(file, formatArticleFile(article));
await writeFile(join(data, 'settings.json'), JSON.stringify({ libraryFolder: library, profile: { name: 'Bench', role: 'editor' }, language: 'en' }));

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const variants = {
  'empty window': [...sandbox, join(import.meta.dirname, 'empty-window')],
  'Copydesk with a 400-word article': [...sandbox, `--user-data-dir=${data}`, '.', file],
};
const times = new Map<string, number[]>(Object.keys(variants).map((name) => [name, []]));
for (let round = 0; round < rounds + warmUps; round += 1) {
  for (const [name, args] of Object.entries(variants)) {
    const time = await startOnce(args);
    if (round >= warmUps) times.get(name)?.push(time);
  }
}
await rm(folder, { recursive: true, force: true });

const floor = median(times.get('empty window') ?? []);
console.log(`Start to interactive, median of ${rounds} interleaved rounds (aim 1.15)`);
console.log(table(['', 'ms', 'ratio'], [...times].map(([name, values]) => [name, median(values), median(values) / floor])));
