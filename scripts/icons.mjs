#!/usr/bin/env node
// npm run icons: assets/icon.svg -> build/icons/NxN.png (Linux), build/icon.ico (Windows), build/icon.icns (macOS).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import png2icons from 'png2icons';
import { repositoryFolder, runAsScript, say } from './lib/run.mjs';

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
/** macOS draws no background of its own: its icons leave a tenth of the square free on each side. */
const macViewBox = '-64 -64 640 640';

/**
 * Draws every icon the installers need from the one SVG.
 * @param {string} [folder] the repository
 */
export async function makeIcons(folder = repositoryFolder) {
  const svg = await readFile(path.join(folder, 'assets', 'icon.svg'), 'utf8');
  const build = path.join(folder, 'build');
  await mkdir(path.join(build, 'icons'), { recursive: true });
  for (const size of linuxSizes) await writeFile(path.join(build, 'icons', `${size}x${size}.png`), draw(svg, size));

  const windows = png2icons.createICO(draw(svg, 1024), png2icons.BICUBIC2, 0, true, true);
  const mac = png2icons.createICNS(draw(svg.replace('0 0 512 512', macViewBox), 1024), png2icons.BICUBIC2, 0);
  if (windows === null || mac === null) throw new Error('The icons for Windows and macOS could not be made.');
  await writeFile(path.join(build, 'icon.ico'), windows);
  await writeFile(path.join(build, 'icon.icns'), mac);
}

function draw(svg, size) {
  return Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}

runAsScript(import.meta.url, async () => {
  await makeIcons();
  say('The icons are in build/.');
});
