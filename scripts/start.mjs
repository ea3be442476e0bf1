#!/usr/bin/env node
// npm start [-- FILE.article]: builds what is out of date and opens the app.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { prepareDesktop } from './lib/prepare-desktop.mjs';
import { repositoryFolder, run, runAsScript, say } from './lib/run.mjs';

/** The app refreshes the picture that this variable names every few seconds; see main/. */
const pictureVariable = 'COPYDESK_PICTURE';

runAsScript(import.meta.url, async () => {
  const desktop = await prepareDesktop();
  await ensureBuilt();
  if (desktop.isVirtual) {
    // Not in the shared temporary folder: the picture shows somebody's drafts.
    const folder = path.join(repositoryFolder, '.cache');
    mkdirSync(folder, { recursive: true });
    desktop.env[pictureVariable] ??= path.join(folder, 'window.png');
    say('There is no display here, so Copydesk runs on a virtual one.');
    say(`A picture of its window is kept in ${desktop.env[pictureVariable]}. Ctrl+C ends it.`);
  }
  // A file named on the command line is meant from where the person stands, not from this repository.
  const callersFolder = process.env.INIT_CWD ?? process.cwd();
  const code = await run(desktop.electron.path, [repositoryFolder, ...desktop.args, ...process.argv.slice(2)], { env: desktop.env, cwd: callersFolder });
  desktop.stop();
  return code;
});
