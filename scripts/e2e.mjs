#!/usr/bin/env node
// npm run e2e [-- Playwright's arguments]: drives the built app in real Electron.
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { prepareDesktop } from './lib/prepare-desktop.mjs';
import { runAsScript, runNode, say } from './lib/run.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

runAsScript(import.meta.url, async () => {
  const desktop = await prepareDesktop();
  await ensureBuilt();
  say(`Testing in Electron ${desktop.electron.version ?? 'of an unknown version'} (${desktop.electron.source}).`);
  // Windows on one screen take the keys from each other: a second test at a time needs a second screen.
  const second = desktop.isVirtual ? await startVirtualDisplay() : undefined;
  const displays = second === undefined ? [] : [{ DISPLAY: desktop.env.DISPLAY, XAUTHORITY: desktop.env.XAUTHORITY }, second.env];
  const playwright = path.join('node_modules', '@playwright', 'test', 'cli.js');
  const code = await runNode([playwright, 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)], { env: { ...desktop.env, COPYDESK_TEST_DISPLAYS: JSON.stringify(displays) } });
  second?.stop();
  desktop.stop();
  return code;
});
