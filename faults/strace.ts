import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One system call of a traced process. */
export interface Call {
  readonly name: string;
  /** What stands in the brackets, with its texts still as `"\x41"`. */
  readonly rest: string;
  /** The number that it gave, -1 for an error. */
  readonly result: number;
  /** Whether the result was made up. */
  readonly injected: boolean;
}

/** A running trace. */
export interface Trace {
  /** Ends it and gives all calls in the order in which they began. */
  stop(): Promise<readonly Call[]>;
}

/** Whether this computer can follow and disturb system calls: some have the program and forbid what it does. */
export function canTrace(): boolean {
  return process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
}

/**
 * Follows a process, or with `alone` one thread of it, from now on. `rules` are given to strace as they are:
 * `inject=fsync:error=EIO:when=1`. Files are written beside `out`.
 */
export async function startTrace({ id, alone, out, rules = [] }: { readonly id: string; readonly alone: boolean; readonly out: string; readonly rules?: readonly string[] }): Promise<Trace> {
  const process_ = spawn('strace', [...(alone ? [] : ['-ff']), '-ttt', '-y', '-xx', '-s', '10000000', '-o', out, '-p', id, ...rules.flatMap((rule) => ['-e', rule])], { stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    process_.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('attached')) resolve();
    });
    void gone.then(() => reject(new Error(`strace: ${said}`)));
  });
  return {
    stop: async () => {
      process_.kill('SIGINT');
      await gone;
      return readCalls(out);
    },
  };
}

function readCalls(out: string): readonly Call[] {
  const files = readdirSync(dirname(out)).filter((name) => name.startsWith(basename(out)));
  const lines = files.flatMap((name) => readFileSync(join(dirname(out), name), 'utf8').split('\n'));
  const timed = lines.flatMap((line) => {
    const [, time, name, rest, result, note] = /^(\d+\.\d+) (\w+)\((.*)\)\s+= (-?\d+)(.*)$/.exec(line) ?? [];
    return time === undefined || name === undefined || rest === undefined ? [] : [{ time, call: { name, rest, result: Number(result), injected: /INJECTED|DELAYED/.test(note ?? '') } }];
  });
  return timed.sort((one, other) => (one.time < other.time ? -1 : 1)).map(({ call }) => call);
}

/** The texts of a call, as bytes. */
export function textsOf(call: Call): readonly Buffer[] {
  return [...call.rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex]) => bytesOf(hex ?? ''));
}

/** The number and the path of the open file that a call is about; undefined when it names none. */
export function fileOf(call: Call): { readonly number: number; readonly path: string } | undefined {
  const [, number, path] = /^(\d+)<((?:\\x[0-9a-f]{2})*)>/.exec(call.rest) ?? [];
  return number === undefined ? undefined : { number: Number(number), path: bytesOf(path ?? '').toString() };
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}
