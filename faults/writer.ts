import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { z } from 'zod';
import type { AppError } from '../shared/errors/app-error';
import { sweepTempFiles } from '../main/files/temp-file';

/** How a step ended in the writing process: acknowledged without an error, else the refusal, or the stack of a bug. */
export interface StepResult {
  readonly step: number;
  readonly error?: AppError | string | undefined;
}

const resultSchema = z.object({ step: z.number(), error: z.union([z.string(), z.custom<AppError>((value) => typeof value === 'object' && value !== null && 'code' in value)]).optional() });

/** Runs `work` with a folder that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>, parent = tmpdir()): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(parent, 'copydesk-fault-')));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The writing process as one plain script: thousands of starts must not each compile it. It lies where it finds the one package that is no script. */
export async function buildChild(): Promise<string> {
  const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'copydesk-faults', String(process.pid));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false, logLevel: 'silent', ssr: { noExternal: true, external: ['libsql'] },
    build: { ssr: join(import.meta.dirname, 'child.ts'), outDir: folder, rolldownOptions: { output: { entryFileNames: 'child.mjs' } } },
  });
  return join(folder, 'child.mjs');
}

/** A process that writes one step whenever it is asked. */
export interface Writer {
  readonly pid: number;
  /** The thread that all asynchronous file calls go through. */
  readonly thread: string;
  /** Resolves undefined when the process died of it. */
  write(step: number): Promise<StepResult | undefined>;
  end(): Promise<void>;
}

/** Starts a writing process and waits until it has opened its files. */
export async function startWriter(child: string, subject: string, root: string): Promise<Writer> {
  const process_ = spawn(process.execPath, [child, subject, root, 'steps'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' } });
  const gone = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string | undefined> => {
    const line = await lines.next();
    return line.done === true ? undefined : line.value;
  };
  const thread = await next();
  if (thread === undefined || process_.pid === undefined) throw new Error(`the writing process of ${subject} did not start`);
  return {
    pid: process_.pid,
    thread,
    write: async (step) => {
      process_.stdin.write(`${step}\n`);
      const line = await next();
      return line === undefined ? undefined : resultSchema.parse(JSON.parse(line));
    },
    end: async () => {
      process_.kill('SIGKILL');
      await gone;
    },
  };
}

/** Lets a process write until `afterMs` past its first acknowledged step, then kills it; gives the last step it acknowledged and how many. */
export async function writeUntilKilled(child: string, subject: string, root: string, afterMs: number): Promise<{ readonly last: number; readonly count: number }> {
  const process_ = spawn(process.execPath, [child, subject, root, 'loop'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => process_.once('exit', resolve));
  let last = 0;
  let count = 0;
  for await (const line of createInterface({ input: process_.stdout })) {
    last = Number(line);
    count += 1;
    if (count === 1) setTimeout(() => process_.kill('SIGKILL'), afterMs);
  }
  await gone;
  if (count === 0) throw new Error(`the writing process of ${subject} did not write`);
  return { last, count };
}

/** Files under `root` that were being written and never got their name. */
export async function leftovers(root: string): Promise<readonly string[]> {
  return (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.tmp'));
}

/** Sweeps every folder under `root`, as the next start does. */
export async function sweepAll(root: string): Promise<void> {
  const folders = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  for (const folder of [root, ...folders]) await sweepTempFiles(folder);
}
