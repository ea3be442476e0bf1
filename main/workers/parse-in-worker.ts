import { Worker } from 'node:worker_threads';
import { parseArticleFile } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { largestImport } from '../files/read-foreign-file';
import type { ParseForeign } from './parse-foreign';

/** How a worker is started and what it may use. */
export interface WorkerLimits {
  /** Path of the worker's module. */
  readonly modulePath: string;
  readonly timeMs?: number;
  readonly memoryMb?: number;
}

/**
 * Parses each foreign text in a thread of its own with a limit of time and of memory: a text made to hang or to swell
 * ends its thread, not the app. Refuses with `import/timed-out` or `import/too-large`.
 */
export function parseInWorker({ modulePath, timeMs = 10_000, memoryMb = 256 }: WorkerLimits): ParseForeign {
  return (request) =>
    new Promise((resolve, reject) => {
      const name = request.name ?? '';
      const worker = new Worker(modulePath, { workerData: request, resourceLimits: { maxOldGenerationSizeMb: memoryMb }, env: {} });
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        settle();
        void worker.terminate();
      };
      const timer = setTimeout(() => finish(() => reject(new Refusal({ code: 'import/timed-out', name }))), timeMs);
      worker.once('message', (text: unknown) => finish(() => {
        // The answer crosses as the text of a file and is read by the one reader of files.
        try {
          resolve(parseArticleFile(String(text), name).article);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      }));
      worker.once('error', (error: Error) => finish(() => reject(isOutOfMemory(error) ? new Refusal({ code: 'import/too-large', name, limit: largestImport }) : error)));
      worker.once('exit', (code) => finish(() => reject(new Error(`the reader ended with ${code}`))));
    });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
