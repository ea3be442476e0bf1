#!/usr/bin/env node
// Builds a Debian package from the options that electron-builder hands to fpm, with dpkg-deb alone. It stands in
// (CUSTOM_FPM_PATH) where electron-builder cannot fetch its own fpm. An option it does not know is an error: better
// no package than one without what the option asked for.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, lstatSync, lutimesSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runAsScript } from './lib/run.mjs';

const single = ['-s', '-t', '--architecture', '--after-install', '--after-remove', '--description', '--version', '--package', '--name', '--maintainer', '--vendor', '--url', '--category', '--deb-priority', '--deb-compression', '--license', '--log'];
const repeated = ['-d', '--deb-recommends', '--deb-suggests', '--conflicts', '--provides', '--replaces'];
const flags = ['--force', '--debug'];
const maintainerScripts = { '--after-install': 'postinst', '--after-remove': 'postrm' };
const compressions = { xz: 'xz', gz: 'gzip', zst: 'zstd', none: 'none' };

/**
 * Reads fpm's command line.
 * @param {readonly string[]} args
 * @returns {{ options: Record<string, string>, lists: Record<string, readonly string[]>, files: readonly { from: string, to: string }[] }}
 * @throws {Error} on an option that is not handled here
 */
export function readFpmArguments(args) {
  const options = {};
  const lists = Object.fromEntries(repeated.map((name) => [name, []]));
  const files = [];
  const rest = args.flatMap((argument) => (/^--[a-z-]+=/.test(argument) ? [argument.slice(0, argument.indexOf('=')), argument.slice(argument.indexOf('=') + 1)] : [argument]));
  while (rest.length > 0) {
    const argument = rest.shift();
    if (flags.includes(argument)) continue;
    if (single.includes(argument)) options[argument] = rest.shift();
    else if (repeated.includes(argument)) lists[argument].push(rest.shift());
    else if (argument.startsWith('-')) throw new Error(`fpm-lite does not know the option ${argument}.`);
    else {
      const [from, to = `/${from}`] = argument.split('=');
      files.push({ from, to });
    }
  }
  if (options['-s'] !== 'dir' || options['-t'] !== 'deb') throw new Error('fpm-lite makes a deb from a folder, nothing else.');
  return { options, lists, files };
}

/**
 * The control file of the package (deb-control(5)).
 * @param {ReturnType<typeof readFpmArguments>} request
 * @param {number} installedKiB
 */
export function controlFile({ options, lists }, installedKiB) {
  const [synopsis = options['--name'], ...details] = (options['--description'] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const fields = {
    Package: options['--name'],
    Version: options['--version'],
    License: options['--license'],
    Vendor: options['--vendor'],
    Architecture: options['--architecture'] === 'x86_64' ? 'amd64' : options['--architecture'],
    Maintainer: options['--maintainer'],
    'Installed-Size': String(installedKiB),
    Depends: lists['-d'].join(', '),
    Recommends: lists['--deb-recommends'].join(', '),
    Suggests: lists['--deb-suggests'].join(', '),
    Conflicts: lists['--conflicts'].join(', '),
    Provides: lists['--provides'].join(', '),
    Replaces: lists['--replaces'].join(', '),
    Section: options['--category'] ?? 'misc',
    Priority: options['--deb-priority'] ?? 'optional',
    Homepage: options['--url'],
    Description: [synopsis, ...details.map((line) => ` ${line}`)].join('\n'),
  };
  return Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** Puts the files where they will be on the system; electron-builder's temporary files come with private modes. */
function layOut(files, root) {
  for (const { from, to } of files) {
    const target = path.join(root, to);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
  }
  for (const file of filesBelow(root)) {
    const status = lstatSync(file);
    if (status.isDirectory()) chmodSync(file, 0o755);
    else if (status.isFile()) chmodSync(file, status.mode & 0o111 ? 0o755 : 0o644);
  }
}

function filesBelow(folder) {
  return [folder, ...readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name))].sort();
}

function checksums(root) {
  const lines = filesBelow(root).filter((file) => lstatSync(file).isFile()).map((file) => `${createHash('md5').update(readFileSync(file)).digest('hex')}  ${path.relative(root, file)}\n`);
  return lines.join('');
}

/**
 * Builds the package that the arguments ask for. With SOURCE_DATE_EPOCH two builds of the same files are the same
 * bytes; DEB_LEVEL (0-9) trades size for time.
 * @param {readonly string[]} args fpm's command line
 * @param {NodeJS.ProcessEnv} [env]
 */
export function buildDeb(args, env = process.env) {
  const request = readFpmArguments(args);
  const work = mkdtempSync(path.join(os.tmpdir(), 'fpm-lite-'));
  try {
    const root = path.join(work, 'root');
    mkdirSync(root);
    layOut(request.files, root);
    const bytes = filesBelow(root).map((file) => lstatSync(file)).reduce((sum, status) => sum + (status.isFile() ? status.size : 4096), 0);
    const sums = checksums(root);

    const debian = path.join(root, 'DEBIAN');
    mkdirSync(debian);
    writeFileSync(path.join(debian, 'control'), controlFile(request, Math.ceil(bytes / 1024)));
    writeFileSync(path.join(debian, 'md5sums'), sums);
    for (const [option, name] of Object.entries(maintainerScripts)) {
      if (request.options[option] === undefined) continue;
      copyFileSync(request.options[option], path.join(debian, name));
      chmodSync(path.join(debian, name), 0o755);
    }
    const epoch = env.SOURCE_DATE_EPOCH;
    if (epoch) for (const file of [...filesBelow(root), root]) lutimesSync(file, Number(epoch), Number(epoch));

    const compression = compressions[request.options['--deb-compression'] ?? 'xz'];
    if (compression === undefined) throw new Error(`fpm-lite does not know the compression ${request.options['--deb-compression']}.`);
    const level = env.DEB_LEVEL ? [`-z${env.DEB_LEVEL}`] : [];
    execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, ...level, '--build', root, request.options['--package']], { stdio: 'inherit', env: { ...process.env, ...env } });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

runAsScript(import.meta.url, async () => buildDeb(process.argv.slice(2)));
