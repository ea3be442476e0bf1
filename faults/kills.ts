import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './random';
import type { Fault, Row } from './report';
import { subjects, type Subject } from './subjects';
import { buildChild, inFolder, leftovers, sweepAll, writeUntilKilled } from './writer';

/** Kills at once: a process that starts leaves the disk to one that writes. */
const lanes = 2;
const killsInAll = { whole: 2000, short: 300 };
/** The control loses one time in four. */
const controlKills = 40;

/** Processes that write and write, each killed at a random instant. */
export const kills: Fault = ({ short, seed }) =>
  inFolder(async (folder) => {
    const child = await buildChild();
    const promised = subjects.filter((subject) => subject.control !== true).length;
    const each = Math.ceil((short ? killsInAll.short : killsInAll.whole) / promised);
    const rows: Row[] = [];
    for (const [index, subject] of subjects.entries()) {
      rows.push(await killOften(child, join(folder, `${index}`), subject, subject.control === true ? controlKills : each, seed));
    }
    return rows;
  });

async function killOften(child: string, folder: string, subject: Subject, kills: number, seed: number): Promise<Row> {
  const bad: string[] = [];
  let acknowledged = 0;
  let swept = 0;
  let done = 0;
  let roots = 0;
  const newRoot = (): string => {
    const root = join(folder, `${(roots += 1)}`);
    mkdirSync(root, { recursive: true });
    subject.prepare(root);
    return root;
  };
  const lane = async (number: number): Promise<void> => {
    const random = randomFrom(seed + number);
    let root = newRoot();
    while (done < kills) {
      const kill = (done += 1);
      const { last, count } = await writeUntilKilled(child, subject.name, root, random.next() * 80);
      acknowledged += count;
      const held = await subject.held(root).catch((error: unknown) => String(error));
      if (typeof held === 'string') bad.push(`kill ${kill} left what cannot be read: ${held}`);
      else if (held < last) bad.push(`kill ${kill} lost step ${last}: there is step ${held}`);
      swept += (await leftovers(root)).length;
      await sweepAll(root);
      if ((await leftovers(root)).length > 0) bad.push(`kill ${kill} left a file that nothing sweeps`);
      if (typeof held === 'string') root = newRoot();
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return { fault: 'kill -9', of: subject.name, tried: kills, bad, seen: `${acknowledged} acknowledged, ${swept} unfinished files swept`, ...(subject.control === true ? { control: true } : {}) };
}
