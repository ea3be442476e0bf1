import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readSays } from '../pictures/read-says';

// One picture per thread: what it did to this thread ends with it.
const bytes = z.instanceof(Uint8Array).parse(workerData);
parentPort?.postMessage(readSays(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
