import type { ElectronApplication } from '@playwright/test';

/** Opens another window with the app's own preload on an address of the app, runs a script in its page and gives back what came of it. */
export async function inSecondWindow(app: ElectronApplication, script: string): Promise<unknown> {
  return app.evaluate(async ({ app: electronApp, BrowserWindow }, source) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, preload: `${electronApp.getAppPath()}/out/preload/preload.cjs` } });
    try {
      await window.loadURL('app://desk/index.html');
      const answer: unknown = await window.webContents.executeJavaScript(source);
      return answer;
    } finally {
      window.destroy();
    }
  }, script);
}
