import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError, ErrorCode } from '../shared/errors/app-error';
import { languages } from '../shared/i18n/message';
import { describeError } from '../renderer/notices/describe-error';
import { randomFrom, type Random } from './random';
import type { Fault, Row } from './report';
import { canTrace, fileOf, startTrace, textsOf, type Call } from './strace';
import { subjects, type Subject } from './subjects';
import { buildChild, inFolder, leftovers, startWriter, type StepResult, type Writer } from './writer';

/** What the disk is made to answer, by call. `short` says that it wrote one byte and writes none; `slow` takes its time. */
const answers: Readonly<Record<string, readonly string[]>> = {
  openat: ['EACCES', 'EMFILE', 'EIO', 'EROFS', 'ENOSPC'],
  read: ['EIO'],
  pread64: ['EIO'],
  write: ['ENOSPC', 'EIO', 'short'],
  pwrite64: ['ENOSPC', 'EIO', 'short'],
  fsync: ['EIO', 'ENOSPC', 'slow'],
  fdatasync: ['EIO', 'ENOSPC', 'slow'],
  link: ['EIO', 'EACCES', 'ENOSPC', 'EROFS', 'EXDEV'],
  rename: ['EXDEV', 'EACCES', 'EIO', 'EROFS', 'ENOSPC'],
  unlink: ['EACCES', 'EIO', 'EROFS'],
  mkdir: ['EACCES', 'ENOSPC', 'EROFS'],
  ftruncate: ['EIO'],
  fchmod: ['EROFS'],
  statx: ['EACCES', 'EIO'],
  readlink: ['EIO'],
};
const slowMicroseconds = 250_000;
/** The thread is told to wake the other one a little more or less often. */
const mostAttempts = 6;
/** So many of each kind of step in the short form, chosen by chance. */
const shortCases = 16;

/** What a person must be told, by what the disk answered. */
const codes: Readonly<Record<string, ErrorCode>> = { ENOSPC: 'disk/full', EACCES: 'disk/not-allowed', EROFS: 'disk/not-allowed' };
const otherwise: ErrorCode = 'disk/failed';

/** Makes the disk refuse each call of a write in turn, in every way that it can. */
export const ioErrors: Fault = async ({ short, seed }) => {
  if (!canTrace()) {
    console.error('[copydesk] ERRORS OF THE DISK ARE NOT PROVEN: it needs Linux and strace.');
    return [];
  }
  return inFolder(async (folder) => {
    const child = await buildChild();
    const rows = new Map<string, Row>();
    for (const subject of subjects) {
      const { runs, missed } = await disturb(child, join(folder, subject.name), subject, short, randomFrom(seed));
      if (missed > 0) console.error(`[copydesk] ${subject.name}: ${missed} calls came in another order each time and were not disturbed`);
      for (const { answer, bad } of runs) {
        const fault = subject.control === true ? 'errors of the disk' : answer === 'short' ? 'short write' : answer === 'slow' ? 'slow disk' : answer;
        const of = subject.control === true ? subject.name : 'each call';
        const row = rows.get(`${fault} ${of}`) ?? { fault, of, tried: 0, bad: [], seen: '', ...(subject.control === true ? { control: true } : {}) };
        rows.set(`${fault} ${of}`, { ...row, tried: row.tried + 1, bad: [...row.bad, ...bad.map((line) => `${subject.name}, ${line}`)], seen: [...new Set([...row.seen.split(', '), subject.name])].filter((name) => name !== '').join(', ') });
      }
    }
    return [...rows.values()];
  });
};

interface Run {
  readonly answer: string;
  readonly bad: readonly string[];
}

/** A call to disturb: the how-manieth of its name in a step of this phase. */
interface Case {
  readonly phase: number;
  readonly name: string;
  readonly number: number;
  readonly answer: string;
}

class Session {
  step = 0;
  held = 0;
  traces = 0;

  constructor(readonly subject: Subject, readonly root: string, readonly writer: Writer) {}

  static async start(child: string, root: string, subject: Subject): Promise<Session> {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
    subject.prepare(root);
    return new Session(subject, root, await startWriter(child, subject.name, root));
  }

  /** The next step, followed or disturbed. */
  async next(rules?: readonly string[]): Promise<{ readonly result: StepResult | undefined; readonly calls: readonly Call[] }> {
    this.step += 1;
    if (rules === undefined) return { result: await this.writer.write(this.step), calls: [] };
    this.traces += 1;
    const trace = await startTrace({ id: this.writer.thread, alone: true, out: `${this.root}.trace-${this.traces}-`, rules });
    const result = await this.writer.write(this.step);
    return { result, calls: await trace.stop() };
  }

