import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const screen = '1440x900x24';
const startLimitMs = 15_000;

/** True on Linux when no screen is there to open a window on (a server, a container, an SSH session). */
export function isDisplayMissing(env = process.env) {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Starts an X server without a screen on a free display number. Only programs that are handed its key
 * (XAUTHORITY) may look at it: other users of the machine must not see the stories on it.
 * It ends with `stop` or with this process.
 * @returns {Promise<{ display: string, env: { DISPLAY: string, XAUTHORITY: string }, stop: () => void }>}
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-display-'));
  const keyFile = path.join(folder, 'key');
  writeFileSync(keyFile, authorityEntry(randomBytes(16)), { mode: 0o600 });
  // The server picks the number itself and writes it on descriptor 3, once it accepts connections.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset', '-auth', keyFile], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });

  const stop = () => {
    process.off('exit', stop);
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => endAfter(signal));

  try {
    const display = `:${await displayNumber(server)}`;
    server.unref();
    server.stderr.destroy();
    server.stdio[3].destroy();
    return { display, env: { DISPLAY: display, XAUTHORITY: keyFile }, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** When nothing else handles the signal (a child being waited for does), the process ends as it would have without us. */
function endAfter(signal) {
  if (process.listenerCount(signal) === 0) process.exit(128 + os.constants.signals[signal]);
}

/** @returns {Promise<number>} */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let number = '';
    let trouble = '';
    const fail = (why) => reject(new Error(`The virtual display did not start: ${why}`));
    const timer = setTimeout(() => fail('it took too long'), startLimitMs);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(trouble.trim() || `Xvfb ended with ${code}`));
    server.stderr.on('data', (chunk) => (trouble += chunk));
    server.stdio[3].on('data', (chunk) => {
      number += chunk;
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      resolve(Number(number));
    });
  });
}

/** One line of an Xauthority file (see Xsecurity(7)): the key for any host and any display. */
function authorityEntry(key) {
  const anyHost = Buffer.from([0xff, 0xff]);
  const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  return Buffer.concat([anyHost, field(Buffer.alloc(0)), field(Buffer.alloc(0)), field(Buffer.from('MIT-MAGIC-COOKIE-1')), field(key)]);
}
