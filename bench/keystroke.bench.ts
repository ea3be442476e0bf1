import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { build } from 'vite';
import { median, quantile, table } from './lib';

// node scripts/bench.mjs keystroke; COPYDESK_BENCH_ROUNDS and COPYDESK_BENCH_KEYS make it shorter.
const rounds = Number(process.env['COPYDESK_BENCH_ROUNDS'] ?? 3);
const keys = Number(process.env['COPYDESK_BENCH_KEYS'] ?? 100);
const warmUps = 8;
const sizes = [1000, 10_000, 50_000] as const;
const kinds = ['bare', 'editor'] as const;

/** Types in the middle of a fresh document, one key at a time, and gives back each key's milliseconds. */
async function typeInto(page: Page, kind: (typeof kinds)[number], words: number): Promise<readonly number[]> {
  await page.evaluate(`openDocument('${kind}', ${words})`);
  const middle = page.locator('[data-middle]');
  await middle.click({ position: { x: 120, y: 12 } });
  for (let key = 0; key < warmUps + keys; key += 1) {
    await page.keyboard.press('abcdefghij'[key % 10] ?? 'a');
    await page.evaluate('settled()');
    if (key === warmUps - 1) await page.evaluate('takeTimes()');
  }
  return page.evaluate<number[]>('takeTimes()');
}

const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'));
await build({ root: join(import.meta.dirname, '../renderer/editor/keystroke-page'), logLevel: 'error', build: { outDir: folder, emptyOutDir: true, target: 'chrome130' } });
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const app = await _electron.launch({ executablePath: process.env['ELECTRON_EXEC_PATH'] ?? 'electron', args: [...sandbox, join(import.meta.dirname, 'keystroke'), folder] });
try {
  const page = await app.firstWindow();
  await page.waitForFunction(`'openDocument' in window`);
  const rows: (readonly (string | number)[])[] = [];
  for (const words of sizes) {
    const runs = new Map(kinds.map((kind) => [kind, new Array<readonly number[]>()]));
    for (let round = 0; round < rounds; round += 1) for (const kind of kinds) runs.get(kind)?.push(await typeInto(page, kind, words));
    const at = (kind: (typeof kinds)[number], share: number): number => median((runs.get(kind) ?? []).map((times) => quantile(times, share)));
    rows.push([`${words.toLocaleString('en')} words`, at('bare', 0.5), at('editor', 0.5), at('editor', 0.5) / at('bare', 0.5), at('bare', 0.95), at('editor', 0.95), at('editor', 0.95) / at('bare', 0.95)]);
  }
  console.log(`Keystroke in the middle of a story, from the key to the painted frame, ms; median of ${rounds} rounds of ${keys} keys (aim: ratio 1.3)`);
  console.log(table(['', 'bare p50', 'ours p50', 'ratio p50', 'bare p95', 'ours p95', 'ratio p95'], rows));
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
