import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The plain-text page that stands in for a window that keeps failing. */
export class SafePage {
  readonly story: Locator;
  readonly headline: Locator;
  /** Each stretch of prose. */
  readonly prose: Locator;
  readonly said: Locator;
  readonly save: Locator;
  readonly openAgain: Locator;

  constructor(readonly app: ElectronApplication, readonly page: Page) {
    this.story = page.getByRole('combobox', { name: 'Story' });
    this.headline = page.getByRole('textbox', { name: 'Headline' });
    this.prose = page.getByRole('textbox', { name: /^Text of the story/ });
    this.said = page.getByRole('status');
    this.save = page.getByRole('button', { name: 'Save', exact: true });
    this.openAgain = page.getByRole('button', { name: 'Open it again' });
  }

  /** Shows it in the window of the page, as after the third crash; a page that had crashed itself would answer no test any more. */
  async show(): Promise<void> {
    const window = await this.app.browserWindow(this.page);
    await window.evaluate((each: Electron.BrowserWindow) => each.loadURL('app://desk/safe/index.html'));
    await this.page.waitForSelector('html[data-app-state="safe"]');
  }
}