  /** Goes on undisturbed until the next step is of this phase. */
  async until(phase: number): Promise<void> {
    while ((this.step + 1) % this.subject.period !== phase) {
      const { result } = await this.next();
      if (result === undefined || result.error !== undefined) throw new Error(`an undisturbed step failed: ${sayResult(result)}`);
      this.held = this.step;
    }
  }
}

async function disturb(child: string, folder: string, subject: Subject, short: boolean, random: Random): Promise<{ readonly runs: readonly Run[]; readonly missed: number }> {
  const runs: Run[] = [];
  let missed = 0;
  let session = await Session.start(child, folder, subject);
  const again = async (): Promise<void> => {
    await session.writer.end();
    session = await Session.start(child, folder, subject);
  };
  try {
    for (const phase of subject.phases) {
      await session.until(phase);
      const { calls } = await session.next([]);
      session.held = session.step;
      const cases = casesOf(calls, phase);
      for (const each of short && cases.length > shortCases ? Array.from({ length: shortCases }, () => cases[random.below(cases.length)]).filter((one) => one !== undefined) : cases) {
        for (let attempt = 1; ; attempt += 1) {
          const run = await disturbOnce(session, each);
          if (run !== 'missed') runs.push(run);
          else if (attempt === mostAttempts) missed += 1;
          if (run === 'missed' || run.bad.length > 0) await again();
          if (run !== 'missed' || attempt === mostAttempts) break;
        }
      }
    }
  } finally {
    await session.writer.end();
  }
  return { runs, missed };
}

/** Each call with each answer. */
function casesOf(calls: readonly Call[], phase: number): readonly Case[] {
  const counts = new Map<string, number>();
  return calls.flatMap((call): readonly Case[] => {
    const number = (counts.get(call.name) ?? 0) + 1;
    counts.set(call.name, number);
    return (isWakeUp(call) ? [] : (answers[call.name] ?? [])).map((answer) => ({ phase, name: call.name, number, answer }));
  });
}

/** What wakes the main thread up goes through a file that is none. */
function isWakeUp(call: Call): boolean {
  return fileOf(call)?.path.startsWith('anon_inode') ?? false;
}

/** `missed`: the calls came in another order than before, and another one was hit. */
async function disturbOnce(session: Session, { phase, name, number, answer }: Case): Promise<Run | 'missed'> {
  const bad: string[] = [];
  await session.until(phase);
  const what = answer === 'short' ? 'retval=1' : answer === 'slow' ? `delay_enter=${slowMicroseconds}` : `error=${answer}`;
  const { result, calls } = await session.next([`inject=${name}:${what}:when=${number}`]);
  const hit = calls.find((call) => call.injected);
  if (hit === undefined || isWakeUp(hit)) return 'missed';
  const where = `${name} ${number} of step ${session.step} (${placeOf(hit, session.root)}) answers ${answer}`;
  const held = await session.subject.held(session.root).catch((error: unknown) => String(error));
  const acknowledged = result !== undefined && result.error === undefined;
  if (typeof held === 'string') bad.push(`${where}: ${held}`);
  else if (held !== session.step && (acknowledged || held !== session.held)) bad.push(`${where}: ${acknowledged ? 'acknowledged' : 'refused'}, there is step ${held}`);
  if (name !== 'unlink') bad.push(...(await leftovers(session.root)).map((path) => `${where}: ${path} is left`));
  // Of folders that cannot be made Node only says that they are not there.
  if (!acknowledged && name !== 'mkdir') bad.push(...wrongWords(result?.error, answer).map((line) => `${where}: ${line}`));
  // The disk is well again: the next step must go through.
  const next = await session.next();
  const after = await session.subject.held(session.root).catch((error: unknown) => String(error));
  if (next.result === undefined || next.result.error !== undefined || after !== session.step) bad.push(`${where}: afterwards ${sayResult(next.result)}, there is ${after}`);
  session.held = session.step;
  return { answer, bad };
}

function wrongWords(error: AppError | string | undefined, answer: string): readonly string[] {
  if (error === undefined || typeof error === 'string') return [error ?? 'the process ended'];
  const code = codes[answer] ?? otherwise;
  const words = languages.flatMap((language) => {
    const { title, text } = describeError(language, error);
    return [title, text];
  });
  return [
    ...(error.code === code ? [] : [`refused as ${error.code}, not as ${code}`]),
    ...words.filter((text) => text === '' || /[{}]|\/tmp\//.test(text)).map((text) => `says “${text}”`),
  ];
}

function sayResult(result: StepResult | undefined): string {
  if (result === undefined) return 'the process ended';
  return result.error === undefined ? 'acknowledged' : JSON.stringify(result.error);
}

function placeOf(call: Call, root: string): string {
  const path = fileOf(call)?.path ?? textsOf(call)[0]?.toString() ?? '';
  return path.replace(root, '').replace(/-[0-9a-f]{16}\.tmp$/, '….tmp');
}
