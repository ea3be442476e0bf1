import type { ElectronApplication, Page } from '@playwright/test';

/** What a hostile text may have brought about. */
export interface Trespass {
  /** Scripts that ran, dialogs that opened, pages that were left. */
  readonly seen: readonly string[];
}

/** Watches a window for everything that a text from outside must never bring about: scripts, dialogs, navigation, requests, windows. */
export function watchForTrespass(app: ElectronApplication, page: Page): () => Promise<readonly string[]> {
  const seen: string[] = [];
  const home = page.url();
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('app://desk/') && !url.startsWith('data:image/') && !url.startsWith('blob:app://desk/')) seen.push(`request: ${url.slice(0, 80)}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url() !== home) seen.push(`navigation: ${frame.url()}`);
  });
  return async () => {
    const hits = await page.evaluate(() => {
      const found: unknown = Reflect.get(globalThis, 'hits');
      return Array.isArray(found) ? found.length : 0;
    });
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    return [...seen, ...(hits === 0 ? [] : [`scripts: ${hits}`]), ...(windows === 1 ? [] : [`windows: ${windows}`])];
  };
}

/** Puts markup into an unguarded page of another session, as a careless program would, and counts the scripts that ran there. */
export async function scriptsInUnguardedPage(app: ElectronApplication, html: string): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }, markup) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'unguarded', sandbox: true } });
    try {
      await window.loadURL('about:blank');
      const count: unknown = await window.webContents.executeJavaScript(`new Promise((resolve) => {
        document.body.innerHTML = ${JSON.stringify(markup)};
        setTimeout(() => resolve((globalThis.hits ?? []).length), 250);
      })`);
      return typeof count === 'number' ? count : 0;
    } finally {
      window.destroy();
    }
  }, html);
}
