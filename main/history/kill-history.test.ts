import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHistory } from './history';

let root = '';
beforeEach(() => (root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-history-kill-')))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Lets a process add versions and kills it `afterMs` past the first; gives the ids of the last that it said and of all that it had named. */
async function addUntilKilled(writer: string, afterMs: number): Promise<{ readonly last: string; readonly named: readonly string[]; readonly diedAt: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'kept-adding.ts'), join(root, 'history'), writer], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === 1) setTimeout(() => child.kill('SIGKILL'), afterMs);
  }
  await gone;
  if (lines.length === 0) throw new Error('the process added nothing');
  return { diedAt: performance.now(), last: lines.at(-1)?.split(' ')[0] ?? '', named: lines.filter((line) => line.endsWith('named')).map((line) => line.split(' ')[0] ?? '') };
}

it('keeps, through random kills of two processes at once, what each said was kept: named for good, the newest, all readable', async () => {
  const named: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const [one, other] = await Promise.all([addUntilKilled('one', randomInt(5, 700)), addUntilKilled('other', randomInt(5, 700))]);
    named.push(...one.named, ...other.named);
    const history = createHistory({ folder: join(root, 'history'), by: () => undefined, trouble: (error) => { throw error; } });
    const versions = await history.list('story');
    const ids = new Set(versions.map((version) => version.id));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(versions.filter((version) => version.name !== undefined).length).toBeGreaterThanOrEqual(named.length);
    // What the one that died first said last may have been thinned out by the other, whose years pass in seconds.
    expect(ids).toContain((one.diedAt > other.diedAt ? one : other).last);
    expect(ids.size).toBe(versions.length);
    for (const version of versions) expect((await history.read('story', version.id)).length).toBeGreaterThan(0);
    expect(versions.map((version) => version.sequence)).toEqual(versions.map((version) => version.sequence).sort((a, b) => a - b));
    await history.idle();
  }
}, 120_000);
