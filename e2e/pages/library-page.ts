import { expect, type Locator, type Page } from '@playwright/test';

/** The column of stories. */
export class LibraryPage {
  readonly column: Locator;
  readonly name: Locator;
  readonly newStory: Locator;
  readonly stories: Locator;
  readonly days: Locator;
  readonly search: Locator;
  readonly clearSearch: Locator;
  readonly showAll: Locator;
  readonly menu: Locator;
  /** What can be done to the chosen stories. */
  readonly chosen: Locator;
  readonly emptyTrash: Locator;
  readonly newFromTemplate: Locator;
  readonly searchHelp: Locator;

  constructor(readonly page: Page) {
    this.column = page.getByRole('complementary', { name: 'Library' });
    this.name = this.column.getByRole('button', { name: /^Library / });
    this.newStory = this.column.getByRole('button', { name: 'New story' }).first();
    this.stories = this.column.getByRole('option');
    this.days = this.column.getByRole('group').filter({ has: page.getByRole('option') });
    this.search = this.column.getByRole('searchbox');
    this.clearSearch = this.column.getByRole('button', { name: 'Clear the search' });
    this.showAll = this.column.getByRole('button', { name: 'Show all stories' });
    this.menu = page.getByRole('menu', { name: /^What to do with / });
    this.chosen = this.column.getByRole('toolbar', { name: 'For the selected stories' });
    this.emptyTrash = this.column.getByRole('button', { name: 'Empty the trash' });
    this.newFromTemplate = this.column.getByRole('button', { name: 'New story from a template' });
    this.searchHelp = this.column.getByRole('button', { name: 'What you can search for' });
  }

  /** A story of the list, by its headline. */
  story(headline: string): Locator {
    return this.stories.filter({ has: this.page.getByRole('heading', { name: headline, exact: true }) });
  }

  /** The headlines of the stories that are listed, from the top. */
  headlines(): Locator {
    return this.stories.getByRole('heading');
  }

  /** A tile of the board, with the number of stories it stands for. */
  tile(words: string): Locator {
    return this.column.getByRole('group', { name: 'Filter by state' }).getByRole('button', { name: new RegExp(`^${words}`) });
  }

  /** Asks for another library by its folder. */
  async openOther(): Promise<void> {
    const item = this.page.getByRole('menuitem', { name: 'Open another library…' });
    // A menu that has just gone takes the focus back a moment later, which ends one that is opened meanwhile: pressed again, as a person would.
    await expect(async () => {
      if (!(await item.isVisible())) await this.name.click();
      await item.click({ timeout: 2000 });
    }).toPass();
    await this.page.getByRole('menu').waitFor({ state: 'detached' });
  }

  /** A shelf of the switch. */
  shelf(name: 'Stories' | 'Archive' | 'Templates' | 'Trash'): Locator {
    return this.column.getByRole('group', { name: 'Shelves' }).getByRole('button', { name });
  }

  /** Chooses how the list is ordered. */
  async sortBy(order: 'Newest first' | 'By headline'): Promise<void> {
    await this.chooseView(order);
  }

  /** Chooses what the list is parted by. */
  async groupBy(parts: 'Nothing' | 'Day' | 'Section' | 'State'): Promise<void> {
    await this.chooseView(parts);
  }

  private async chooseView(item: string): Promise<void> {
    await this.column.getByRole('button', { name: /^Order and grouping/ }).click();
    await this.page.getByRole('menuitemradio', { name: item }).click();
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('menu').waitFor({ state: 'hidden' });
  }

  /** Chooses from the menu of saved searches. */
  async chooseSearch(item: string): Promise<void> {
    await this.column.getByRole('button', { name: 'Saved searches' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Chooses from the menu of a story. */
  async choose(headline: string, action: 'Open' | 'Open in new window' | 'Rename…' | 'Duplicate' | 'Show in file manager' | 'Move to trash' | 'Archive' | 'Restore' | 'Save as template' | 'New story from this'): Promise<void> {
    await this.story(headline).click({ button: 'right' });
    await this.menu.getByRole('menuitem', { name: action === 'Open' ? /^Open(?! in)/ : action }).click();
  }
}
