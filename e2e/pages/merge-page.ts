import type { Locator, Page } from '@playwright/test';

/** Two versions of a story in each other's way: the notice, and the sheet in which they are merged. */
export class MergePage {
  readonly notice: Locator;
  readonly sheet: Locator;
  readonly differences: Locator;
  readonly save: Locator;
  readonly undo: Locator;

  constructor(readonly page: Page) {
    this.notice = page.getByRole('alert').filter({ hasText: 'The file changed on disk.' });
    this.sheet = page.getByRole('dialog', { name: 'Two versions of this story' });
    this.differences = this.sheet.getByRole('group', { name: /^Difference \d+ of / });
    this.save = this.sheet.getByRole('button', { name: 'Save result' });
    this.undo = this.sheet.getByRole('button', { name: 'Take the last choice back' });
  }

  /** Opens the sheet from the notice. */
  async open(): Promise<void> {
    await this.notice.getByRole('button', { name: 'Compare and merge…' }).click();
    await this.differences.first().waitFor();
  }

  /** Chooses what stands in the result of a difference, counted from 1. */
  async choose(index: number, choice: 'Mine' | 'Theirs' | 'Both' | 'By hand'): Promise<void> {
    await this.choice(index, choice).click();
  }

  /** The button of a choice. */
  choice(index: number, choice: 'Mine' | 'Theirs' | 'Both' | 'By hand'): Locator {
    return this.differences.nth(index - 1).getByRole('button', { name: choice });
  }

  /** The words of a difference that are written by hand. */
  words(index: number): Locator {
    return this.differences.nth(index - 1).getByRole('textbox');
  }
}
