import type { Locator, Page } from '@playwright/test';

/** The first start: who, where, what to begin with. */
export class FirstStartPage {
  readonly form: Locator;
  readonly name: Locator;
  readonly nameNeeded: Locator;
  readonly report: Locator;
  readonly edit: Locator;
  readonly library: Locator;
  readonly sample: Locator;
  readonly empty: Locator;
  readonly openLibrary: Locator;

  constructor(readonly page: Page) {
    this.form = page.getByRole('form', { name: 'Set up Copydesk' });
    this.name = this.form.getByRole('textbox', { name: 'Your name' });
    this.nameNeeded = this.form.getByText('Type your name first.');
    this.report = this.form.getByText('Report', { exact: true });
    this.edit = this.form.getByText('Edit', { exact: true });
    this.library = this.form.getByRole('button', { name: /^Library: / });
    this.sample = this.form.getByRole('button', { name: 'Start with a sample story' });
    this.empty = this.form.getByRole('button', { name: 'Start empty' });
    this.openLibrary = this.form.getByRole('button', { name: 'Open a library I have' });
  }

  /** The button of a language at the window's foot. */
  language(name: 'English' | 'Español'): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
