import type { Locator, Page } from '@playwright/test';
import { Dialogs } from './dialogs';

/** What the settings hold of the newsroom. */
export class NewsroomSettings {
  readonly dialog: Locator;
  readonly city: Locator;
  readonly addCity: Locator;
  readonly publication: Locator;
  readonly holder: Locator;
  readonly notice: Locator;
  readonly principles: Locator;
  readonly corrections: Locator;
  readonly done: Locator;

  constructor(private readonly page: Page) {
    this.dialog = new Dialogs(page).settings;
    this.city = this.dialog.getByRole('button', { name: /^City of the newsroom:/ });
    this.addCity = this.dialog.getByRole('button', { name: 'Add a city' });
    this.publication = this.dialog.getByRole('textbox', { name: 'Publication' });
    this.holder = this.dialog.getByRole('textbox', { name: 'Holder of the rights' });
    this.notice = this.dialog.getByRole('textbox', { name: 'Copyright notice' });
    this.principles = this.dialog.getByRole('textbox', { name: 'Address of your principles' });
    this.corrections = this.dialog.getByRole('textbox', { name: 'Address of your corrections' });
    this.done = this.dialog.getByRole('button', { name: 'Done' });
  }

  /** Takes a city from the list that one of the buttons opens, with the keyboard alone. */
  async choose(button: Locator, city: string): Promise<void> {
    await button.press('Enter');
    const search = this.page.getByRole('searchbox', { name: 'Search a city or country' });
    await search.fill(city);
    await this.page.getByRole('option', { name: city }).first().waitFor();
    await search.press('ArrowDown');
    await search.press('Enter');
    await search.waitFor({ state: 'hidden' });
  }
}
