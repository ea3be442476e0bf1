// The process that writes, killed or robbed of its disk by the others: child.mjs SUBJECT FOLDER loop|steps
import { writevSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal } from '../shared/errors/refusal';
import type { StepResult } from './writer';
import { subjects } from './subjects';

const [name, root = '', mode] = process.argv.slice(2);
const subject = subjects.find((each) => each.name === name);
if (subject === undefined) throw new Error(`no subject ${name ?? ''}`);

/** In two pieces: `writev`, which nothing that is tested calls, so that no made fault hits this line. */
const tell = (text: string): void => void writevSync(1, [Buffer.from(text), Buffer.from('\n')]);

const errorOf = (error: unknown): StepResult['error'] => (error instanceof Refusal ? error.error : String(error instanceof Error ? error.stack : error));

if (mode === 'loop') {
  const first = (await subject.held(root)) + 1;
  const { write } = await subject.open(root);
  for (let step = first; ; step += 1) {
    await write(step);
    tell(String(step));
  }
}

const { write, idle } = await subject.open(root);
// With one thread in the pool, the thread that answers this is the one that all file calls go through.
tell(basename(await readlink('/proc/thread-self')));
for await (const line of createInterface({ input: process.stdin })) {
  const step = Number(line);
  const error = await write(step).then(() => undefined, errorOf);
  await idle();
  tell(JSON.stringify({ step, error } satisfies StepResult));
}
