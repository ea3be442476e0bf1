import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { pressShortcut } from './keys';

/** The bar over the sheet that finds and replaces. */
export class FindBar {
  readonly bar: Locator;
  readonly query: Locator;
  readonly replacement: Locator;
  readonly count: Locator;
  readonly rows: Locator;

  constructor(readonly app: ElectronApplication, readonly page: Page) {
    this.bar = page.getByRole('search', { name: 'Find in the story' });
    this.query = this.bar.getByRole('textbox', { name: 'Find', exact: true });
    this.replacement = this.bar.getByRole('textbox', { name: 'Replace with' });
    this.count = this.bar.getByRole('status').first();
    this.rows = this.bar.getByRole('listbox', { name: 'Matches' }).getByRole('option');
  }

  /** A button or switch of the bar. */
  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** Opens the bar and looks for words. */
  async find(words: string): Promise<void> {
    await pressShortcut(this.app, 'Ctrl+F');
    await this.query.fill(words);
  }

  /** Opens the bar with its second row and fills both. */
  async fillReplace(words: string, replacement: string): Promise<void> {
    await pressShortcut(this.app, 'Ctrl+H');
    await this.query.fill(words);
    await this.replacement.fill(replacement);
  }

  /** What the highlights cover now, as the page has it: all marks, and the one that is gone through. */
  marked(): Promise<{ readonly all: readonly string[]; readonly current: readonly string[] }> {
    return this.page.evaluate(() => {
      const words = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const copy = new Range();
        copy.setStart(range.startContainer, range.startOffset);
        copy.setEnd(range.endContainer, range.endOffset);
        return copy.toString();
      });
      return { all: [...words('found'), ...words('found-current')], current: words('found-current') };
    });
  }

  /** The words that are selected in the page. */
  selected(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  /** What stands before the selection, in its run of text. */
  wordsBeforeSelection(): Promise<string> {
    return this.page.evaluate(() => {
      const range = getSelection()?.getRangeAt(0);
      return range?.startContainer.textContent?.slice(0, range.startOffset) ?? '';
    });
  }
}
