#!/usr/bin/env node
// npm run dist [-- electron-builder's arguments]: builds the installers of this system into dist/.
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { resolveElectron } from './electron-runtime.mjs';
import { fetchAppImageTools } from './fetch-appimage-runtime.mjs';
import { makeIcons } from './icons.mjs';
import { build } from './lib/build.mjs';
import { cacheFolder } from './lib/registry-electron.mjs';
import { outputOf, repositoryFolder, runAsScript, runNode, say } from './lib/run.mjs';
import { installPackages, isOnPath } from './system-libraries.mjs';
import { writeNotices } from './third-party-notices.mjs';

const probeLimitMs = 5_000;

runAsScript(import.meta.url, async () => {
  const electron = await resolveElectron();
  const isTestBuild = electron.version !== pinnedElectron();
  if (isTestBuild) warn(electron);

  await makeIcons();
  say(`Notices for ${await writeNotices()} packages.`);
  await build();

  const env = { ...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? commitTime(), ...(await toolsOfThisSystem()) };
  rmSync(path.join(repositoryFolder, 'dist'), { recursive: true, force: true });
  const builder = path.join('node_modules', 'electron-builder', 'cli.js');
  const args = ['--publish', 'never', ...(isTestBuild ? testBuildArguments(electron) : []), ...process.argv.slice(2)];
  const code = await runNode([builder, ...args], { env: isTestBuild ? { DEB_LEVEL: '1', ...env } : env });
  if (code !== 0) return code;

  listArtifacts();
  if (isTestBuild) warn(electron);
});

function pinnedElectron() {
  return JSON.parse(readFileSync(path.join(repositoryFolder, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

function warn(electron) {
  const line = '*'.repeat(78);
  say(line);
  say('TEST BUILD, NOT FOR RELEASE.');
  say(`It contains Electron ${electron.version ?? 'of an unknown version'} (${electron.source}) instead of ${pinnedElectron()}, without its security fixes.`);
  say('A release is built with COPYDESK_ELECTRON=download, which accepts no other.');
  say(line);
}

/** Which runtime to pack, names that nobody takes for a release, and compression that favours time over size. */
function testBuildArguments(electron) {
  return [
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version ?? pinnedElectron()}`,
    '-c.artifactName=${name}-${version}-test-build-${arch}.${ext}',
    '-c.deb.compression=gz',
  ];
}

/** So that the same commit gives the same bytes, on whatever day it is built. */
function commitTime() {
  return outputOf('git', ['-C', repositoryFolder, 'log', '-1', '--format=%ct'])?.trim() || String(Math.floor(Date.now() / 1000));
}

/**
 * electron-builder fetches its tools from GitHub. On a Linux that cannot reach it, the system's own tools do the
 * same work, and these variables name them; everywhere else it is left alone.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function toolsOfThisSystem() {
  if (process.platform !== 'linux' || (await canReachGitHub())) return {};
  say("GitHub cannot be reached, so this system's own tools build the packages.");
  const needed = [['mksquashfs', 'squashfs-tools'], ['desktop-file-validate', 'desktop-file-utils'], ['update-mime-database', 'shared-mime-info']];
  const missing = needed.filter(([program]) => !isOnPath(program)).map(([, name]) => [name]);
  if (missing.length > 0) await installPackages(missing);

  const appImageTools = path.join(cacheFolder(process.env), 'appimage-tools');
  fetchAppImageTools(appImageTools);
  return { APPIMAGE_TOOLS_PATH: appImageTools, CUSTOM_FPM_PATH: path.join(repositoryFolder, 'scripts', 'fpm-lite.mjs') };
}

async function canReachGitHub() {
  try {
    await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(probeLimitMs) });
    return true;
  } catch {
    return false;
  }
}

function listArtifacts() {
  const folder = path.join(repositoryFolder, 'dist');
  for (const name of readdirSync(folder).sort()) {
    const status = statSync(path.join(folder, name));
    if (status.isFile() && !/\.(ya?ml|blockmap)$/.test(name)) say(`dist/${name} (${(status.size / 1e6).toFixed(1)} MB)`);
  }
}
