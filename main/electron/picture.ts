import { rename, writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';

/** Where there is no display, keeps a picture of the window in a file, refreshed every five seconds, so that a person can still look. */
export function keepPicture(window: BrowserWindow, path: string): void {
  const take = async (): Promise<void> => {
    if (window.isDestroyed()) return;
    const image = await window.webContents.capturePage();
    await writeFile(`${path}.new`, image.toPNG());
    await rename(`${path}.new`, path);
  };
  const timer = setInterval(() => void take().catch(() => undefined), 5000);
  window.webContents.on('did-finish-load', () => setTimeout(() => void take().catch(() => undefined), 1000));
  window.on('closed', () => clearInterval(timer));
}
