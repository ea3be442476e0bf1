import type { Locator, Page } from '@playwright/test';

/** The list of every date, or every right, of a story. */
export class LedgerPage {
  readonly dates: Locator;
  readonly rights: Locator;
  readonly sum: Locator;
  readonly close: Locator;
  readonly back: Locator;

  constructor(readonly page: Page) {
    this.dates = page.getByRole('dialog', { name: 'Every date in this story' });
    this.rights = page.getByRole('dialog', { name: 'Every right in this story' });
    this.sum = page.getByRole('dialog').getByRole('banner');
    this.close = page.getByRole('dialog').getByRole('button', { name: 'Close' });
    this.back = page.getByRole('dialog').getByRole('button', { name: 'Back to publishing' });
  }

  /** A tab of the open list. */
  tab(name: 'Dates' | 'Rights'): Locator {
    return this.page.getByRole('dialog').getByRole('tab', { name });
  }

  /** The entries under a heading. */
  entries(group: 'To look at' | 'In order'): Locator {
    return this.page.getByRole('dialog').getByRole('group', { name: group }).getByRole('option');
  }

  /** The entry that begins with these words. */
  entry(words: string): Locator {
    return this.page.getByRole('dialog').getByRole('option', { name: new RegExp(`^${words.replace(/[?]/g, '\\?')}`) });
  }
}
