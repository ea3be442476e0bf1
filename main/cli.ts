import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliWorld } from './cli/command';

/** Reads standard input up to one byte more than an import may have, so that too much is seen as such. */
async function readInput(): Promise<Uint8Array> {
  const { largestImport } = await import('./files/read-foreign-file');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const input: AsyncIterable<Uint8Array> = process.stdin;
  for await (const bytes of input) {
    chunks.push(bytes);
    size += bytes.length;
    if (size > largestImport) break;
  }
  return Buffer.concat(chunks);
}

const world: CliWorld = { readInput, now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') };

async function version(): Promise<string> {
  const { z } = await import('zod');
  const text = await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

const argv = process.argv.slice(2);
try {
  if (argv[0] === '--version') {
    process.stdout.write(`${await version()}\n`);
  } else {
    const { runCli } = await import('./cli/run-cli');
    const { out, error, exitCode } = await runCli(argv, world);
    process.stdout.write(out);
    process.stderr.write(error);
    process.exitCode = exitCode;
  }
} catch (error) {
  // A bug: its kind and place help to mend it, and no words of a story are in them.
  const { describeBug } = await import('./log');
  const { kind, message, stack } = describeBug(error);
  process.stderr.write(`Something in Copydesk failed: ${[`${kind} ${message}`, ...stack].join('\n')}\n`);
  process.exitCode = 3;
}
