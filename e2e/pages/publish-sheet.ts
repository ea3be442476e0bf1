import type { Locator, Page } from '@playwright/test';

/** The sheet before a page goes out. */
export class PublishSheet {
  readonly dialog: Locator;
  readonly notReady: Locator;
  readonly ready: Locator;
  readonly done: Locator;
  readonly findings: Locator;
  readonly chooseFolder: Locator;
  readonly run: Locator;
  readonly why: Locator;
  readonly openPage: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog');
    this.notReady = this.dialog.getByRole('heading', { name: 'Not ready to publish yet' });
    this.ready = this.dialog.getByRole('heading', { name: 'Ready to publish' });
    this.done = this.dialog.getByRole('heading', { name: 'Published', exact: true, level: 2 });
    this.findings = this.dialog.getByRole('listitem');
    this.chooseFolder = this.dialog.getByRole('button', { name: /^(Choose a folder|Change)…/ });
    this.run = this.dialog.getByRole('button', { name: 'Publish', exact: true });
    this.why = this.dialog.getByRole('contentinfo');
    this.openPage = this.dialog.getByRole('button', { name: 'Open the page' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
  }
}
