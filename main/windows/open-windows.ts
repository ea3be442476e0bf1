import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../files/make-folder';
import { writeAtomically } from '../files/write-atomically';

const windowSchema = z.object({ number: z.number().int().min(1).max(99), story: z.string().optional() });

/** A window that is open: the number under which its place on the screen is remembered, and the absolute path of its story, if it shows one. */
export type OpenWindow = z.infer<typeof windowSchema>;

/** More windows than this are not opened by themselves. */
const mostWindows = 20;

/** Which windows are open, kept for the next start: after a quit as well as after a kill. */
export interface OpenWindows {
  /** The windows of the last time; empty at a first start, and when the file cannot be read. */
  readonly last: readonly OpenWindow[];
  /** Called with every change. What cannot be written costs nothing but some windows, so it is not worth a word. */
  keep(open: readonly OpenWindow[]): void;
  /** The app is about to close all windows: what is open now is what comes back. */
  freeze(): void;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

/** Keeps them in the app's data folder. A person who closes one window after the other finds the last one again. */
export function createOpenWindows(folder: string): OpenWindows {
  const path = join(folder, 'open-windows.json');
  let isFrozen = false;
  let newest: readonly OpenWindow[] = [];
  let written = '';
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    for (;;) {
      const text = JSON.stringify(newest);
      if (text === written) return;
      written = text;
      await makeFolder(folder, 0o700);
      await writeAtomically({ path, folder, bytes: Buffer.from(text), expected: { kind: 'anything' }, mode: 0o600 });
    }
  };
  return {
    last: read(path),
    keep: (open) => {
      if (isFrozen || open.length === 0) return;
      newest = open;
      writing ??= write().catch(() => undefined).finally(() => (writing = undefined));
    },
    freeze: () => {
      isFrozen = true;
    },
    idle: async () => {
      while (writing !== undefined) await writing;
    },
  };
}

function read(path: string): readonly OpenWindow[] {
  try {
    const windows = z.array(windowSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
    return windows.filter(({ number }, index) => windows.findIndex((other) => other.number === number) === index).slice(0, mostWindows);
  } catch {
    return [];
  }
}
