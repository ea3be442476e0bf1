import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterOps, lasting, opsOf, readDisk, signatureOf, writeTree, type Disk, type DiskOp } from './disk-model';
import { randomFrom, type Random } from './random';
import type { Fault, Row } from './report';
import { canTrace, startTrace } from './strace';
import { subjects, type Subject } from './subjects';
import { buildChild, inFolder, startWriter } from './writer';

/** Steps that are recorded: enough for a journal to grow, to be saved and to be written again. */
const steps = 8;
/** More pieces than this may be missing at once only by chance: not every subset of them is tried. */
const mostOpen = 11;
const sampledSubsets = 2 ** mostOpen;
/** States of one subject that the short form looks at, and all that are looked at of the control, chosen by chance. */
const sampledStates = 350;

/** Records what is written, and takes the power away at every point of it, with every subset of what no sync had made last. */
export const powerLoss: Fault = async ({ short, seed }) => {
  if (!canTrace()) {
    console.error('[copydesk] POWER LOSS IS NOT PROVEN: it needs Linux and strace.');
    return [];
  }
  return inFolder(async (folder) => {
    const child = await buildChild();
    const rows: Row[] = [];
    for (const [index, subject] of subjects.filter(({ phases }) => phases.length > 0).entries()) rows.push(await replay(child, join(folder, `${index}`), subject, short, randomFrom(seed)));
    return rows;
  });
};

interface State {
  readonly kept: readonly DiskOp[];
  readonly said: number;
  readonly how: string;
}

async function replay(child: string, folder: string, subject: Subject, short: boolean, random: Random): Promise<Row> {
  const root = join(folder, 'recorded');
  mkdirSync(root, { recursive: true });
  subject.prepare(root);
  const before = readDisk(root);
  const ops = await record(child, subject, root, join(folder, 'trace'), before);
  const all = statesOf(before, ops, random);
  const sampled = short || subject.control === true;
  const chosen = sampled && all.length > sampledStates ? Array.from({ length: sampledStates }, () => random.pick(all)).filter((state) => state !== undefined) : all;
  const bad: string[] = [];
  for (const { kept, said, how } of chosen) {
    // In the same place: a story is known by its path.
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root);
    writeTree(root, afterOps(before, kept));
    const held = await subject.held(root).catch((error: unknown) => String(error));
    if (typeof held === 'string') bad.push(`${how}: ${held}`);
    else if (held < said || held > said + 1) bad.push(`${how}: step ${said} was acknowledged, there is step ${held}`);
  }
  return { fault: 'power loss', of: subject.name, tried: chosen.length, bad, seen: `${ops.length} pieces of work, ${all.length} states`, ...(subject.control === true ? { control: true } : {}) };
}

async function record(child: string, subject: Subject, root: string, out: string, before: Disk): Promise<readonly DiskOp[]> {
  const writer = await startWriter(child, subject.name, root);
  try {
    const trace = await startTrace({ id: String(writer.pid), alone: false, out });
    for (let step = 1; step <= steps; step += 1) {
      const result = await writer.write(step);
      if (result === undefined || result.error !== undefined) throw new Error(`${subject.name} could not be recorded: ${JSON.stringify(result?.error)}`);
    }
    return opsOf(await trace.stop(), root, before);
  } finally {
    await writer.end();
  }
}

function statesOf(before: Disk, ops: readonly DiskOp[], random: Random): readonly State[] {
  const until = lasting(ops);
  const seen = new Map<string, State>();
  let said = 0;
  for (let cut = 0; cut <= ops.length; cut += 1) {
    if (ops[cut - 1]?.kind === 'said') said += 1;
    const done = ops.slice(0, cut);
    const open = done.flatMap((op, index) => (isChange(op) && (until.get(index) ?? Infinity) >= cut ? [index] : []));
    for (const missing of subsetsOf(open, random)) {
      const kept = done.filter((_, index) => !missing.has(index));
      const key = `${said} ${signatureOf(before, kept)}`;
      if (!seen.has(key)) seen.set(key, { kept, said, how: `after ${cut} pieces without ${[...missing].map((index) => nameOf(ops[index])).join(', ') || 'loss'}` });
    }
  }
  return [...seen.values()];
}

function isChange(op: DiskOp): boolean {
  return op.kind !== 'sync' && op.kind !== 'sync-folder' && op.kind !== 'said';
}

function subsetsOf(open: readonly number[], random: Random): readonly ReadonlySet<number>[] {
  if (open.length <= mostOpen) return Array.from({ length: 2 ** open.length }, (_, bits) => new Set(open.filter((_index, place) => (bits >> place) & 1)));
  return [new Set(open), new Set<number>(), ...Array.from({ length: sampledSubsets }, () => new Set(open.filter(() => random.next() < 0.5)))];
}

function nameOf(op: DiskOp | undefined): string {
  if (op === undefined) return '';
  if (op.kind === 'move') return `move ${op.from} to ${op.to}`;
  return 'path' in op ? `${op.kind} ${op.path}` : op.kind;
}
