import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenWindows } from './open-windows';

let folder: string;
const file = (): string => join(folder, 'open-windows.json');

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-open-windows-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the windows that are open', () => {
  it('are there at the next start, for this user alone', async () => {
    const now = createOpenWindows(folder);
    expect(now.last).toEqual([]);
    now.keep([{ number: 1 }]);
    now.keep([{ number: 1, story: '/library/heron.article' }, { number: 2 }]);
    await now.idle();
    expect(createOpenWindows(folder).last).toEqual([{ number: 1, story: '/library/heron.article' }, { number: 2 }]);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('stay as they were while all are being closed, and when the last one is', async () => {
    const now = createOpenWindows(folder);
    now.keep([{ number: 1 }, { number: 2 }]);
    now.freeze();
    now.keep([{ number: 1 }]);
    await now.idle();
    expect(createOpenWindows(folder).last).toEqual([{ number: 1 }, { number: 2 }]);
    const next = createOpenWindows(folder);
    next.keep([{ number: 2 }]);
    next.keep([]);
    await next.idle();
    expect(createOpenWindows(folder).last).toEqual([{ number: 2 }]);
  });

  it('are none when the file holds something else, and never many', () => {
    for (const text of ['', '{', '[{"number":0}]', '[{"number":"1"}]', '{"number":1}']) {
      writeFileSync(file(), text);
      expect(createOpenWindows(folder).last).toEqual([]);
    }
    writeFileSync(file(), JSON.stringify(Array.from({ length: 60 }, (_, index) => ({ number: 1 + (index % 50) }))));
    expect(createOpenWindows(folder).last.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('cost nothing when they cannot be written', async () => {
    const now = createOpenWindows(join(file(), 'not-a-folder'));
    writeFileSync(file(), '');
    now.keep([{ number: 1 }]);
    await now.idle();
    expect(readFileSync(file(), 'utf8')).toBe('');
  });
});
