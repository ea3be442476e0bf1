import { contextBridge, ipcRenderer, webUtils } from 'electron';

const channelPrefix = 'copydesk:';
const isName = (name: unknown): name is string => typeof name === 'string' && /^[a-z]+(\.[a-z-]+)?$/.test(name);

// Three functions and nothing else: no ipcRenderer, no event object. It never changes when a call is added.
contextBridge.exposeInMainWorld('copydesk', {
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    isName(name) ? ipcRenderer.invoke(channelPrefix + name, input) : Promise.reject(new Error('not a name')),
  on: (name: unknown, listener: (payload: unknown) => void): (() => void) => {
    if (!isName(name)) return () => undefined;
    const heard = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channelPrefix + name, heard);
    return () => ipcRenderer.removeListener(channelPrefix + name, heard);
  },
  // A dropped file's path goes to main, which checks it again; the page itself never reads it.
  pathOf: (file: File): string => webUtils.getPathForFile(file),
});
