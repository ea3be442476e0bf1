#!/usr/bin/env node
// npm run bench [-- NAME...]: runs the benchmarks one after the other, all or those whose names hold a word given.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { prepareDesktop } from './lib/prepare-desktop.mjs';
import { repositoryFolder, runAsScript, runNode, say } from './lib/run.mjs';

runAsScript(import.meta.url, async () => {
  const words = process.argv.slice(2);
  const all = readdirSync(path.join(repositoryFolder, 'bench')).filter((name) => /\.bench\.(mjs|ts)$/.test(name)).sort();
  const chosen = words.length === 0 ? all : all.filter((name) => words.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new Error(`No benchmark has such a name. There are: ${all.join(', ')}`);

  const desktop = await prepareDesktop();
  await ensureBuilt();
  let worst = 0;
  for (const name of chosen) {
    say(name);
    worst = Math.max(worst, await runNode(['--import', 'tsx', path.join('bench', name)], { env: desktop.env }));
  }
  desktop.stop();
  return worst;
});
