// Goes into the registry's Electron in place of the app that came with it (see registry-electron.mjs):
// opens the app folder or file named on the command line, after the modules that -r asks for.
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const preloads = [];
let target;
for (let index = 1; index < process.argv.length && target === undefined; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[(index += 1)]);
  else if (!argument.startsWith('-')) target = path.resolve(argument);
}

/** The program's first file and the package it belongs to; the app takes its name and version from there. */
function open(place) {
  if (!fs.statSync(place).isDirectory()) return { file: place, manifest: {} };
  const manifest = JSON.parse(fs.readFileSync(path.join(place, 'package.json'), 'utf8'));
  app.setAppPath(place);
  const name = manifest.productName ?? manifest.name;
  if (name !== undefined) app.setName(name);
  if (manifest.version !== undefined) app.setVersion(manifest.version);
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  return { file: path.join(place, manifest.main ?? 'index.js'), manifest };
}

function start() {
  if (target === undefined) throw new Error('usage: electron <app folder or file>');
  process.defaultApp = true;
  const { file, manifest } = open(target);
  if (preloads.length > 0) Module._preloadModules(preloads);
  if (file.endsWith('.mjs') || (manifest.type === 'module' && !file.endsWith('.cjs'))) return import(pathToFileURL(file).href);
  return Module._load(file, null, true);
}

Promise.resolve().then(start).catch((error) => {
  console.error(error);
  app.exit(1);
});
