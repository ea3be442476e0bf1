import type { Locator, Page } from '@playwright/test';

/** The sheets over the window besides the one for publishing. */
export class Dialogs {
  readonly settings: Locator;
  readonly shortcuts: Locator;
  readonly rename: Locator;
  readonly about: Locator;
  readonly template: Locator;
  readonly saveSearch: Locator;
  readonly editSearches: Locator;
  readonly any: Locator;

  constructor(page: Page) {
    this.any = page.getByRole('dialog');
    this.settings = page.getByRole('dialog', { name: 'Settings' });
    this.shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    this.rename = page.getByRole('dialog', { name: 'Rename the file' });
    this.template = page.getByRole('dialog', { name: 'New story from a template' });
    this.saveSearch = page.getByRole('dialog', { name: 'Save this search' });
    this.editSearches = page.getByRole('dialog', { name: 'Saved searches' });
    this.about = page.getByRole('dialog', { name: /^Copydesk \d/ });
  }
}
