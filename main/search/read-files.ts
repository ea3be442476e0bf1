import { Worker } from 'node:worker_threads';
import { readForIndex, type FileToRead } from './read-for-index';
import type { StoredStory } from './story-table';

/** Reads files for the index, one call after the other. */
export interface FileReader {
  read(files: readonly FileToRead[]): Promise<readonly StoredStory[]>;
  close(): void;
}

/** Reads in the thread that asks. */
export const readHere = (): FileReader => ({ read: (files) => Promise.resolve(files.map(readForIndex)), close: () => undefined });

/**
 * Reads in a thread of its own (`modulePath` is its module) while the stories before are put into the index: a first scan waits
 * for one of the two alone. Where the thread does not start, or dies over a file, reading goes on here.
 */
export function readInThread(modulePath: string): FileReader {
  const here = readHere();
  let thread: Worker | undefined = new Worker(modulePath);
  thread.unref();
  const isGone = new Promise<undefined>((resolve) => {
    const end = (): void => {
      thread = undefined;
      resolve(undefined);
    };
    thread?.once('error', end);
    thread?.once('exit', end);
  });
  return {
    read: async (files) => {
      const worker = thread;
      if (worker === undefined) return here.read(files);
      const answered = new Promise<unknown>((resolve) => worker.once('message', resolve));
      worker.postMessage(files);
      const stories = await Promise.race([answered, isGone]);
      return areStories(stories) ? stories : here.read(files);
    },
    close: () => void thread?.terminate(),
  };
}

/** What the thread says is what {@link readForIndex} gave there. */
function areStories(message: unknown): message is readonly StoredStory[] {
  return Array.isArray(message);
}
