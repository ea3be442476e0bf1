import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** The native menus that the app opens: they are held instead of shown, read, and chosen from. */
export class NativeMenus {
  private constructor(private readonly app: ElectronApplication) {}

  /** Holds every menu that is opened from now on. */
  static async hold(app: ElectronApplication): Promise<NativeMenus> {
    await app.evaluate(({ Menu }) => {
      Reflect.set(Menu.prototype, 'popup', function popup(this: Electron.Menu, options: Electron.PopupOptions) {
        Reflect.set(globalThis, 'heldMenu', this);
        Reflect.set(globalThis, 'heldMenuOptions', { x: options.x, y: options.y });
      });
    });
    return new NativeMenus(app);
  }

  /** The items of the menu opened last, lines between groups left out; none when there is none. */
  async items(): Promise<readonly string[]> {
    return this.app.evaluate(() => {
      const menu: Electron.Menu | undefined = Reflect.get(globalThis, 'heldMenu');
      return (menu?.items ?? []).filter((item) => item.type !== 'separator').map(({ label }) => label);
    });
  }

  /** Where the menu was asked to open: nowhere in particular, or a place in the window. */
  async place(): Promise<unknown> {
    return this.app.evaluate(() => {
      const place: unknown = Reflect.get(globalThis, 'heldMenuOptions');
      return place;
    });
  }

  /** Chooses an item of the menu opened last. */
  async choose(label: string): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, wanted) => {
      const menu: Electron.Menu | undefined = Reflect.get(globalThis, 'heldMenu');
      const item = menu?.items.find((each) => each.label === wanted);
      if (item === undefined) throw new Error(`There is no ${wanted} in the menu.`);
      const window = BrowserWindow.getAllWindows()[0];
      Reflect.apply(item.click, item, [{}, window, window?.webContents]);
    }, label);
  }

  /** Forgets the menu opened last. */
  async forget(): Promise<void> {
    await this.app.evaluate(() => void Reflect.deleteProperty(globalThis, 'heldMenu'));
  }

  /** Presses the right button on a word (its copies counted from 0) and gives the items of its menu. */
  async of(text: Locator, word: string, copy = 0): Promise<readonly string[]> {
    const point = await middleOf(text, word, copy);
    await this.forget();
    await text.page().mouse.click(point.x, point.y, { button: 'right' });
    return this.opened();
  }

  /** Presses the key of the menu where the caret is. */
  async byKey(page: Page): Promise<readonly string[]> {
    await this.forget();
    await page.keyboard.press('Shift+F10');
    return this.opened();
  }

  private async opened(): Promise<readonly string[]> {
    await expect.poll(() => this.items()).not.toEqual([]);
    return this.items();
  }
}

/** The middle of a copy of a word on the screen. */
async function middleOf(text: Locator, word: string, copy: number): Promise<{ readonly x: number; readonly y: number }> {
  return text.evaluate((element, wanted) => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
      // Fields are one line here, and the word stands at its start.
      const box = element.getBoundingClientRect();
      return { x: box.x + 12, y: box.y + box.height / 2 };
    }
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = wanted.copy;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let at = node.textContent?.indexOf(wanted.word) ?? -1; at !== -1; at = node.textContent?.indexOf(wanted.word, at + 1) ?? -1) {
        if (left > 0) {
          left -= 1;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.word.length);
        node.parentElement?.scrollIntoView({ block: 'nearest' });
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    throw new Error(`There is no ${wanted.word} here.`);
  }, { word, copy });
}
