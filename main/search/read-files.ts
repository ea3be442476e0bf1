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

/** A story that needs more ends the thread, and is read without it. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };

/**
 * Reads in a thread of its own (`modulePath` is its module) while the stories before are put into the index: a first scan waits
 * for one of the two alone. Where the thread does not start, or dies over a file, reading goes on here.
 */
export function readInThread(modulePath: string): FileReader {
  const here = readHere();
  let thread: Worker | undefined = new Worker(modulePath, { resourceLimits });
  thread.unref();
  // What is wrong with a thread ends it; that is all there is to know here.
  thread.once('error', () => undefined);
  thread.once('exit', () => (thread = undefined));
  return {
    read: async (files) => {
      const worker = thread;
      if (worker === undefined) return here.read(files);
      const stories = await new Promise<unknown>((resolve) => {
        const end = (message: unknown): void => {
          worker.off('message', end).off('exit', end);
          resolve(message);
        };
        worker.once('message', end).once('exit', end);
        worker.postMessage(files);
      });
      return areStories(stories) ? stories : here.read(files);
    },
    close: () => void thread?.terminate(),
  };
}

/** What the thread says is what {@link readForIndex} gave there; its end says a number. */
function areStories(message: unknown): message is readonly StoredStory[] {
  return Array.isArray(message);
}
