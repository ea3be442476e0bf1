import { app, type Session, type WebContents, type WebPreferences } from 'electron';
import { appOrigin } from './app-protocol';

/** The window's preferences; each line is a rule of the hardening profile and e2e/specs/security.spec.ts tests it. */
export function secureWebPreferences(preload: string): WebPreferences {
  return {
    preload,
    // The renderer runs in the operating system's sandbox, apart from the preload's world, without Node.
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    experimentalFeatures: false,
    plugins: false,
    // A file dropped beside a field must never become the page.
    navigateOnDragDrop: false,
    // A middle click opens windows behind the handlers' back.
    disableBlinkFeatures: 'Auxclick',
    // With dictionaries of our own (spell-checker.ts): nothing is ever downloaded.
    spellcheck: true,
    safeDialogs: true,
    devTools: !app.isPackaged,
    // Keeps scripts compiled over starts.
    v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
  };
}

/** Whether the renderer sandbox may be enforced for every process. As root Chromium cannot start one, and enforcing it then loops. */
export function canEnforceSandbox(): boolean {
  return !app.commandLine.hasSwitch('no-sandbox');
}

/** Before the app is ready: the sandbox for every renderer, and the same walls around every page that is ever made. */
export function secureProcess(developmentServer: string | undefined): void {
  if (canEnforceSandbox()) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => secureContents(contents, developmentServer));
}

/** Addresses the window may load: our own, and in development the reloading server. */
function mayLoad(url: string, developmentServer: string | undefined): boolean {
  if (url.startsWith(`${appOrigin}/`) || url.startsWith('blob:') || url.startsWith('data:image/') || url.startsWith('devtools:')) return true;
  if (developmentServer === undefined) return false;
  return url.startsWith(developmentServer) || url.startsWith(developmentServer.replace(/^http/, 'ws'));
}

/** The session: no permission is ever granted, nothing is requested outside the app, nothing is downloaded. */
export function secureSession(session: Session, developmentServer: string | undefined): void {
  // Electron's default is to grant everything.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, developmentServer) }));
  session.on('will-download', (event) => event.preventDefault());
  void session.setProxy({ mode: 'direct' });
}

/** Every page, also one that should not exist: no navigation, no new window, no webview. Links go through `app.open-link`. */
function secureContents(contents: WebContents, developmentServer: string | undefined): void {
  contents.on('will-navigate', (event) => {
    // The development server reloads its own page.
    if (developmentServer === undefined || !event.url.startsWith(developmentServer)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (developmentServer === undefined || !event.url.startsWith(developmentServer)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
