import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { build } from 'vite';
import { table } from '../bench/lib';
import type { Body } from '../shared/body/block';
import { aspects, compare, type Aspect, type Verdict } from './compare';
import type { Facts } from './facts';
import { ourFacts } from './our-facts';

// Called by scripts/conformance.mjs with the folders of the captures.

declare global {
  interface Window {
    /** renderer/editor/paste-page. */
    pasteHtml(html: string): Body;
  }
}

/** Of everything but the text, this share must be right; the text must be right everywhere. */
const bar = 0.95;

/** The clipboards below a folder: `input*.html`, or any HTML where a folder holds no such name; results that lie beside them are left alone. */
async function capturesBelow(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const named = new Set(files.filter((name) => basename(name).startsWith('input.')).map((name) => dirname(name)));
  return files.filter((name) => (named.has(dirname(name)) ? basename(name).startsWith('input.') : !/^(?:model|normalized)\./.test(basename(name)))).map((name) => join(folder, name));
}

async function buildPages(into: string): Promise<void> {
  const here = import.meta.dirname;
  const options = { logLevel: 'error', base: './' } as const;
  await build({ ...options, root: join(here, '../renderer/editor/paste-page'), build: { outDir: into, emptyOutDir: true, target: 'chrome130' } });
  await build({ ...options, root: join(here, 'page'), build: { outDir: into, emptyOutDir: false, target: 'chrome130', rolldownOptions: { input: join(here, 'page/witness.html') } } });
}

async function pageNamed(pages: () => readonly Page[], name: string, probe: string): Promise<Page> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = pages().find((page) => page.url().endsWith(name));
    if (found !== undefined) {
      await found.waitForFunction(`'${probe}' in window`);
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The window ${name} did not open.`);
}

function sign(verdict: Verdict): string {
  return { right: 'yes', wrong: 'NO', absent: '-' }[verdict.is];
}

const folders = process.argv.slice(2);
const captures = (await Promise.all(folders.map(capturesBelow))).flat();
if (captures.length === 0) throw new Error('There is no capture in this folder.');
const pagesFolder = await mkdtemp(join(tmpdir(), 'copydesk-conformance-'));
await buildPages(pagesFolder);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const app = await _electron.launch({ executablePath: process.env['ELECTRON_EXEC_PATH'] ?? 'electron', args: [...sandbox, join(import.meta.dirname, 'window'), pagesFolder] });
try {
  const door = await pageNamed(() => app.windows(), 'index.html', 'pasteHtml');
  const witness = await pageNamed(() => app.windows(), 'witness.html', 'readWitness');
  const rows: { readonly name: string; readonly verdicts: Readonly<Record<Aspect, Verdict>> }[] = [];
  for (const file of captures) {
    const html = await readFile(file, 'utf8');
    const expected: Facts = await witness.evaluate((shown) => window.readWitness(shown), html);
    const body: Body = await door.evaluate((pasted) => window.pasteHtml(pasted), html);
    rows.push({ name: relative(folders[0] ?? '.', file), verdicts: compare(expected, ourFacts(body)) });
  }
  console.log(table(['capture', ...aspects], rows.map(({ name, verdicts }) => [name, ...aspects.map((aspect) => sign(verdicts[aspect]))])));
  const misses = rows.flatMap(({ name, verdicts }) => aspects.flatMap((aspect) => {
    const verdict = verdicts[aspect];
    return verdict.is === 'wrong' ? [`${name}: ${aspect}: ${verdict.why}`] : [];
  }));
  if (misses.length > 0) console.log(`\nMisses\n${misses.join('\n')}`);
  const share = (chosen: readonly Aspect[]): readonly [number, number] => {
    const judged = rows.flatMap(({ verdicts }) => chosen.map((aspect) => verdicts[aspect].is)).filter((is) => is !== 'absent');
    return [judged.filter((is) => is === 'right').length, judged.length];
  };
  console.log(`\n${rows.length} captures`);
  for (const aspect of aspects) console.log(`${aspect.padEnd(9)} ${share([aspect]).join(' of ')}`);
  const [texts, allTexts] = share(['text']);
  const [parts, allParts] = share(aspects.filter((aspect) => aspect !== 'text'));
  console.log(`structure ${parts} of ${allParts} (${(100 * parts / allParts).toFixed(1)} %, bar ${100 * bar} %)`);
  if (texts < allTexts || parts / allParts < bar) process.exitCode = 1;
} finally {
  await app.close();
  await rm(pagesFolder, { recursive: true, force: true });
}
