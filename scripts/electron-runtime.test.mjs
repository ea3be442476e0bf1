import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveElectron } from './electron-runtime.mjs';
import { programName } from './lib/electron-dist.mjs';
import { registryElectron } from './lib/registry-electron.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'electron-runtime-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A folder that looks like an Electron. */
function makeDist(name, version) {
  const dist = path.join(folder, name);
  mkdirSync(path.dirname(path.join(dist, programName)), { recursive: true });
  writeFileSync(path.join(dist, programName), '');
  writeFileSync(path.join(dist, 'version'), version);
  return dist;
}

/** An electron package whose installer does what a test wants. */
function makePackage(installer) {
  const packageFolder = path.join(folder, 'electron');
  mkdirSync(packageFolder);
  writeFileSync(path.join(packageFolder, 'package.json'), '{"version":"45.0.0"}');
  writeFileSync(path.join(packageFolder, 'install.js'), installer);
  return packageFolder;
}

const noNetwork = 'console.error("Error: getaddrinfo ENOTFOUND somewhere.example"); process.exit(1);';

function resolveWith(env, packageFolder, source) {
  const said = [];
  const environment = { PATH: process.env.PATH, XDG_CACHE_HOME: path.join(folder, 'cache'), ...env };
  return { said, electron: resolveElectron({ env: environment, say: (line) => said.push(line), packageFolder, source }) };
}

describe('which Electron runs', () => {
  it('takes the folder of the override before anything else', async () => {
    const dist = makeDist('mine', 'v44.1.0');
    const { electron } = resolveWith({ ELECTRON_OVERRIDE_DIST_PATH: dist }, makePackage(noNetwork));
    expect(await electron).toEqual({ path: path.join(dist, programName), dist, version: '44.1.0', source: 'override' });
  });

  it('fails with the place and the missing name when the override holds no Electron', async () => {
    const { electron } = resolveWith({ ELECTRON_OVERRIDE_DIST_PATH: folder }, makePackage(noNetwork));
    await expect(electron).rejects.toThrow(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${programName} in it.`);
  });

  it('takes the installed one when it is the pinned version, and not otherwise', async () => {
    const packageFolder = makePackage(noNetwork);
    makeDist('electron/dist', '45.0.0');
    expect((await resolveWith({}, packageFolder).electron).source).toBe('installed');
    makeDist('electron/dist', '44.9.9');
    await expect(resolveWith({ COPYDESK_ELECTRON: 'download' }, packageFolder).electron).rejects.toThrow('could not be downloaded');
  });

  it('downloads when nothing is installed', async () => {
    const packageFolder = makePackage('const fs = require("node:fs"); const path = require("node:path"); const dist = path.join(__dirname, "dist"); const program = path.join(dist, process.env.PROGRAM); fs.mkdirSync(path.dirname(program), { recursive: true }); fs.writeFileSync(program, ""); fs.writeFileSync(path.join(dist, "version"), "45.0.0");');
    const { electron } = resolveWith({ PROGRAM: programName }, packageFolder);
    expect((await electron).source).toBe('download');
  });

  it('stops a download that hangs at the limit and says so', async () => {
    const packageFolder = makePackage('setInterval(() => {}, 1000);');
    const { electron, said } = resolveWith({ COPYDESK_ELECTRON: 'download', COPYDESK_ELECTRON_TIMEOUT_S: '0.5' }, packageFolder);
    await expect(electron).rejects.toThrow('allows no other');
    expect(said).toContain('Electron was not downloaded: it took too long');
  });

  it('refuses a mode it does not know', async () => {
    await expect(resolveWith({ COPYDESK_ELECTRON: 'maybe' }, makePackage(noNetwork)).electron).rejects.toThrow('it can be auto, download, registry');
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')("the registry's Electron", () => {
  /** A package folder that `npm pack` packs without a network, like the registry's in its wrong content only. */
  function localSource(integrity) {
    const spec = path.join(folder, 'wrapped');
    mkdirSync(spec);
    writeFileSync(path.join(spec, 'package.json'), '{"name":"wrapped","version":"1.0.0"}');
    return { spec, integrity, electronVersion: '33.2.1', recipe: 1 };
  }
  const cacheEntries = () => readdirSync(path.join(folder, 'cache', 'copydesk-electron'));

  it('keeps nothing when the hash is wrong', async () => {
    const { electron } = resolveWith({ COPYDESK_ELECTRON: 'registry' }, makePackage(noNetwork), localSource('sha512-wrong'));
    await expect(electron).rejects.toThrow('is not the one we know; nothing was kept');
    expect(cacheEntries()).toEqual([]);
  });

  it('keeps nothing when the hash is right and the preparation fails', async () => {
    const source = localSource('');
    const packed = spawnSync('npm', ['pack', '--silent'], { cwd: source.spec, encoding: 'utf8' }).stdout.trim();
    const archive = readFileSync(path.join(source.spec, packed));
    rmSync(path.join(source.spec, packed));
    const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
    const { electron } = resolveWith({ COPYDESK_ELECTRON: 'registry' }, makePackage(noNetwork), { ...source, integrity });
    await expect(electron).rejects.toThrow('tar');
    expect(cacheEntries()).toEqual([]);
  });

  it('is reused from the cache, after the download was tried', async () => {
    const dist = makeDist(`cache/copydesk-electron/${registryElectron.electronVersion}-r${registryElectron.recipe}`, registryElectron.electronVersion);
    const { electron, said } = resolveWith({}, makePackage(noNetwork));
    expect(await electron).toMatchObject({ dist, source: 'registry-cache' });
    expect(said.at(-1)).toBe('Electron was not downloaded: ENOTFOUND somewhere.example');
  });
});
