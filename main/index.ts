import { join } from 'node:path';
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import type { Language } from '../shared/i18n/message';
import type { EventName, Events } from '../shared/ipc/contract';
import { createApp } from './app';
import { setAppMenu } from './electron/app-menu';
import { registerAppScheme, serveApp } from './electron/app-protocol';
import { setContextMenu } from './electron/context-menu';
import { catchMainBugs, reviveWindow } from './electron/crash';
import { electronDesktop } from './electron/electron-desktop';
import { sendEvent } from './electron/ipc/send-event';
import { serve } from './electron/ipc/serve';
import { openMainWindow } from './electron/main-window';
import { articleFilesIn } from './electron/opened-files';
import { keepPicture } from './electron/picture';
import { orderlyQuit } from './electron/quit';
import { secureProcess, secureSession } from './electron/security';
import { createSpellChecker, placeDictionaries } from './electron/spell-checker';
import { createLog } from './log';
import { saysInWorker } from './pictures/says-in-worker';
import { parseInWorker } from './workers/parse-in-worker';
import parseWorker from './workers/parse-worker?modulePath';
import saysWorker from './workers/says-worker?modulePath';

const builtFolder = join(import.meta.dirname, '..');
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** Composes the app. One instance: a second start hands its files to the first and leaves. */
function start(): void {
  let window: BrowserWindow | undefined;
  let language: Language = 'en';
  const contents = (): BrowserWindow['webContents'] | undefined => window?.webContents;
  const emit = <Name extends EventName>(name: Name, payload: Events[Name]): void => sendEvent(contents(), name, payload);

  const log = createLog(join(app.getPath('userData'), 'logs'));
  catchMainBugs({ log, window: () => window });

  placeDictionaries(join(builtFolder, 'main', 'dictionaries'), log);
  const spellChecker = createSpellChecker({ log, recheck: () => emit('spelling.recheck', null) });
  const desktop = electronDesktop(() => window, () => language);
  const quit = orderlyQuit({ language: () => language, finishWrites: () => copydesk.finishWrites() });
  const copydesk = createApp({
    desktop,
    log,
    emit,
    settled: (saved) => quit.settled(saved),
    parse: parseInWorker({ modulePath: parseWorker }),
    readSays: saysInWorker(saysWorker),
    applyLook: (look) => {
      language = look.language;
      nativeTheme.themeSource = look.theme;
      setAppMenu(language, (id) => emit('command', id));
    },
    applySpelling: (checker) => spellChecker.apply(checker),
  });

  const openFiles = (paths: readonly string[]): void => paths.forEach((path) => copydesk.requestOpen(path));
  app.on('second-instance', (_event, argv, workingFolder) => {
    openFiles(articleFilesIn(argv.slice(1), workingFolder));
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
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
    serve({ handlers: copydesk.handlers, log, window: contents, developmentServer });
    spellChecker.use(session.defaultSession);
    window = openMainWindow({ builtFolder, dataFolder: app.getPath('userData'), developmentServer });
    // The watch of the library may miss a burst; coming back to the window is when it matters.
    window.on('focus', () => copydesk.look());
    quit.guard(window);
    setContextMenu(window, { language: () => language, ask: (what, word) => emit('spelling.asked', { what, word }), run: (id) => emit('command', id) });
    reviveWindow(window, { log, language: () => language, died: (reportId) => copydesk.windowDied(reportId) });
    const picture = process.env['COPYDESK_PICTURE'];
    if (picture !== undefined && !app.isPackaged) keepPicture(window, picture);
  });
}

registerAppScheme();
secureProcess(developmentServer);
if (app.requestSingleInstanceLock()) start();
else app.quit();
