import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { appOrigin } from './app-protocol';
import { secureWebPreferences } from './security';
import { rememberedPlace, rememberPlace } from './window-place';

/** What the window is built from. */
export interface MainWindowOptions {
  /** Folder of the built app, which holds preload/ and renderer/. */
  readonly builtFolder: string;
  readonly dataFolder: string;
  readonly developmentServer: string | undefined;
}

/** Opens the main window where it was, shown once its first paint is ready, so that it never flashes empty. */
export function openMainWindow({ builtFolder, dataFolder, developmentServer }: MainWindowOptions): BrowserWindow {
  const place = rememberedPlace(dataFolder);
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
  window.on('close', () => rememberPlace(dataFolder, window));
  void window.loadURL(developmentServer ?? `${appOrigin}/index.html`);
  return window;
}
