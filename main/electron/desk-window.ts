import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { secureWebPreferences } from './security';
import { placeBeside, rememberedPlace, rememberPlace } from './window-place';

/** What a window is built from. */
export interface DeskWindowOptions {
  /** Folder of the built app, which holds preload/ and renderer/. */
  readonly builtFolder: string;
  readonly dataFolder: string;
  /** The address of the desk's page. */
  readonly deskAddress: string;
  /** Which of the app's windows it is, from 1. */
  readonly number: number;
  /** The window in front, if there is one: another must not hide it. */
  readonly beside: BrowserWindow | undefined;
}

/** Opens a window with a desk where the window of that number was, shown once its first paint is ready, so that it never flashes empty. */
export function openDeskWindow({ builtFolder, dataFolder, deskAddress, number, beside }: DeskWindowOptions): BrowserWindow {
  const place = rememberedPlace(dataFolder, number) ?? (beside === undefined ? undefined : placeBeside(beside));
  const window = new BrowserWindow({
    width: place?.width ?? 1440,
    height: place?.height ?? 900,
    ...(place === undefined ? {} : { x: place.x, y: place.y }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#212225' : '#f5f5f3',
    webPreferences: secureWebPreferences(join(builtFolder, 'preload', 'preload.cjs')),
  });
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize();
    window.show();
  });
  window.on('close', () => rememberPlace(dataFolder, number, window));
  void window.loadURL(deskAddress);
  return window;
}
