import type { Locator, Page } from '@playwright/test';

/** The account of an import, beside the story. */
export class ReceiptPage {
  readonly region: Locator;
  readonly tally: Locator;
  readonly entries: Locator;
  readonly done: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Receipt' });
    this.tally = this.region.getByText(/lines? came in/);
    this.entries = this.region.getByRole('listitem');
    this.done = this.region.getByRole('button', { name: 'Done' });
  }

  /** The lines under one outcome: `Removed`. */
  group(outcome: 'Flagged' | 'Guessed' | 'Changed' | 'Removed' | 'Kept'): Locator {
    return this.region.locator('section').filter({ has: this.region.page().getByRole('heading', { name: new RegExp(`^${outcome}`) }) }).getByRole('listitem');
  }

  /** One number of the legend: `7 removed`. */
  count(words: string): Locator {
    return this.entries.filter({ hasText: new RegExp(`^${words}$`) });
  }
}
