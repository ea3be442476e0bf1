import type { Locator, Page } from '@playwright/test';

/** The panel that walks the words that no dictionary knows. */
export class SpellingPanel {
  readonly panel: Locator;
  readonly words: Locator;
  readonly places: Locator;
  readonly suggestions: Locator;
  readonly changeTo: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Spelling' });
    this.words = this.panel.getByRole('listbox', { name: 'Unknown words' }).getByRole('option');
    this.places = this.panel.getByRole('listbox', { name: 'Where it stands' }).getByRole('option');
    this.suggestions = this.panel.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    this.changeTo = this.panel.getByRole('textbox', { name: 'Change to' });
  }

  /** A word of the list. */
  word(word: string): Locator {
    return this.words.filter({ hasText: new RegExp(`^${word}\\d*$`) });
  }

  /** A button of the chosen word's card. */
  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }
}
