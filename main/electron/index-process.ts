import { app, utilityProcess } from 'electron';
import type { IndexPort } from '../search/index-messages';
import { createRemoteIndex } from '../search/remote-index';
import { laterIndex, type MakeStoryIndex } from '../search/story-index';

/** The index of the library in a utility process. `modulePath` is its module and `readWorker` that of the thread that reads for it; it can be started only once the app is ready. */
export function indexInProcess(modulePath: string, readWorker: string): MakeStoryIndex {
  return (events) => laterIndex(async () => {
    await app.whenReady();
    return createRemoteIndex(() => startProcess(modulePath, readWorker), events);
  });
}

function startProcess(modulePath: string, readWorker: string): IndexPort {
  const child = utilityProcess.fork(modulePath, [readWorker], { serviceName: 'Copydesk index' });
  return {
    send: (message) => child.postMessage(message),
    heard: (listener) => void child.on('message', listener),
    gone: (listener) => void child.on('exit', listener),
    end: () => void child.kill(),
  };
}
