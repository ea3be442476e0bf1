import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import type { Language } from '../shared/i18n/message';
import type { RecentLibrary } from '../shared/ipc/contract';
import { createApp } from './app';
import { setAppMenu } from './electron/app-menu';
import { appOrigin, registerAppScheme, serveApp } from './electron/app-protocol';
import { setContextMenu } from './electron/context-menu';
import { catchMainBugs, reviveWindow } from './electron/crash';
import { dragIcon } from './electron/drag-icon';
import { electronDesktop } from './electron/electron-desktop';
import { indexInProcess } from './electron/index-process';
import { sendEvent } from './electron/ipc/send-event';
import { serve } from './electron/ipc/serve';
import { articleFilesIn } from './electron/opened-files';
import { keepPicture } from './electron/picture';
import { orderlyQuit } from './electron/quit';
import { secureProcess, secureSession } from './electron/security';
import { createSpellChecker, placeDictionaries } from './electron/spell-checker';
import { createWindowSet } from './electron/window-set';
import { createLog } from './log';
import { saysInWorker } from './pictures/says-in-worker';
import type { Emit } from './windows/windows';
import { parseInWorker } from './workers/parse-in-worker';
import indexProcess from './search/index-process?modulePath';
import readWorker from './search/read-worker?modulePath';
import parseWorker from './workers/parse-worker?modulePath';
import saysWorker from './workers/says-worker?modulePath';

const builtFolder = join(import.meta.dirname, '..');
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** Where the window's pages are served from. */
const pages = developmentServer?.replace(/\/$/, '') ?? appOrigin;

/** Composes the app. One instance: a second start hands its files to the first and leaves. */
function start(): void {
  let language: Language = 'en';
  let recent: readonly RecentLibrary[] = [];
  const dataFolder = app.getPath('userData');
  const windows = createWindowSet({
    builtFolder, dataFolder, deskAddress: `${pages}/index.html`,
    opened: (window, id) => {
      const emitHere: Emit = (name, payload) => emit(name, payload, id);
      guard(window);
      setContextMenu(window, { language: () => language, ask: (what, word) => emitHere('spelling.asked', { what, word }), run: (command) => emitHere('command', command) });
      reviveWindow(window, { log, safeAddress: `${pages}/safe/index.html`, language: () => language, died: (reportId) => copydesk.windowDied(id, reportId) });
    },
    turnedTo: (id) => copydesk.turnedTo(id),
    closed: (id) => copydesk.windowClosed(id),
  });
  const emit: Emit = (name, payload, to) => windows.all().filter((window) => to === undefined || window.webContents.id === to).forEach((window) => sendEvent(window.webContents, name, payload));

  const log = createLog(join(dataFolder, 'logs'));
  catchMainBugs({ log, window: windows.front });

  placeDictionaries(join(builtFolder, 'main', 'dictionaries'), log);
  const spellChecker = createSpellChecker({ log, recheck: () => emit('spelling.recheck', null) });
  const desktop = electronDesktop(windows.front, () => language, `${pages}/index.html`);
  const emitToFront: Emit = (name, payload) => emit(name, payload, windows.front()?.webContents.id);
  const setMenu = (): void => setAppMenu({ language, run: (id) => emitToFront('command', id), recent, openRecent: (id) => emitToFront('library.asked', { id }) });
  const copydesk = createApp({
    desktop,
    log,
    emit,
    windows: {
      open: (number) => windows.open(number).webContents.id,
      numberOf: windows.numberOf,
      bring: (id) => {
        const window = windows.at(id);
        if (window !== undefined) windows.bring(window);
      },
      drag: (id, [file = '', ...more]) => windows.at(id)?.webContents.startDrag({ file, files: [file, ...more], icon: dragIcon() }),
      front: () => windows.front()?.webContents.id,
    },
    parse: parseInWorker({ modulePath: parseWorker }),
    readSays: saysInWorker(saysWorker),
    makeIndex: indexInProcess(indexProcess, readWorker),
    applyLook: (look) => {
      language = look.language;
      nativeTheme.themeSource = look.theme;
      setMenu();
    },
    applyRecent: (libraries) => {
      if (JSON.stringify(libraries) === JSON.stringify(recent)) return;
      recent = libraries;
      setMenu();
    },
    applySpelling: (checker) => spellChecker.apply(checker),
  });
  const guard = orderlyQuit({ language: () => language, windows: windows.all, settle: (window) => copydesk.settle(window.webContents.id), finishWrites: () => copydesk.finishWrites(), quits: () => copydesk.quits() });

  const openFiles = (paths: readonly string[]): void => paths.forEach((path) => copydesk.requestOpen(path));
  app.on('second-instance', (_event, argv, workingFolder) => {
    openFiles(articleFilesIn(argv.slice(1), workingFolder));
    const front = windows.front();
    if (front !== undefined) windows.bring(front);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });
  openFiles(articleFilesIn(process.argv.slice(1), process.cwd()));

  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    secureSession(session.defaultSession, developmentServer);
    serveApp(session.defaultSession, { root: join(builtFolder, 'renderer'), pictureFile: (id, file) => copydesk.pictureFile(id, file) });
    serve({ handlers: copydesk.handlers, log, windowOf: windows.idOf, developmentServer });
    spellChecker.use(session.defaultSession);
    copydesk.openWindows();
    const first = windows.front();
    const picture = process.env['COPYDESK_PICTURE'];
    if (first !== undefined && picture !== undefined && !app.isPackaged) keepPicture(first, picture);
  });
}

registerAppScheme();
secureProcess(developmentServer);
if (app.requestSingleInstanceLock()) start();
else app.quit();
