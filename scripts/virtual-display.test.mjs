import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOnPath } from './system-libraries.mjs';
import { isDisplayMissing, startVirtualDisplay } from './virtual-display.mjs';

describe.runIf(process.platform === 'linux')('a display is missing', () => {
  it('when neither X nor Wayland names one', () => {
    expect(isDisplayMissing({})).toBe(true);
    expect(isDisplayMissing({ DISPLAY: ':0' })).toBe(false);
    expect(isDisplayMissing({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
  });
});

describe.runIf(isOnPath('Xvfb'))('the virtual display', () => {
  it('takes a free number each time, with a key that only its owner reads', async () => {
    const [one, two] = await Promise.all([startVirtualDisplay(), startVirtualDisplay()]);
    expect(one.display).not.toBe(two.display);
    expect(statSync(one.env.XAUTHORITY).mode & 0o077).toBe(0);
    one.stop();
    two.stop();
    expect(existsSync(one.env.XAUTHORITY)).toBe(false);
  });

  it('ends with the process that started it, also when a signal ends that', () => {
    const module = JSON.stringify(path.join(import.meta.dirname, 'virtual-display.mjs'));
    const script = `const { startVirtualDisplay } = await import(${module}); const { display } = await startVirtualDisplay(); console.log(display); process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', timeout: 15_000 });
    expect(ended.status).toBe(143);
    const lock = `/tmp/.X${ended.stdout.trim().slice(1)}-lock`;
    const isServerGone = () => !existsSync(lock) || !existsSync(`/proc/${readFileSync(lock, 'utf8').trim()}`);
    return expect.poll(isServerGone, { timeout: 5_000 }).toBe(true);
  });
});
