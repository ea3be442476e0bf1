import { join } from 'node:path';
import { app, clipboard, dialog, shell, webContents, type BrowserWindow } from 'electron';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import type { Desktop } from '../desktop';

const linkProtocols = ['https:', 'http:', 'mailto:'];

/** The address as a person should judge it before it is opened, or undefined when it may never be opened. */
export function linkToConfirm(address: string): { readonly url: string; readonly host: string } | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (!linkProtocols.includes(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  // `host` is punycode: a Cyrillic letter cannot pass for a Latin one.
  return { url: url.href, host: url.protocol === 'mailto:' ? url.pathname : url.host };
}

/** Electron behind the Desktop port. */
export function electronDesktop(window: () => BrowserWindow | undefined, language: () => Language, deskAddress: string): Desktop {
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window();
    const answer = parent === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    chooseFolder: async ({ title, startIn }) =>
      (await open({ title, properties: ['openDirectory', 'createDirectory'], ...(startIn === undefined ? {} : { defaultPath: startIn }) }))[0],
    chooseFiles: ({ title, extensions }) => open({ title, properties: ['openFile', 'multiSelections'], filters: [{ name: title, extensions: [...extensions] }] }),
    chooseNewFile: async ({ title, name, startIn, extension }) => {
      const options = { title, defaultPath: join(startIn, name), filters: [{ name: title, extensions: [extension] }] };
      const parent = window();
      const answer = parent === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options);
      return answer.canceled ? undefined : answer.filePath;
    },
    showDesk: (id) => {
      void webContents.fromId(id)?.loadURL(deskAddress);
    },
    quit: () => app.quit(),
    copyText: (text) => {
      void clipboard.writeText(text);
    },
    trash: (path) => shell.trashItem(path),
    reveal: (path) => shell.showItemInFolder(path),
    openFile: async (path) => {
      const problem = await shell.openPath(path);
      if (problem !== '') throw new Error(problem);
    },
    openLink: async (address) => {
      const link = linkToConfirm(address);
      const parent = window();
      if (link === undefined || parent === undefined) return false;
      const { response } = await dialog.showMessageBox(parent, {
        type: 'question',
        message: say(language(), 'shell.open-link.question', { host: link.host }),
        detail: link.url,
        buttons: [say(language(), 'shell.open-link.open'), say(language(), 'shell.cancel')],
        defaultId: 0,
        cancelId: 1,
      });
      if (response !== 0) return false;
      await shell.openExternal(link.url);
      return true;
    },
    folders: { data: app.getPath('userData'), documents: app.getPath('documents') },
    systemLanguages: () => app.getPreferredSystemLanguages(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    version: app.getVersion(),
  };
}
