import { execFileSync } from 'node:child_process';
import { cp, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { quantile } from './lib';

const source = join(import.meta.dirname, '../../shared/bench-peers');
const cache = join(import.meta.dirname, '../node_modules/.cache/bench-peers');
const names = ['bare', 'codemirror', 'lexical', 'prosemirror', 'tiptap', 'slate', 'quill', 'ckeditor'] as const;
const warmUps = 8;

/** The name of another editor that is measured beside ours. */
export type Peer = (typeof names)[number];

/** What was measured of another editor, in milliseconds. */
export interface PeerFigures {
  readonly load: number;
  readonly p50: number;
  readonly p95: number;
  /** Fifty undos; NaN when the editor refused. */
  readonly undo: number;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

/** Builds the pages of other editors into `folder`, when their sources stand beside the repository; gives the names of those that there are. */
export async function buildPeers(folder: string): Promise<readonly Peer[]> {
  if (!(await exists(join(source, 'package.json')))) return [];
  if (!(await exists(join(cache, 'node_modules')))) {
    await mkdir(cache, { recursive: true });
    await cp(source, cache, { recursive: true });
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: cache, stdio: 'inherit' });
  }
  execFileSync(process.execPath, ['build.mjs', ...names], { cwd: cache, stdio: 'ignore' });
  await cp(join(cache, 'dist'), folder, { recursive: true });
  return names;
}

/** Types `keys` real keys in the middle of a document of `words` words in another editor. */
export async function measurePeer(page: Page, peer: Peer, words: number, keys: number): Promise<PeerFigures> {
  await page.goto(`app://bench/peers/${peer}.html?words=${words}`);
  await page.waitForFunction('window.ready');
  const { painted } = await page.evaluate<{ readonly painted: number }>('doLoad()');
  const { x, y } = await page.evaluate<{ readonly x: number; readonly y: number }>('caretTo(0.5)');
  await page.mouse.click(x, y);
  await page.evaluate('probe.on = true');
  for (let key = 0; key < warmUps + keys; key += 1) {
    await page.keyboard.press('abcdefghij'[key % 10] ?? 'a');
    await page.waitForFunction(`probe.lat.length >= ${key + 1}`, undefined, { polling: 5, timeout: 5000 });
  }
  const times = (await page.evaluate<number[]>('[...probe.lat]')).slice(warmUps);
  const undo = await page.evaluate<number>('doUndo().then((each) => each.ms, () => NaN)');
  return { load: painted, p50: quantile(times, 0.5), p95: quantile(times, 0.95), undo };
}
