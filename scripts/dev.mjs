#!/usr/bin/env node
// npm run dev: opens the app from its sources and follows every change of them.
import path from 'node:path';
import { prepareDesktop } from './lib/prepare-desktop.mjs';
import { runAsScript, runNode, say } from './lib/run.mjs';

runAsScript(import.meta.url, async () => {
  const desktop = await prepareDesktop();
  if (desktop.isVirtual) say('There is no display here, so Copydesk runs on a virtual one that nobody sees.');
  const sandbox = desktop.args.includes('--no-sandbox') ? ['--noSandbox'] : [];
  const electronVite = path.join('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = await runNode([electronVite, 'dev', '--watch', ...sandbox, '--', ...process.argv.slice(2)], { env: desktop.env });
  desktop.stop();
  return code;
});
