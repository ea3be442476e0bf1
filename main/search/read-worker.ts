import { parentPort } from 'node:worker_threads';
import { readForIndex, type FileToRead } from './read-for-index';

// The thread that reads files for the index while another puts stories in.
parentPort?.on('message', (files: readonly FileToRead[]) => parentPort?.postMessage(files.map(readForIndex)));
