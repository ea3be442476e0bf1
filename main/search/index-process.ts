import { createLocalIndex } from './local-index';
import { serveIndex } from './serve-index';

// The process of the index: nothing but calls and answers, so that neither a long query nor a broken file stops the app.
serveIndex({
  send: (message) => process.parentPort.postMessage(message),
  heard: (listener) => void process.parentPort.on('message', ({ data }: { readonly data: unknown }) => listener(data)),
}, createLocalIndex);
