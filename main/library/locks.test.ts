import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocks, type Locks } from './locks';

let folder: string;
const story = '0b6d5f4e-6a0c-4b7e-9a53-3f6f2a1c7d10';
const nobody = (): void => undefined;
const path = (): string => join(folder, '.copydesk', 'locks', `${story}.json`);
const locksOf = (who: string, machine = 'kestrel', pid = process.pid): Locks => createLocks({ who: () => who, now: () => '2024-03-28T12:02:00Z', machine, pid });
const ana = { who: 'Ana', machine: 'kestrel', since: '2024-03-28T12:02:00Z' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-locks-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('the lock of a story', () => {
  it('says to others who edits, until it is let go', async () => {
    const [one, other] = [locksOf('Ana'), locksOf('Bo', 'heron')];
    expect(await one.look(folder, story)).toBeUndefined();
    expect(await one.take(folder, story, nobody)).toBeUndefined();
    expect(await one.look(folder, story)).toBeUndefined();
    expect(await other.look(folder, story)).toEqual(ana);
    expect(await other.take(folder, story, nobody)).toEqual(ana);
    await other.release(story);
    expect(await other.look(folder, story)).toEqual(ana);
    await one.release(story);
    expect(await other.take(folder, story, nobody)).toBeUndefined();
    await other.releaseAll();
    expect(readdirSync(join(folder, '.copydesk', 'locks'))).toEqual([]);
  });

  it('is listed for others with whose it is, by one look at the folder', async () => {
    const [one, other] = [locksOf('Ana'), locksOf('Bo', 'heron')];
    expect(await other.list(folder)).toEqual([]);
    await one.take(folder, story, nobody);
    writeFileSync(join(folder, '.copydesk', 'locks', 'half.json'), '{"format": "copydesk.lo');
    expect(await other.list(folder)).toEqual([{ articleId: story, holder: ana }]);
    expect(await one.list(folder)).toEqual([]);
    expect([one.isOurs(`${story}.json`), one.isOurs(`${story}.json.half-written`), one.isOurs('other.json'), other.isOurs(`${story}.json`)]).toEqual([true, true, false, false]);
    await one.release(story);
    expect(await other.list(folder)).toEqual([]);
  });

  it('is given to one of two who ask at the same time', async () => {
    for (let round = 0; round < 20; round += 1) {
      const sides = [locksOf('Ana'), locksOf('Bo', 'heron')];
      const answers = await Promise.all(sides.map((side) => side.take(folder, story, nobody)));
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      await Promise.all(sides.map((side) => side.releaseAll()));
    }
  });

  it('goes without a word when its process is dead, and only on this computer', async () => {
    const dead = 2 ** 22 + 1;
    await locksOf('Ana', 'kestrel', dead).take(folder, story, nobody);
    expect(await locksOf('Bo', 'heron').look(folder, story)).toEqual(ana);
    const same = locksOf('Bo', 'kestrel');
    expect(await same.look(folder, story)).toBeUndefined();
    expect(await same.take(folder, story, nobody)).toBeUndefined();
    await same.releaseAll();
  });

  it('is noticed by its holder when somebody takes it over, and comes again when somebody only deleted it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const [one, other] = [locksOf('Ana'), locksOf('Bo', 'heron')];
    const lost = vi.fn();
    await one.take(folder, story, lost);
    rmSync(path());
    vi.advanceTimersByTime(5000);
    await vi.waitFor(() => expect(existsSync(path())).toBe(true));
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ who: 'Ana', beat: 1 });
    await other.takeOver(folder, story, nobody);
    vi.advanceTimersByTime(5000);
    await vi.waitFor(() => expect(lost).toHaveBeenCalledWith({ who: 'Bo', machine: 'heron', since: '2024-03-28T12:02:00Z' }));
    await one.releaseAll();
    expect(await one.look(folder, story)).toMatchObject({ who: 'Bo' });
    await other.releaseAll();
  });

  it('gives way to nothing that is no lock, and is silent where nothing can be written', async () => {
    mkdirSync(join(folder, '.copydesk', 'locks'), { recursive: true });
    writeFileSync(path(), '{"format":"copyd');
    const one = locksOf('Ana');
    expect(await one.take(folder, story, nobody)).toBeUndefined();
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ who: 'Ana' });
    await one.releaseAll();
    writeFileSync(join(folder, 'no-folder'), '');
    expect(await one.take(join(folder, 'no-folder'), story, nobody)).toBeUndefined();
    chmodSync(folder, 0o700);
    expect(await one.look(join(folder, 'gone'), story)).toBeUndefined();
  });

  it('stays in its folder whatever a story is called inside', async () => {
    const one = locksOf('Ana');
    await one.take(folder, '../../out', nobody);
    expect(readdirSync(join(folder, '.copydesk', 'locks'))).toHaveLength(1);
    expect(await locksOf('Bo', 'heron').look(folder, '../../out')).toEqual(ana);
    await one.releaseAll();
  });
});
