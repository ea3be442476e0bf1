import type { Locator, Page } from '@playwright/test';

/** The tabs of the inspector, as the English window names them. */
export const tabNames = ['Details', 'Dates', 'Rights', 'Checks', 'Review'] as const;

/** A tab of the inspector. */
export type TabName = (typeof tabNames)[number];

/** The desk: library, sheet, inspector, status row. */
export class DeskPage {
  readonly library: Locator;
  readonly stories: Locator;
  readonly search: Locator;
  readonly newStory: Locator;
  readonly sheet: Locator;
  readonly headline: Locator;
  readonly standfirst: Locator;
  readonly body: Locator;
  readonly paragraphs: Locator;
  readonly noticeLine: Locator;
  readonly inspector: Locator;
  readonly panel: Locator;
  readonly findings: Locator;
  readonly publish: Locator;
  readonly saved: Locator;
  readonly status: Locator;

  constructor(readonly page: Page) {
    this.library = page.getByRole('complementary', { name: 'Library' });
    this.stories = this.library.getByRole('option');
    this.search = this.library.getByRole('searchbox');
    this.newStory = this.library.getByRole('button', { name: 'New story' }).first();
    this.sheet = page.getByRole('article', { name: 'Story' });
    this.headline = this.sheet.getByRole('textbox', { name: 'Headline' });
    this.standfirst = this.sheet.getByRole('textbox', { name: 'Standfirst' });
    this.body = this.sheet.getByRole('textbox', { name: 'Text of the story' });
    this.paragraphs = this.body.getByRole('paragraph');
    this.noticeLine = this.sheet.getByRole('button', { name: '©' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.panel = this.inspector.getByRole('tabpanel');
    this.findings = this.panel.getByRole('listbox', { name: 'Findings' }).getByRole('option');
    this.publish = page.getByRole('main').getByRole('button', { name: 'Publish…' });
    this.status = page.getByRole('contentinfo', { name: 'Status' });
    this.saved = this.status.getByRole('status').filter({ hasText: /^Saved/ });
  }

  /** A tab of the inspector. */
  tab(name: TabName): Locator {
    return this.inspector.getByRole('tab', { name });
  }

  /** A story of the list, by the beginning of its headline. */
  story(headline: string): Locator {
    return this.library.getByRole('option', { name: headline });
  }

  /** Where the story stands, on its chip. */
  state(word: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: `Move the story on: ${word}` });
  }

  /** Opens a tab of the inspector. */
  async open(name: TabName): Promise<void> {
    await this.tab(name).click();
    await this.panel.and(this.page.getByRole('tabpanel', { name })).waitFor();
  }
}
