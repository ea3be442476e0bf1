import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Electron
 * @property {string} path the program
 * @property {string} dist the folder that holds it
 * @property {string | undefined} version from the folder's `version` file
 * @property {'override' | 'installed' | 'download' | 'registry' | 'registry-cache'} source
 */

const programNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** The program's place inside a folder of Electron, on this system. */
export const programName = programNames[process.platform] ?? 'electron';

/**
 * What a folder of Electron holds, or undefined when the program is not in it.
 * @param {string} dist
 * @param {Electron['source']} source how we came to it
 * @returns {Electron | undefined}
 */
export function describeDist(dist, source) {
  const program = path.join(dist, programName);
  if (!statSync(program, { throwIfNoEntry: false })?.isFile()) return undefined;
  const versionFile = path.join(dist, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : undefined;
  return { path: program, dist, version, source };
}
