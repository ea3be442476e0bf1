// Goes into the registry's Electron in place of the app that came with it (see registry-electron.mjs):
// opens the app folder or file named on the command line, after the modules that -r asks for.
// It is a module that waits for the app's own: Electron is "ready" only when this file has been read to its end,
// and an app may do things that are allowed before that alone.
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** What the command line asks for; everything after the app is the app's own. */
function readArguments() {
  const preloads = [];
  for (let index = 1; index < process.argv.length; index += 1) {
    const argument = process.argv[index];
    if (argument === '-r' || argument === '--require') preloads.push(process.argv[(index += 1)]);
    else if (!argument.startsWith('-')) return { preloads, target: path.resolve(argument) };
  }
  throw new Error('usage: electron <app folder or file>');
}

/** Gives Electron the name and version of the package, as it would have them after an installation. */
function describeApp(place) {
  if (!fs.statSync(place).isDirectory()) return { file: place, isModule: place.endsWith('.mjs') };
  const manifest = JSON.parse(fs.readFileSync(path.join(place, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  app.setAppPath(place);
  if (name !== undefined) app.setName(name);
  if (manifest.version !== undefined) app.setVersion(manifest.version);
  app.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  const file = path.join(place, manifest.main ?? 'index.js');
  return { file, isModule: file.endsWith('.mjs') || (manifest.type === 'module' && !file.endsWith('.cjs')) };
}

try {
  const { preloads, target } = readArguments();
  process.defaultApp = true;
  const { file, isModule } = describeApp(target);
  if (preloads.length > 0) Module._preloadModules(preloads);
  if (isModule) await import(pathToFileURL(file).href);
  else Module._load(file, null, true);
} catch (error) {
  console.error(error);
  app.exit(1);
}
