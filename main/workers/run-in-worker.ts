import { Worker } from 'node:worker_threads';

/** A job for a thread of its own, and what it may use. */
export interface WorkerJob {
  /** Path of the worker's module; it answers with one message. */
  readonly modulePath: string;
  readonly data: unknown;
  readonly timeMs: number;
  readonly memoryMb: number;
}

/** What a thread said, or which limit ended it. */
export type WorkerAnswer = { readonly kind: 'message'; readonly message: unknown } | { readonly kind: 'timed-out' } | { readonly kind: 'out-of-memory' };

/** Runs one job in a thread with a limit of time and of memory: what is made to hang or to swell ends its thread, not the app. Rejects with what went wrong in the thread. */
export function runInWorker({ modulePath, data, timeMs, memoryMb }: WorkerJob): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(modulePath, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: memoryMb }, env: {} });
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(() => resolve({ kind: 'timed-out' })), timeMs);
    worker.once('message', (message: unknown) => finish(() => resolve({ kind: 'message', message })));
    worker.once('error', (error: Error) => finish(() => (isOutOfMemory(error) ? resolve({ kind: 'out-of-memory' }) : reject(error))));
    worker.once('exit', (code) => finish(() => reject(new Error(`the reader ended with ${code}`))));
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
