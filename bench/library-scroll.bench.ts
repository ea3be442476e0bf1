import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { median, quantile, table } from './lib';

// node scripts/bench.mjs library-scroll; COPYDESK_BENCH_ROUNDS makes it shorter.
const rounds = Number(process.env['COPYDESK_BENCH_ROUNDS'] ?? 3);
const rows = 100_000;
const frames = 300;
const ways = ['steady', 'fast', 'jumping'] as const;

type Way = (typeof ways)[number];
type Kind = 'list' | 'empty';

interface Scrolled {
  readonly frames: readonly number[];
  readonly drawn: number;
  readonly worded: number;
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'));
await build({ root: join(import.meta.dirname, '../renderer/library/bench-page'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true, target: 'chrome130' } });
const app = await _electron.launch({ executablePath: process.env['ELECTRON_EXEC_PATH'] ?? 'electron', args: [...sandbox, join(import.meta.dirname, 'editor-window'), '--paced', folder] });
try {
  const page = await app.firstWindow();
  await page.waitForFunction(`'scrollList' in window`);
  const seen = new Map<string, Scrolled[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      for (const kind of ['empty', 'list'] as const) {
        await page.evaluate(`openList('${kind}', ${rows})`);
        const scrolled = await page.evaluate<Scrolled>(`scrollList('${way}', ${frames})`);
        seen.set(`${kind} ${way}`, [...(seen.get(`${kind} ${way}`) ?? []), scrolled]);
      }
    }
  }
  const of = (kind: Kind, way: Way): readonly Scrolled[] => seen.get(`${kind} ${way}`) ?? [];
  /** A frame is in time when it came within one and a half of the page's own frames: one later was missed. */
  const pace = median(ways.flatMap((way) => of('empty', way).flatMap((each) => each.frames)));
  const inTime = (kind: Kind, way: Way): number => median(of(kind, way).map((each) => each.frames.filter((ms) => ms < pace * 1.5).length / each.frames.length));
  const p95 = (kind: Kind, way: Way): number => median(of(kind, way).map((each) => quantile(each.frames, 0.95)));
  console.log(`Scrolling ${rows} rows against an empty page of the same height; median of ${rounds} rounds of ${frames} frames, one every ${pace.toFixed(1)} ms`);
  console.log(table(['', 'frames in time', 'empty page', 'ratio', 'aim', 'met', 'frame p95 ms', 'empty p95 ms', 'rows drawn', 'with words'], ways.map((way) => {
    const [ours, empty] = [inTime('list', way), inTime('empty', way)];
    return [way, ours, empty, ours / empty, 0.98, ours / empty >= 0.98 ? 'yes' : 'NO', p95('list', way), p95('empty', way), median(of('list', way).map((each) => each.drawn)), median(of('list', way).map((each) => each.worded))];
  })));
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
