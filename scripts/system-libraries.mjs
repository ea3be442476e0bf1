#!/usr/bin/env node
// Checks that this system can run Electron, and installs what is missing when it may:
// node scripts/system-libraries.mjs
import { existsSync } from 'node:fs';
import path from 'node:path';
import { resolveElectron } from './electron-runtime.mjs';
import { outputOf, run, runAsScript, say } from './lib/run.mjs';
import { isDisplayMissing } from './virtual-display.mjs';

/** What Electron needs beyond a bare system. Ubuntu 24.04 and Debian 13 renamed some (64-bit time): first name that exists wins. */
const libraryPackages = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']];
const displayPackages = [['xvfb']];
/** Holds `gio`, with which Electron moves files to the trash. */
const trashPackages = [['libglib2.0-bin']];

/**
 * What this system lacks for running the given program, as people name it.
 * @param {string} program path of the Electron program
 * @returns {{ libraries: readonly string[], display: readonly string[], trash: readonly string[] }} file names of shared libraries; programs for a virtual display; for the trash
 */
export function findMissing(program) {
  if (process.platform !== 'linux') return { libraries: [], display: [], trash: [] };
  return {
    libraries: missingLibraries(outputOf('ldd', [program]) ?? ''),
    display: isDisplayMissing() && !isOnPath('Xvfb') ? ['Xvfb'] : [],
    trash: isOnPath('gio') ? [] : ['gio'],
  };
}

/**
 * The libraries that `ldd` did not find.
 * @param {string} lddOutput lines like `libgbm.so.1 => not found`
 * @returns {readonly string[]}
 */
export function missingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
  return [...new Set(names)];
}

/**
 * Makes sure Electron can start. As root on a system with apt it installs what is missing and says so;
 * otherwise it throws the one command to run. On Windows and macOS there is nothing to do.
 * @param {string} program path of the Electron program
 */
export async function ensureSystemLibraries(program) {
  const missing = findMissing(program);
  const groups = [
    ...(missing.libraries.length > 0 ? libraryPackages : []),
    ...(missing.display.length > 0 ? displayPackages : []),
    ...(missing.trash.length > 0 ? trashPackages : []),
  ];
  if (groups.length === 0) return;
  say(`This system lacks what Electron needs: ${Object.values(missing).flat().join(', ')}.`);
  await installPackages(groups);
  const left = Object.values(findMissing(program)).flat();
  if (left.length > 0) throw new Error(`Still missing after the installation: ${left.join(', ')}.`);
}

/**
 * Installs Debian packages as root, or throws the sentence with the one command for everybody else.
 * @param {readonly (readonly string[])[]} groups for each package its possible names, best first
 */
export async function installPackages(groups) {
  if (!isOnPath('apt-get')) throw new Error(`Please install, with this system's package manager, what Debian calls: ${groups.map((names) => names.at(-1)).join(' ')}`);
  if (process.getuid() !== 0) {
    throw new Error(`Please run this once, then try again:\n\n    sudo apt-get install -y --no-install-recommends ${packageNames(groups).join(' ')}\n`);
  }
  // Hundreds of lines about unpacking say nothing to the reader; trouble comes on stderr.
  const quietly = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  say('Installing it with apt-get; this takes about half a minute.');
  if ((await run('apt-get', ['update', '-qq'], quietly)) !== 0) say('The package lists could not all be refreshed; trying with what there is.');
  const names = packageNames(groups);
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quietly);
  if (code !== 0) throw new Error(`apt-get could not install ${names.join(' ')}.`);
  say(`Installed ${names.join(' ')}.`);
}

/** For each group the first name this system's package lists know, or the oldest name when they are empty. */
function packageNames(groups) {
  return groups.map((names) => names.find(isKnownPackage) ?? names.at(-1));
}

function isKnownPackage(name) {
  return (outputOf('apt-cache', ['show', '--no-all-versions', name]) ?? '').includes(`Package: ${name}\n`);
}

/**
 * True when a program of this name can be called.
 * @param {string} program
 */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
}

runAsScript(import.meta.url, async () => {
  const electron = await resolveElectron();
  await ensureSystemLibraries(electron.path);
  say('This system can run Electron.');
});
