import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The log of the app. It never holds words of an article, nor where on the disk anything lies. */
export interface Log {
  /** Writes down a bug and gives the id that a person can pass on: `R-` and eight letters or digits. */
  bug(error: unknown): string;
  /** Writes down that something happened; `facts` are codes, counts and revisions, never text. */
  note(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
}

/** A log that fills beyond this becomes `copydesk.old.log` (bytes). */
const largestLog = 1024 * 1024;

/** A log in `folder`, readable for this user alone. A log that cannot be written never stops the app. */
export function createLog(folder: string, now: () => Date = () => new Date()): Log {
  const path = join(folder, 'copydesk.log');
  const write = (entry: Readonly<Record<string, unknown>>): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(path, join(folder, 'copydesk.old.log'));
      appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk: the app goes on without its log.
    }
  };
  return {
    bug: (error) => {
      const reportId = `R-${randomBytes(4).toString('hex').toUpperCase()}`;
      write({ reportId, ...describeBug(error) });
      return reportId;
    },
    note: (event, facts = {}) => write({ event, ...facts }),
  };
}

/** A bug as seen by the window, told by name instead of thrown. */
export class WindowBug extends Error {
  constructor(message: string, stack: string | undefined) {
    super(message);
    this.name = 'WindowBug';
    this.stack = stack ?? '';
  }
}

/** What may be written down of an error: its kind, its message without anything quoted, and which of our functions it passed. */
export function describeBug(error: unknown): { readonly kind: string; readonly message: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, message: '', stack: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12);
  return { kind: error.name, message: withoutText(error.message), stack: frames.map(shortFrame) };
}

/** Messages of JSON.parse, assertions and schemas quote what they were given, which may be a story. */
function withoutText(message: string): string {
  return message.replace(/[{["'«“`][\s\S]*/u, '…').replace(/(?:[A-Za-z]:)?[/\\]\S+/g, '…').slice(0, 160);
}

/** `at save (…/article-store.ts:12:3)`: the file's name without its folder. */
function shortFrame(frame: string): string {
  return frame.trim().replace(/(?:[a-z]+:\/\/)?(?:[A-Za-z]:)?(?:[/\\][^/\\():]+)+[/\\]/g, '…/').slice(0, 200);
}
