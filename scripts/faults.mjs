#!/usr/bin/env node
// npm run faults [-- NAME...] [--short] [--seed N]: kills processes, takes the power away, fills the disk and breaks files,
// and says what was lost. docs/reliability.md says what each fault is.
import path from 'node:path';
import { runAsScript, runNode, say } from './lib/run.mjs';
import { installPackages, isOnPath } from './system-libraries.mjs';

runAsScript(import.meta.url, async () => {
  if (process.platform === 'linux' && !isOnPath('strace')) {
    say('Following system calls needs strace.');
    await installPackages([['strace']]).catch((error) => say(error.message));
  }
  return runNode(['--import', 'tsx', path.join('faults', 'index.ts'), ...process.argv.slice(2)]);
});
