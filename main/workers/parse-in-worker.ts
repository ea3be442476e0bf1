import { parseArticleFile } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { largestImport } from '../files/read-foreign-file';
import type { ParseForeign } from './parse-foreign';
import { runInWorker } from './run-in-worker';

/** How a worker is started and what it may use. */
export interface WorkerLimits {
  /** Path of the worker's module. */
  readonly modulePath: string;
  readonly timeMs?: number;
  readonly memoryMb?: number;
}

/** Parses each foreign text in a thread of its own with a limit of time and of memory. Refuses with `import/timed-out` or `import/too-large`. */
export function parseInWorker({ modulePath, timeMs = 10_000, memoryMb = 256 }: WorkerLimits): ParseForeign {
  return async (request) => {
    const name = request.name ?? '';
    const answer = await runInWorker({ modulePath, data: request, timeMs, memoryMb });
    switch (answer.kind) {
      case 'message':
        // The answer crosses as the text of a file and is read by the one reader of files.
        return parseArticleFile(String(answer.message), name).article;
      case 'timed-out':
        throw new Refusal({ code: 'import/timed-out', name });
      case 'out-of-memory':
        throw new Refusal({ code: 'import/too-large', name, limit: largestImport });
    }
  };
}
