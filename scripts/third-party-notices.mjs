#!/usr/bin/env node
// npm run notices: writes build/THIRD-PARTY-NOTICES.txt, the licences of everything inside the bundles.
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { dictionaries } from './lib/dictionaries.mjs';
import { repositoryFolder, runAsScript, runNode, say } from './lib/run.mjs';

/**
 * Writes the notices of the packages that the bundler really took: it builds once more with source maps, in a folder
 * of its own, and reads their names there. A list kept by hand would be wrong after the next import.
 * @param {string} [folder] the repository
 * @returns {Promise<number>} how many packages are named
 */
export async function writeNotices(folder = repositoryFolder) {
  const packages = await bundledPackages(folder);
  const notices = await Promise.all(packages.map((name) => noticeOf(folder, name)));
  await mkdir(path.join(folder, 'build'), { recursive: true });
  await writeFile(path.join(folder, 'build', 'THIRD-PARTY-NOTICES.txt'), noticesText(notices));
  return notices.length;
}

/** @returns {Promise<readonly string[]>} folders below node_modules, sorted */
async function bundledPackages(folder) {
  const out = await mkdtemp(path.join(os.tmpdir(), 'copydesk-notices-'));
  try {
    const electronVite = path.join('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const code = await runNode([electronVite, 'build', '--sourcemap', '--outDir', out, '--logLevel', 'error'], { cwd: folder });
    if (code !== 0) throw new Error('The app does not build, so what it contains is unknown.');
    const files = await readdir(out, { recursive: true });
    const maps = files.filter((name) => name.endsWith('.map'));
    if (maps.length === 0) throw new Error('The build made no source maps, so what it contains is unknown.');
    const sources = await Promise.all(maps.map(async (name) => JSON.parse(await readFile(path.join(out, name), 'utf8')).sources));
    return packagesIn([...sources.flat(), ...(await fontPackages(folder)), ...(await shippedPackages(folder)), ...dictionaries.map((dictionary) => `node_modules/${dictionary.package}/index.dic`)]);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Packages that go along unbundled, with those that they need; of a native one those parts that are installed for this system. */
async function shippedPackages(folder) {
  const found = new Set();
  const follow = async (names) => {
    for (const name of names) {
      const text = found.has(name) ? undefined : await readFile(path.join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(() => undefined);
      if (text === undefined) continue;
      found.add(name);
      const { dependencies, optionalDependencies } = JSON.parse(text);
      await follow(Object.keys({ ...dependencies, ...optionalDependencies }));
    }
  };
  const { dependencies } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  await follow(Object.keys(dependencies));
  return [...found].map((name) => `node_modules/${name}/index.js`);
}

/** Fonts are in no source map: they come in through style sheets. */
async function fontPackages(folder) {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  return names.filter((name) => name.startsWith('@fontsource')).map((name) => `node_modules/${name}/index.css`);
}

/**
 * The packages that a list of module paths belongs to; a package nested in another counts for itself.
 * @param {readonly string[]} modules paths as source maps have them
 * @returns {readonly string[]} folders below node_modules, sorted, each once
 */
export function packagesIn(modules) {
  const folders = modules.flatMap((module) => {
    const found = /(?:^|\/)node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'));
    return found === null ? [] : [found[1]];
  });
  return [...new Set(folders)].sort();
}

/**
 * @typedef {{ name: string, version: string, licence: string, home: string, text: string }} Notice
 */

/** @returns {Promise<Notice>} */
async function noticeOf(folder, name) {
  const place = path.join(folder, 'node_modules', name);
  const manifest = JSON.parse(await readFile(path.join(place, 'package.json'), 'utf8'));
  const licenceFiles = (await readdir(place)).filter((file) => /^(licen[cs]e|copying|notice|ofl)([-.].*)?$/i.test(file)).sort();
  const texts = await Promise.all(licenceFiles.map((file) => readFile(path.join(place, file), 'utf8')));
  if (typeof manifest.license !== 'string') throw new Error(`The package ${name} names no licence; look at it before it is shipped.`);
  return {
    name: manifest.name,
    version: manifest.version,
    licence: licenceTaken(name, manifest.license),
    home: manifest.homepage ?? manifest.repository?.url ?? manifest.repository ?? '',
    text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n'),
  };
}

/** Where a dictionary is offered under several licences, the one that we take; its source is the package. */
function licenceTaken(name, offered) {
  const taken = dictionaries.find((dictionary) => dictionary.package === name)?.licence ?? offered;
  return taken === offered ? offered : `${taken}, taken from ${offered}`;
}

/**
 * The text of the file: packages with the very same licence text stand together above it.
 * @param {readonly Notice[]} notices
 */
export function noticesText(notices) {
  const groups = new Map();
  for (const notice of notices) {
    const text = notice.text || `(The package comes without a licence text. Its licence: ${notice.licence})`;
    groups.set(text, [...(groups.get(text) ?? []), notice]);
  }
  const intro = 'Copydesk contains the following works of others, under the licences given with each.\nElectron and Chromium bring their own notices in the files beside the program.\n';
  const rule = '-'.repeat(80);
  const parts = [...groups].map(([text, members]) => {
    const names = members.map(({ name, version, licence, home }) => `${name} ${version} (${licence})${home && ` ${home}`}`);
    return `${rule}\n${names.join('\n')}\n\n${text}\n`;
  });
  return [intro, ...parts].join('\n');
}

runAsScript(import.meta.url, async () => {
  const count = await writeNotices();
  say(`build/THIRD-PARTY-NOTICES.txt names ${count} packages.`);
});
