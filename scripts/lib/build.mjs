import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryFolder, runNode, say } from './run.mjs';

const sources = ['shared', 'main', 'renderer', 'electron.vite.config.ts', 'scripts/lib/bdic.mjs', 'scripts/lib/dictionaries.mjs', 'package-lock.json'];
/** The last file of each of the three builds: a build that broke off leaves one of them old or missing. */
const products = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/**
 * Builds the app into out/ when it is missing or older than its sources.
 * @throws {Error} when the build fails
 */
export async function ensureBuilt() {
  if (isFresh(repositoryFolder)) return;
  say('Building the app.');
  await build();
}

/**
 * Builds the app into out/.
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Error} when the build fails
 */
export async function build(env = process.env) {
  const code = await runNode([path.join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], { env });
  if (code !== 0) throw new Error('The app does not build.');
}

/**
 * True when every product is newer than every source.
 * @param {string} folder the repository
 */
export function isFresh(folder) {
  const built = products.map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.min(...built) > Math.max(...sources.map((name) => newest(path.join(folder, name))));
}

/** The newest change below a place, in ms; a folder's own time counts too, as deleting a file changes only that. */
function newest(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(place).filter((name) => !/\.test\.|\.tsbuildinfo$/.test(name)).map((name) => newest(path.join(place, name)));
  return Math.max(found.mtimeMs, ...inside);
}
