#!/usr/bin/env node
// npm run conformance -- FOLDER: pastes every clipboard capture below a folder and holds what came of it against what a
// browser shows. `--if-there` makes a missing folder no failure: captures of others are not part of this repository.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { prepareDesktop } from './lib/prepare-desktop.mjs';
import { runAsScript, runNode, say } from './lib/run.mjs';

/** Where a folder of fixtures keeps its clipboards. */
const pasteFolders = ['paste-office-ckeditor', 'paste-lexical-koenig'];

runAsScript(import.meta.url, async () => {
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (folder === undefined) throw new Error('Name the folder of the captures: npm run conformance -- FOLDER');
  if (!existsSync(folder)) {
    if (!process.argv.includes('--if-there')) throw new Error(`There is no folder ${folder}.`);
    say(`No captures in ${folder}: nothing to hold the paste against.`);
    return 0;
  }
  const named = pasteFolders.map((name) => path.join(folder, name)).filter((name) => existsSync(name));
  const desktop = await prepareDesktop();
  const code = await runNode(['--import', 'tsx', path.join('conformance', 'paste.ts'), ...(named.length > 0 ? named : [folder])], { env: desktop.env });
  desktop.stop();
  return code;
});
