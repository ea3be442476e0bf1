import { localIndex } from './local-index';
import { readInThread } from './read-files';
import { serveIndex } from './serve-index';

// The process of the index: nothing but calls and answers, so that neither a long query nor a broken file stops the app. Its argument is the module of its thread.
const [, , readWorker = ''] = process.argv;

serveIndex({
  send: (message) => process.parentPort.postMessage(message),
  heard: (listener) => void process.parentPort.on('message', ({ data }: { readonly data: unknown }) => listener(data)),
}, localIndex(() => readInThread(readWorker)));
