import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { formatArticleFile } from '../../shared/article/article-file';
import { parseDirectly } from './parse-directly';

const requestSchema = z.object({
  text: z.string(),
  format: z.enum(['text', 'html']).optional(),
  origin: z.enum(['paste', 'drop', 'file', 'command-line']),
  name: z.string().optional(),
  language: z.string().optional(),
  now: z.string(),
  id: z.string(),
});

// One text per thread: what it did to this thread ends with it.
parentPort?.postMessage(formatArticleFile(parseDirectly(requestSchema.parse(workerData))));
