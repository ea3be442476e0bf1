import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { paste, type Copied } from './clipboard';
import { DeskPage } from './desk';

/** The editor of a story's text: its toolbar, its blocks, and what is done with keys. */
export class EditorPage {
  readonly desk: DeskPage;
  readonly body: Locator;
  readonly toolbar: Locator;
  readonly blockStyle: Locator;
  readonly more: Locator;
  readonly linkAddress: Locator;
  readonly pasteReceipt: Locator;

  constructor(readonly app: ElectronApplication, readonly page: Page) {
    this.desk = new DeskPage(page);
    this.body = this.desk.body;
    this.toolbar = page.getByRole('toolbar', { name: 'Text format' });
    this.blockStyle = this.toolbar.getByRole('button', { name: /^Block style/ });
    this.more = this.toolbar.getByRole('button', { name: 'More formats' });
    this.linkAddress = page.getByRole('dialog', { name: 'Link' }).getByRole('textbox', { name: 'Address' });
    this.pasteReceipt = page.getByRole('group', { name: 'Receipt of the paste' });
  }

  /** A toggle of the toolbar. */
  tool(name: string): Locator {
    return this.toolbar.getByRole('button', { name, exact: true });
  }

  /** Puts the caret at the end of the text. */
  async toEnd(): Promise<void> {
    await this.body.click();
    await this.page.keyboard.press('ControlOrMeta+End');
  }

  /** Opens a story of the list and puts the caret at the end of its text. */
  async open(headline: string): Promise<void> {
    await this.desk.story(headline).click();
    await this.desk.headline.and(this.page.locator(`[data-field="headline"]`)).waitFor();
    await this.body.waitFor();
    await this.toEnd();
  }

  /** Selects the characters just before the caret. */
  async selectBack(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) await this.page.keyboard.press('Shift+ArrowLeft');
  }

  /** Pastes at the caret and waits until some of it stands in the text. */
  async paste(copied: Copied, arrived: () => Promise<void>): Promise<void> {
    await paste(this.app, this.page, copied, arrived);
  }

  /** Chooses a format of the menu of block styles. */
  async choose(style: string): Promise<void> {
    await this.blockStyle.click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${style}`) }).click();
  }

  /** Chooses one of the less common formats. */
  async chooseMore(format: string): Promise<void> {
    await this.more.click();
    await this.page.getByRole('menuitem', { name: format }).click();
  }
}
