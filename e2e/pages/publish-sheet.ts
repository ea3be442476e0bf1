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
  /** What was read back from the files, one row for each date or right. */
  readonly readBack: Locator;

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
    this.readBack = this.dialog.getByRole('table');
  }

  /** The cells of a date or right, one for each file: page, ninjs, text. */
  cells(field: string): Locator {
    return this.readBack.getByRole('row').filter({ has: this.dialog.page().getByRole('rowheader', { name: field, exact: true }) }).getByRole('cell');
  }
}
