import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';

const channelPrefix = 'copydesk:';
const isName = (name: unknown): name is string => typeof name === 'string' && /^[a-z]+(\.[a-z-]+)?$/.test(name);

/** As many words as Chromium looks up well within a frame. */
const mostWords = 100;
const isWord = (word: unknown): word is string => typeof word === 'string' && word !== '' && word.length <= 100;

// Five functions and nothing else: no ipcRenderer, no event object. It never changes when a call is added.
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
  // The checker's dictionaries answer in the window's own process; the words of the newsroom are not among them.
  misspelt: (words: unknown): readonly string[] => (Array.isArray(words) ? words.slice(0, mostWords).filter(isWord).filter((word) => webFrame.isWordMisspelled(word)) : []),
  suggestions: (word: unknown): readonly string[] => (isWord(word) ? webFrame.getWordSuggestions(word) : []),
});
