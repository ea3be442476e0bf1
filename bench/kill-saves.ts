import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { formatArticleFile, parseArticleFile } from '../shared/article/article-file';
import { sweepTempFiles } from '../main/files/temp-file';
import { stepOf, storeIn, storyAt } from './saved-story';

/** What a series of kills did. */
export interface KillReport {
  readonly kills: number;
  /** Saves that were acknowledged before their process died. */
  readonly acknowledged: number;
  /** Files that could not be read after a kill. */
  readonly unreadable: number;
  /** Kills after which the file held less than was acknowledged. */
  readonly lost: number;
  /** Kills after which an opened story offered older words than its file holds. */
  readonly stale: number;
  /** Kills that left a temp file, all swept by the next start. */
  readonly leftovers: number;
  readonly notSwept: number;
}

/** Lets a process save through the real store again and again, kills it at a random instant, and looks at what is left; as often as asked. */
export async function killSaves(kills: number): Promise<KillReport> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-kill-')));
  const child = await buildChild(join(root, 'built'));
  const library = join(root, 'library');
  mkdirSync(library);
  writeFileSync(join(library, 'story.article'), formatArticleFile(storyAt(0, 100)));
  const report = { kills, acknowledged: 0, unreadable: 0, lost: 0, stale: 0, leftovers: 0, notSwept: 0 };
  let atLeast = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const { last, count } = await saveUntilKilled(child, root, randomInt(1, 120));
      report.acknowledged += count;
      atLeast = Math.max(atLeast, last);
      const held = stepHeld(join(library, 'story.article'));
      if (held === undefined) report.unreadable += 1;
      else if (held < atLeast) report.lost += 1;
      if (readdirSync(library).length > 1) report.leftovers += 1;
      await sweepTempFiles(library);
      if (readdirSync(library).length > 1) report.notSwept += 1;
      if (held === undefined) continue;
      const { store, id } = storeIn(root);
      const { recovered } = await store.open(id);
      if (recovered !== undefined && stepOf(recovered) < held) report.stale += 1;
      atLeast = held;
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return report;
}

function stepHeld(path: string): number | undefined {
  try {
    return stepOf(parseArticleFile(readFileSync(path, 'utf8'), 'story').article);
  } catch {
    return undefined;
  }
}

/** The saving process as one plain script: hundreds of starts must not each compile it. */
async function buildChild(folder: string): Promise<string> {
  const entry = join(import.meta.dirname, 'kill-saves-child.ts');
  await build({
    configFile: false, logLevel: 'silent', ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, rolldownOptions: { output: { entryFileNames: 'child.mjs' } } },
  });
  return join(folder, 'child.mjs');
}

/** Runs the saving process until `afterMs` past its first acknowledged save, then kills it; gives the last step it acknowledged. */
async function saveUntilKilled(childPath: string, root: string, afterMs: number): Promise<{ readonly last: number; readonly count: number }> {
  const child = spawn(process.execPath, [childPath, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let last = 0;
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    count += 1;
    if (count === 1) setTimeout(() => child.kill('SIGKILL'), afterMs);
  }
  await gone;
  if (count === 0) throw new Error('the saving process did not save');
  return { last, count };
}
