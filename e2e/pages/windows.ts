import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { pressShortcut } from './keys';

/** The desk of a window that something opens. */
export async function windowOpenedBy(app: ElectronApplication, open: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), open()]);
  await page.waitForSelector('html[data-app-state="ready"]');
  return page;
}

/** Opens another window from the one of `page`. */
export function openWindow(app: ElectronApplication, page: Page): Promise<Page> {
  return windowOpenedBy(app, () => pressShortcut(app, 'Ctrl+Shift+N', page));
}

/** Turns to a window, as a press of the mouse on it does. */
export async function turnTo(app: ElectronApplication, page: Page): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate((each: Electron.BrowserWindow) => each.focus());
  await expect.poll(() => window.evaluate((each: Electron.BrowserWindow) => each.isFocused())).toBe(true);
}

/** How many windows are open. */
export function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

/** Presses the button that closes a window. */
export async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate((each: Electron.BrowserWindow) => each.close());
}

/** Where a window is on the screen. */
export async function boundsOf(app: ElectronApplication, page: Page): Promise<unknown> {
  const window = await app.browserWindow(page);
  return window.evaluate((each: Electron.BrowserWindow) => each.getNormalBounds());
}

/** Notes from now on which windows are brought to the front, by their titles. */
export async function watchFront(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ BrowserWindow }) => {
    const brought: string[] = [];
    Reflect.set(globalThis, 'broughtWindows', brought);
    for (const window of BrowserWindow.getAllWindows()) {
      const focus = window.focus.bind(window);
      window.focus = () => {
        brought.push(window.getTitle());
        focus();
      };
    }
  });
  return () =>
    app.evaluate(() => {
      const brought: string[] = Reflect.get(globalThis, 'broughtWindows');
      return brought;
    });
}
