import { statSync } from 'node:fs';
import path from 'node:path';
import { resolveElectron } from '../electron-runtime.mjs';
import { ensureSystemLibraries } from '../system-libraries.mjs';
import { isDisplayMissing, startVirtualDisplay } from '../virtual-display.mjs';
import { outputOf, say } from './run.mjs';

/**
 * Everything a script needs before it opens a window: an Electron, the libraries it wants, a display.
 * @returns {Promise<{
 *   electron: import('./electron-dist.mjs').Electron,
 *   env: NodeJS.ProcessEnv,
 *   args: readonly string[],
 *   isVirtual: boolean,
 *   stop: () => void,
 * }>} `env` names the runtime for every tool that asks for one (ELECTRON_OVERRIDE_DIST_PATH for the electron
 *   package and Playwright, ELECTRON_EXEC_PATH for electron-vite) and the display; `args` are the switches this
 *   machine needs; `stop` ends the virtual display, if there is one
 */
export async function prepareDesktop() {
  const electron = await resolveElectron();
  await ensureSystemLibraries(electron.path);
  const display = isDisplayMissing() ? await startVirtualDisplay() : undefined;
  const env = { ...process.env, ...display?.env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist, ELECTRON_EXEC_PATH: electron.path };
  delete env.ELECTRON_RUN_AS_NODE; // editors set it in their terminals; the app would start as plain Node
  return { electron, env, args: sandboxSwitches(electron), isVirtual: display !== undefined, stop: display?.stop ?? (() => {}) };
}

/**
 * Chromium refuses to start as root with its sandbox, and cannot build it where the system keeps users from
 * making namespaces. That concerns this development runtime only; the installed app has its own helper.
 */
function sandboxSwitches(electron) {
  if (process.platform !== 'linux') return [];
  if (process.getuid() === 0) return ['--no-sandbox'];
  const helper = statSync(path.join(electron.dist, 'chrome-sandbox'), { throwIfNoEntry: false });
  const isHelperTrusted = helper?.uid === 0 && (helper.mode & 0o4000) !== 0;
  if (isHelperTrusted || outputOf('unshare', ['--user', '--map-root-user', 'true']) !== undefined) return [];
  say('This system allows no user namespaces, so the development runtime runs without its sandbox.');
  return ['--no-sandbox'];
}
