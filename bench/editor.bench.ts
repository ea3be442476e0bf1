import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { build } from 'vite';
import { median, quantile, table } from './lib';
import { buildPeers, measurePeer, type PeerFigures } from './peers';
import { caretWalk, walked } from './caret-walk';

// node scripts/bench.mjs editor; COPYDESK_BENCH_ROUNDS and COPYDESK_BENCH_KEYS make it shorter.
const rounds = Number(process.env['COPYDESK_BENCH_ROUNDS'] ?? 3);
const keys = Number(process.env['COPYDESK_BENCH_KEYS'] ?? 100);
const warmUps = 8;
const short = 1000;
const long = 50_000;
const kinds = ['bare', 'editor'] as const;

type Kind = (typeof kinds)[number];

/** Every figure of one kind of editor at one length: one entry a round, in milliseconds. */
interface Figures {
  readonly load: number[];
  readonly p50: number[];
  readonly p95: number[];
  readonly listening: number[];
  readonly undo: number[];
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Types in the middle of the document, one key at a time, and gives back each key's milliseconds. */
async function typeInto(page: Page): Promise<readonly number[]> {
  await page.evaluate('toMiddle()');
  await page.locator('[data-middle]').click({ position: { x: 120, y: 12 } });
  for (let key = 0; key < warmUps + keys; key += 1) {
    await page.keyboard.press('abcdefghij'[key % 10] ?? 'a');
    await page.evaluate('settled()');
    if (key === warmUps - 1) await page.evaluate('takeTimes(), takeListening()');
  }
  return page.evaluate<number[]>('takeTimes()');
}

async function measure(page: Page, kind: Kind, words: number, figures: Figures): Promise<void> {
  figures.load.push(await page.evaluate<number>(`openDocument('${kind}', ${words})`));
  const times = await typeInto(page);
  figures.p50.push(quantile(times, 0.5));
  figures.p95.push(quantile(times, 0.95));
  figures.listening.push((await page.evaluate<number>('takeListening()')) / keys);
  if (words === long) figures.undo.push(await page.evaluate<number>('undoFifty()'));
}

function row(name: string, ours: number, baseline: number, aim: number): readonly (string | number)[] {
  const ratio = ours / baseline;
  return [name, ours, baseline, ratio, aim, ratio <= aim ? 'yes' : 'NO'];
}

const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'));
await build({ root: join(import.meta.dirname, '../renderer/editor/bench-page'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true, target: 'chrome130' } });
const peers = await buildPeers(join(folder, 'peers'));
const app = await _electron.launch({ executablePath: process.env['ELECTRON_EXEC_PATH'] ?? 'electron', args: [...sandbox, join(import.meta.dirname, 'editor-window'), folder] });
try {
  const page = await app.firstWindow();
  await page.waitForFunction(`'openDocument' in window`);
  const figures = new Map<string, Figures>();
  const of = (kind: Kind, words: number): Figures => {
    const known = figures.get(`${kind} ${words}`) ?? { load: [], p50: [], p95: [], listening: [], undo: [] };
    figures.set(`${kind} ${words}`, known);
    return known;
  };
  const autosaves: { readonly ours: number; readonly full: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const words of [short, long]) for (const kind of kinds) await measure(page, kind, words, of(kind, words));
    await page.evaluate(`openDocument('editor', ${long})`);
    autosaves.push(await page.evaluate<{ ours: number; full: number }>('autosave()'));
  }
  const [ours, bare, oursShort] = [of('editor', long), of('bare', long), of('editor', short)];
  console.log(`A story of 50,000 words against a bare editable element; ms, median of ${rounds} rounds, ${keys} keys each`);
  console.log(table(['', 'ours', 'baseline', 'ratio', 'aim', 'met'], [
    row('key to painted frame, p50', median(ours.p50), median(bare.p50), 1),
    row('key to painted frame, p95', median(ours.p95), median(bare.p95), 1.2),
    row('p50 against ours at 1,000 words', median(ours.p50), median(oursShort.p50), 2.5),
    row('listeners a key, against 0.5 ms', median(ours.listening), 0.5, 1),
    row('opened to painted', median(ours.load), median(bare.load), 3),
    row('fifty undos', median(ours.undo), median(bare.undo), 3.5),
    row('autosave, against a full stringify', median(autosaves.map((each) => each.ours)), median(autosaves.map((each) => each.full)), 0.5),
  ]));
  console.log(`At 1,000 words: key p50 ${median(oursShort.p50).toFixed(2)} ms, bare ${median(of('bare', short).p50).toFixed(2)} ms`);

  const managed = await walked(page, 'editor');
  const unmanaged = await walked(page, 'unmanaged');
  const apart = caretWalk.findIndex((_, move) => managed[move] !== unmanaged[move]);
  console.log(apart === -1 ? `Caret: the same place after each of ${caretWalk.length} moves with and without far blocks laid out` : `Caret: APART after move ${apart + 1} (${caretWalk[apart] ?? ''}): ${managed[apart] ?? ''} with far blocks left out, ${unmanaged[apart] ?? ''} without`);

  const beside: (readonly [string, PeerFigures])[] = [];
  for (const peer of peers) beside.push([peer, await measurePeer(page, peer, long, keys)]);
  if (beside.length > 0) {
    console.log('Others at 50,000 words of the same kind of text, one round');
    console.log(table(['', 'key p50', 'key p95', 'opened to painted', 'fifty undos'], beside.map(([peer, each]) => [peer, each.p50, each.p95, each.load, each.undo])));
  }
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
