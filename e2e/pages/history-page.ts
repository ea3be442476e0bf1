import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { pressShortcut } from './keys';

/** The versions of a story: timeline, comparison, and what brings words back. */
export class HistoryPage {
  readonly dialog: Locator;
  readonly rows: Locator;
  readonly name: Locator;
  readonly comparison: Locator;
  readonly differences: Locator;
  readonly against: Locator;
  readonly everySave: Locator;
  readonly restore: Locator;
  readonly close: Locator;
  readonly notices: Locator;
  readonly undo: Locator;

  constructor(readonly app: ElectronApplication, readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Versions' });
    this.rows = this.dialog.getByRole('listbox', { name: 'Timeline' }).getByRole('option');
    this.name = this.dialog.getByRole('textbox', { name: 'Name' });
    this.comparison = this.dialog.getByRole('group', { name: /, Now$|, “/ }).last();
    this.differences = this.dialog.getByRole('group', { name: /^Difference \d+ of/ });
    this.against = this.dialog.getByRole('button', { name: /Compare with/ });
    this.everySave = this.dialog.getByRole('radio', { name: 'Every save' });
    this.restore = this.dialog.getByRole('button', { name: 'Restore this version' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
    this.notices = page.getByRole('region', { name: 'Notices' });
    this.undo = this.notices.getByRole('button', { name: 'Undo' });
  }

  /** Opens the timeline by its keys, with every save in it. */
  async open(): Promise<void> {
    await pressShortcut(this.app, 'Ctrl+Shift+H', this.page);
    await this.dialog.waitFor();
    await this.dialog.getByText('Every save').click();
  }

  /** A line of the timeline by words in it. */
  row(words: string | RegExp): Locator {
    return this.rows.filter({ hasText: words });
  }
}
