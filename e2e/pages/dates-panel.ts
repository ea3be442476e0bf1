import type { Locator, Page } from '@playwright/test';

/** The fields of the dates panel. */
export type DateName = 'Updated' | 'Published' | 'First published' | 'Embargo until' | 'Expires' | 'Created';

/** The dates panel; the publish sheet has one of its fields too. */
export class DatesPanel {
  readonly readersSee: Locator;

  constructor(readonly holder: Locator) {
    this.readersSee = holder.getByText(/^(Published|Updated) .*\.$|^No publication date yet\.$/);
  }

  /** The text field of a date that is there. */
  field(name: DateName): Locator {
    return this.holder.getByRole('textbox', { name, exact: true });
  }

  /** The button with the city of a date. */
  zone(name: DateName): Locator {
    return this.holder.getByRole('button', { name: `Zone of ${name}:` });
  }

  /** What stands around a date: its sentences, its source, its questions. */
  group(name: DateName): Locator {
    return this.holder.getByRole('group', { name, exact: true });
  }

  /** The way to fill a date that is not there; `Published` comes before `First published`. */
  set(name: 'Published' | 'First published'): Locator {
    return this.holder.getByRole('button', { name: 'Set a date' }).nth(name === 'Published' ? 0 : 1);
  }

  /** The search among the cities, once it is open. */
  citySearch(page: Page): Locator {
    return page.getByRole('dialog').getByRole('searchbox', { name: 'Search a city or country' });
  }

  /** A city of the open list. */
  city(page: Page, name: string): Locator {
    return page.getByRole('dialog').getByRole('option', { name });
  }
}
